import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { troubleOf } from '#adapters/slack/install/slack-trouble.ts';
import { webFor } from '#adapters/slack/install/web.ts';
import type { Workspaces } from '#adapters/slack/install/workspaces.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { readSlackUser } from './slack-user.ts';
import type { SlackUser } from './slack-user.ts';

/** Slack's own list of people; null means that there is nobody. */
export type Directory = {
  readonly byEmail: (team: string, email: string) => Promise<SlackUser | null>;
  readonly byId: (team: string, id: string) => Promise<SlackUser | null>;
  /** Two hundred of a workspace's people, from where the page before ended; `next` is empty on the last. */
  readonly page: (team: string, from: string) => Promise<MemberPage>;
};

export type MemberPage = { readonly users: readonly SlackUser[]; readonly next: string };

/** What Slack recommends, and no workspace refuses. */
const A_PAGE = 200;

/** Answers of Slack's that mean "nobody", and are no faults. */
const NOBODY: ReadonlySet<string> = new Set(['users_not_found', 'user_not_found', 'user_not_visible']);

export function createDirectory({ tokenFor }: Pick<Workspaces, 'tokenFor'>, world: SlackWorld): Directory {
  const ask = async (team: string, method: string, about: Readonly<Record<string, string>>) => {
    const web = webFor(await tokenFor(team), world);
    try {
      return readSlackUser(fieldAt(await web.apiCall(method, about), 'user'), team, world.config.domains);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble?.kind === 'refused' && NOBODY.has(trouble.code)) return null;
      throw error;
    }
  };
  return {
    byEmail: (team, email) => ask(team, 'users.lookupByEmail', { email }),
    byId: (team, user) => ask(team, 'users.info', { user }),
    page: async (team, from) => {
      const more = from === '' ? {} : { cursor: from };
      const answer = await webFor(await tokenFor(team), world).apiCall('users.list', { limit: A_PAGE, ...more });
      const users = listAt(answer, 'members').flatMap((one) => readSlackUser(one, team, world.config.domains) ?? []);
      return { users, next: textAt(answer, 'response_metadata', 'next_cursor') ?? '' };
    },
  };
}
