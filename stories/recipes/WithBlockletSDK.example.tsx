import { adaptBlockletSDK, type BlockletSDKLike } from '@user-sessions/core';
import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { useMemo } from 'react';

/**
 * An app that has the vendor's SDK already: hand it over. With `service={sdk.userSession}` alone the page
 * reads and signs nothing out.
 */
export function WithBlockletSDK({ sdk, visitorId }: { sdk: BlockletSDKLike; visitorId: string }) {
  const service = useMemo(() => adaptBlockletSDK(sdk, { getVisitorId: () => visitorId }), [sdk, visitorId]);
  return (
    <UserSessionProvider service={service} userDid="z1YKmdNSWdgheHw5BSXbm2g8jjwmVfYR1mT">
      <DevicesPage />
    </UserSessionProvider>
  );
}
