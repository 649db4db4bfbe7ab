import type { Trouble } from './trouble.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '#src/calendar/instant.ts';

/** The workspaces in which the app is installed, and the tokens of the bot there. */
export type Workspaces = {
  /** The bot's token in a workspace, good for two hours at least where tokens expire; throws NotInstalled, or a TokenFault. */
  readonly tokenFor: (team: string) => Promise<string>;
  /** Every workspace, the home first: the one whose e-mail addresses are believed. */
  readonly teams: () => Promise<readonly Workspace[]>;
  /** Says in the log how the home is installed, where there is none. */
  readonly start: () => Promise<void>;
  /** Slack says that the app is gone from a workspace, or its tokens are, and since when; a newer installation stays. */
  readonly forget: (team: string, since?: Instant) => Promise<void>;
  /** Answers the two pages of an installation; false for any other request. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
};

/** One workspace; `botUser` is the bot's own user there. */
export type Workspace = {
  readonly team: string;
  readonly name: string;
  readonly botUser: string;
  readonly isHome: boolean;
};

/** The app is not installed in the workspace that was meant. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

/** There is no token that works just now; `again` is false where only a new installation helps, and `trouble` what Slack said of the bot's only token: null for one of several. */
export class TokenFault extends Error {
  override readonly name = 'TokenFault';
  readonly again: boolean;
  readonly trouble: Trouble | null;

  constructor(message: string, again: boolean, trouble: Trouble | null = null) {
    super(message);
    this.again = again;
    this.trouble = trouble;
  }
}
