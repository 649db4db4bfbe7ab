import { aCouncilPlan, addressOf, OFFICE } from '#test/kit/a-council-plan.ts';
import { startProcess } from '#test/kit/a-process.ts';
import type { Process } from '#test/kit/a-process.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import type { TeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { from, sentNow } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import type { Shown } from '#test/kit/teams/conversations.ts';
import { APP_ID, chatOf, LEADERS, TEAM, TENANT } from '#test/kit/teams/tenant.ts';

/** A council of sixty people on a Teams of its own, with the real plan imported and nothing started. */
export type TeamsCouncil = {
  readonly cloud: TeamsCloud;
  readonly file: string;
  /** Starts the real process with its clock at a moment. */
  readonly start: (at: string) => Promise<Process>;
  /** What stands in somebody's chat with the bot, oldest first. */
  readonly shownTo: (name: string) => readonly Shown[];
  /** Tells a process an activity as Teams does, and again as Teams does when it is not sure; gives what came back first. */
  readonly twice: (process: Process, activity: TeamsActivity) => Promise<unknown>;
  readonly once: (process: Process, activity: TeamsActivity) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export async function aTeamsCouncil(sdk: 1 | 2): Promise<TeamsCouncil> {
  const { names, data, file, remove } = await aCouncilPlan();
  const cloud = await aTeamsCloud({ people: names.map((name) => ({ name, email: addressOf(name) })) });
  const env = {
    PORT: '0',
    TEAMS_SDK: String(sdk),
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_PASSWORD: 'the-secret-of-the-app',
    TEAMS_TENANT_ID: TENANT,
    TEAMS_SERVICE_URLS: cloud.service,
    TEAMS_OPENID_METADATA: cloud.openIdMetadata,
    TEAMS_LOGIN_URL: cloud.loginUrl,
    TEAMS_DIGEST_TEAM: TEAM,
    TEAMS_DIGEST_CHANNEL: LEADERS,
    RAGTIME_OFFICE: addressOf(OFFICE),
  };
  const started: Process[] = [];
  const once: TeamsCouncil['once'] = async ({ url }, said) => {
    const activity = sentNow(from(cloud.service, said));
    const headers = { authorization: cloud.keys.authorize(activity), 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`Teams was answered ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    cloud,
    file,
    start: async (at) => {
      const process = await startProcess({ args: ['start', '--data', data, '--at', at], env });
      started.push(process);
      return process;
    },
    shownTo: (name) => cloud.connector.standing(chatOf(name)),
    once,
    twice: async (process, activity) => {
      const answer = await once(process, activity);
      await once(process, activity);
      return answer;
    },
    close: async () => {
      for (const process of started) process.kill();
      await Promise.all(started.map(({ gone }) => gone));
      await cloud.close();
      remove();
    },
  };
}
