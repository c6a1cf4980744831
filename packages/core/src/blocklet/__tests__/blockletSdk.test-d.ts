import { describe, expectTypeOf, it } from 'vitest';
import {
  adaptBlockletSDK,
  type BlockletSDKLike,
  createUserSessionService,
  toUserSessionService,
  type UserSessionReader,
  type UserSessionService,
} from '../../index.ts';

// As declared by @blocklet/js-sdk 1.17.12, private members and all.
declare enum USER_SESSION_STATUS {
  ONLINE = 'online',
  EXPIRED = 'expired',
  OFFLINE = 'offline',
}
interface VendorSession {
  appName: string;
  appPid: string;
  extra: { walletOS: 'android' | 'ios' | 'web' };
  id: string;
  lastLoginIp: string;
  passportId: string | null;
  ua: string;
  createdAt?: string;
  updatedAt: string;
  status?: string;
  userDid: string;
  visitorId: string;
}
interface VendorList {
  list: VendorSession[];
  paging: { page: number; pageSize: number; total: number };
}
interface VendorQuery {
  page: number;
  pageSize: number;
  status?: USER_SESSION_STATUS.ONLINE | USER_SESSION_STATUS.EXPIRED | USER_SESSION_STATUS.OFFLINE;
}
declare class VendorUserSessionService {
  private api;
  private blocklet;
  getBaseUrl(appUrl?: string): string | undefined;
  getUserSessions({ did, appUrl }: { did: string; appUrl?: string }): Promise<VendorSession[]>;
  getMyLoginSessions({ appUrl }?: { appUrl?: string }, params?: VendorQuery): Promise<VendorList>;
}
declare class VendorAuthService {
  private token;
  logout(options: { visitorId?: string; status?: string; includeFederated?: boolean }): Promise<void>;
}
declare class VendorSDK {
  user: VendorAuthService;
  userSession: VendorUserSessionService;
}

describe("the vendor's SDK", () => {
  it('fits as it is', () => {
    expectTypeOf<VendorUserSessionService>().toExtend<UserSessionReader>();
    expectTypeOf<VendorSDK>().toExtend<BlockletSDKLike>();
    expectTypeOf(adaptBlockletSDK).toBeCallableWith({} as VendorSDK);
    expectTypeOf(toUserSessionService).toBeCallableWith({} as VendorUserSessionService);
    expectTypeOf(toUserSessionService).toBeCallableWith({} as VendorSDK);
    expectTypeOf(toUserSessionService).toBeCallableWith(createUserSessionService());
    expectTypeOf(toUserSessionService).returns.toEqualTypeOf<UserSessionService>();
  });

  it('does not take just anything', () => {
    expectTypeOf<{ getMyLoginSessions(): string }>().not.toExtend<UserSessionReader>();
  });
});
