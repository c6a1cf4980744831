/** The settings of an app that is the master of a federation with one approved other app. */
export function federationOf({ did, memberPid, baseUrl }) {
  return {
    config: { appId: did, appPid: did, isMaster: true, status: 'approved' },
    sites: [
      site(did, 'Conformance', baseUrl, { isMaster: true }),
      site(memberPid, 'Member site', 'https://member.example.com', {
        isMaster: false,
        aliasDomain: ['alias.example.com'],
      }),
    ],
  };
}

function site(appPid, appName, appUrl, more) {
  const described = { appId: appPid, appPid, appName, appDescription: appName, appUrl, appLogo: '' };
  return { ...described, version: '1.0.0', status: 'approved', ...more };
}
