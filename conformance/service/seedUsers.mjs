const userAgents = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 ABTWallet/5.8.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 ArcSphere/1.2.0',
  null,
];
const addresses = ['203.0.113.7', '198.51.100.23', '2001:db8::1f', '127.0.0.1', '192.0.2.44, 10.0.0.1'];
const systems = ['web', 'ios', 'android'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The contract's three users, as `packages/service/contract/seedContract.ts` makes them for the embedded
 * service: the two have to stay alike.
 */
export async function seedUsers(require, node, place) {
  const makeTokens = await tokenMaker(require, node, place);
  const seed = (role, count) => seedUser(require, node, { ...place, role, count, makeTokens });
  return { owner: await seed('owner', 57), member: await seed('member', 3), guest: await seed('guest', 0) };
}

async function seedUser(require, node, { did, memberPid, role, count, makeTokens }) {
  const { address: userDid, publicKey: pk } = require('@ocap/wallet').fromRandom();
  await node.loginUser({
    teamDid: did,
    force: true,
    user: {
      did: userDid,
      pk,
      role,
      fullName: role,
      email: `${role}@example.com`,
      locale: 'en',
      connectedAccount: { provider: 'wallet', did: userDid, pk },
    },
  });
  const { UserSession } = (await node.getUserState(did)).models;
  const now = Date.now();
  const sessions = [];
  for (let i = 0; i < count; i += 1) {
    const visitorId = `${role}-device-${String(i).padStart(2, '0')}`;
    const { id } = await node.upsertUserSession({
      teamDid: did,
      userDid,
      visitorId,
      appPid: i % 19 === 18 ? memberPid : did,
      passportId: null,
      ua: userAgents[i % 5],
      lastLoginIp: addresses[(i + Math.floor(i / 5)) % 5],
      status: 'online',
      extra: {
        walletOS: systems[i % 3],
        device: i % 4 ? {} : { clientName: 'arcsphere', id: `dev-${i}`, messageToken: `tok-${i}` },
      },
    });
    const isOffline = i >= 31 && i < 45;
    const isOld = i >= 45 || (isOffline && i % 3 === 0);
    const updatedAt = now - (isOld ? 8 * DAY : 0) - i * MINUTE;
    await UserSession.update(
      {
        status: isOffline ? 'offline' : 'online',
        updatedAt: new Date(updatedAt),
        createdAt: new Date(updatedAt - DAY),
      },
      // Without this, the date would be the moment of the update.
      { where: { id }, silent: true },
    );
    sessions.push({ id, visitorId });
  }
  return {
    did: userDid,
    visitorId: sessions[0]?.visitorId ?? `${role}-none`,
    sessions,
    ...makeTokens(userDid, role),
  };
}

async function tokenMaker(require, node, { did, nodeSk }) {
  const initJwt = require('@abtnode/blocklet-services/api/libs/jwt');
  const { createTokenFn } = require('@abtnode/blocklet-services/api/util');
  const { getBlockletInfo } = require('@blocklet/meta/lib/info');
  const { secret } = getBlockletInfo(await node.getBlocklet({ did }), nodeSk);
  const createToken = createTokenFn(initJwt(node, {}).createSessionToken);

  return (userDid, role) => {
    const claims = { secret, role, fullName: role, provider: 'wallet', walletOS: 'web' };
    const make = (cacheTtl) =>
      createToken(userDid, claims, { ttl: '7d', cacheTtl, didConnectVersion: '3.0.0' });
    return { ...make('1h'), expiredToken: make('-60s').sessionToken };
  };
}
