import type { SlackConfig } from '#src/config.ts';
import { closedToAll } from '#src/ports/send-fault.ts';
import { TokenFault } from './workspaces.ts';
import type { Workspaces } from './workspaces.ts';

/** The token by which Slack can be asked whether it knows the bot; null while there is no home yet. Throws a SendFault where the home has none any more. */
export type OwnToken = () => Promise<string | null>;

/** Milliseconds until it is looked again. */
const WAIT = 60_000;

/** The one token there is, else that of the home workspace, which is where everybody is asked and the digest goes. */
export function createOwnToken(
  { botToken, oauth }: Pick<SlackConfig, 'botToken' | 'oauth'>,
  { teams, tokenFor }: Pick<Workspaces, 'teams' | 'tokenFor'>,
): OwnToken {
  if (oauth === null && botToken !== null) return async () => botToken.reveal();
  let hadHome = false;
  return async () => {
    const home = (await teams()).find(({ isHome }) => isHome);
    // Until it was installed once, somebody is installing it.
    if (home === undefined && !hadHome) return null;
    if (home === undefined) throw closedToAll(TAKEN_OUT, WAIT);
    hadHome = true;
    try {
      return await tokenFor(home.team);
    } catch (error) {
      if (error instanceof TokenFault) throw closedToAll(error.message.replace(/\.$/u, ''), WAIT);
      throw error;
    }
  };
}

const TAKEN_OUT = 'the app was taken out of the home workspace; install it there again at /slack/install';
