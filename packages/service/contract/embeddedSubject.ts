import type { FederatedSite } from '../src/app/options.ts';
import { createUserSessionApp } from '../src/createUserSessionApp.ts';
import type { UserSessionStore } from '../src/store/userSessionStore.ts';
import type { ContractSubject } from './contractSubject.ts';
import { seedContract } from './seedContract.ts';

const did = 'zNKhy8bymPMCNYwjgjYWY8exPeqQrwv366Q8';
const memberPid = 'zNKjfcvoyfC917g2uAgLsAUTkhkAJoBm6w6L';
const baseUrl = 'http://127.0.0.1:8090';

const sites: readonly FederatedSite[] = [
  { appPid: did, appName: 'Contract', appUrl: baseUrl, isMaster: true },
  {
    appPid: memberPid,
    appName: 'Member site',
    appUrl: 'https://member.example.com',
    aliasDomain: ['alias.example.com'],
  },
];

/** The embedded service on a store, as a subject of the contract. */
export function embeddedSubject(name: string, openStore: () => Promise<UserSessionStore>): ContractSubject {
  return {
    name,
    isVendors: false,
    async start(settings) {
      const store = await openStore();
      const app = createUserSessionApp({
        store,
        app: { appPid: did, appName: 'Contract', appUrl: baseUrl },
        session: { enableBlacklist: settings.enableBlacklist },
        federation: { sites },
      });
      const users = await seedContract(store, { did, memberPid, now: Date.now() });
      return {
        baseUrl,
        did,
        memberPid,
        users,
        fetch: (request) => app.fetch(request),
        stop: () => store.close(),
      };
    },
  };
}
