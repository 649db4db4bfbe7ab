import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { anExecute, aPersonalMessage, aTeamInstallation, from, sentNow } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { APP_ID, chatOf, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { timed } from './served.ts';
import type { Served } from './served.ts';

const NAMES = ['Ann Archer', 'Ben Baker', 'Olive Office'];

/** Teams behind a loopback port, with all that the process needs of Microsoft. */
export async function aServedTeams(): Promise<Served> {
  const cloud = await aTeamsCloud({ people: NAMES.map((name) => ({ name, email: null })) });
  const tell = (url: string, said: TeamsActivity) => {
    const activity = sentNow(from(cloud.service, said));
    const headers = { authorization: cloud.keys.authorize(activity), 'content-type': 'application/json' };
    return timed(() => fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) }));
  };
  return {
    name: 'Teams',
    patience: 15_000,
    env: {
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: 'the-secret-of-the-app',
      TEAMS_TENANT_ID: TENANT,
      TEAMS_SERVICE_URLS: cloud.service,
      TEAMS_OPENID_METADATA: cloud.openIdMetadata,
      TEAMS_LOGIN_URL: cloud.loginUrl,
    },
    accountOf: (name) => ({ teams: `${TENANT}/${objectIdOf(name)}` }),
    begins: async (url) => {
      const { status } = await tell(url, aTeamInstallation('add', { by: 'Olive Office' }));
      if (status !== 200) throw new Error(`Teams was answered ${status}.`);
    },
    says: (url, { by, text, number }) =>
      tell(url, aPersonalMessage(text, { by, id: String(FIRST_ID + number * 1000) })),
    asks: (url, say) => {
      const [on] = cloud.connector.standing(chatOf('Ann Archer'));
      if (on === undefined) throw new Error('Ann has no message whose button she could press.');
      return tell(url, anExecute({ ragtime: { kind: 'say', say } }, on, { by: 'Ann Archer' }));
    },
    postedTo: (name) =>
      cloud.connector.shown
        .filter(({ conversation, how }) => conversation === chatOf(name) && how === 'posted')
        .map(({ card }) => JSON.stringify(card)),
    close: () => cloud.close(),
  };
}

/** As Teams counts, in milliseconds. */
const FIRST_ID = 1_447_000_000_000;
