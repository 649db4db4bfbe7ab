import type { Secret } from '#src/config.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { textAt } from '#adapters/network/fields.ts';
import { sayTrouble, troubleOf } from './slack-trouble.ts';
import { webFor } from './web.ts';
import { NotInstalled, TokenFault } from './workspaces.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** The one workspace of a bot token; Slack is asked once which that is. */
export function createSingleWorkspace(botToken: Secret, world: SlackWorld): Workspaces {
  let asked: Promise<Workspace> | null = null;
  const own = (): Promise<Workspace> => {
    asked ??= askWhere(botToken, world).catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
  return {
    teams: async () => [await own()],
    tokenFor: async (team) => {
      const workspace = await own();
      if (workspace.team === team) return botToken.reveal();
      throw new NotInstalled(`The app is installed in workspace ${workspace.team} and not in ${team}.`);
    },
    forget: async (team) => {
      const what = `Slack took the app out of workspace ${team}: install it again and put the new token into SLACK_BOT_TOKEN.`;
      world.report({ level: 'error', what });
      // It may be told late, of an installation that is mended by now: whoever watches asks Slack.
      world.doubted?.();
    },
    start: async () => undefined,
    handle: async () => false,
  };
}

async function askWhere(botToken: Secret, world: SlackWorld): Promise<Workspace> {
  const found: unknown = await webFor(botToken.reveal(), world)
    .auth.test()
    .catch((error: unknown) => {
      const trouble = troubleOf(error);
      throw new TokenFault(
        `SLACK_BOT_TOKEN could not be checked: ${sayTrouble(error)}.`,
        trouble?.kind !== 'refused',
        trouble,
      );
    });
  const [team, botUser] = [textAt(found, 'team_id'), textAt(found, 'user_id')];
  if (team === null || botUser === null)
    throw new TokenFault('SLACK_BOT_TOKEN could not be checked: Slack named no workspace.', true);
  return { team, botUser, name: textAt(found, 'team') ?? team, isHome: true };
}
