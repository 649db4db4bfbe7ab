import { fieldAt } from '#adapters/network/fields.ts';
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
};

/** Answers of Slack's that mean "nobody", and are no faults. */
const NOBODY: ReadonlySet<string> = new Set(['users_not_found', 'user_not_found', 'user_not_visible']);

export function createDirectory({ tokenFor }: Pick<Workspaces, 'tokenFor'>, world: SlackWorld): Directory {
  const ask = async (team: string, method: string, about: Readonly<Record<string, string>>) => {
    const web = webFor(await tokenFor(team), world);
    try {
      return readSlackUser(fieldAt(await web.apiCall(method, about), 'user'), team);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble?.kind === 'refused' && NOBODY.has(trouble.code)) return null;
      throw error;
    }
  };
  return {
    byEmail: (team, email) => ask(team, 'users.lookupByEmail', { email }),
    byId: (team, user) => ask(team, 'users.info', { user }),
  };
}
