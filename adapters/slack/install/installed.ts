import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { listAt, readObject, textAt, fieldAt } from '#adapters/network/fields.ts';

/** The app in one workspace. It holds tokens, so it is kept sealed and never put into a message, an error or a log. */
export type Installed = {
  readonly team: string;
  readonly name: string;
  /** The bot's own user, whose messages are not heard. */
  readonly botUser: string;
  readonly token: string;
  /** Null where tokens do not expire. */
  readonly rotation: { readonly refreshToken: string; readonly expiresAt: Instant } | null;
  readonly scopes: readonly string[];
  /** When it was installed, by the real clock: what tells of an older one says nothing of this. Null for one of before that was kept. */
  readonly since: Instant | null;
  /** True for the workspace that was first: its e-mail addresses are believed, those of the others are confirmed. */
  readonly isHome: boolean;
};

/** What was stored by `JSON.stringify`; null for anything else. */
export function readInstalled(text: string): Installed | null {
  const stored = readObject(text);
  const [team, token, botUser] = [textAt(stored, 'team'), textAt(stored, 'token'), textAt(stored, 'botUser')];
  if (team === null || token === null || botUser === null) return null;
  const expiresAt = readInstant(textAt(stored, 'rotation', 'expiresAt') ?? '');
  const refreshToken = textAt(stored, 'rotation', 'refreshToken');
  return {
    team,
    token,
    botUser,
    name: textAt(stored, 'name') ?? team,
    rotation: expiresAt === null || refreshToken === null ? null : { refreshToken, expiresAt },
    scopes: listAt(stored, 'scopes').filter((scope) => typeof scope === 'string'),
    isHome: fieldAt(stored, 'isHome') === true,
    since: readInstant(textAt(stored, 'since') ?? ''),
  };
}
