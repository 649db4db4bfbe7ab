import { partsOf } from '#adapters/slack/account-parts.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { Person } from '#src/people/person.ts';
import type { AccountId } from '#src/ports/message.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { DirectChannels } from './direct-channels.ts';
import { reachedAt } from './reached-at.ts';
import type { ReachedAt } from './reached-at.ts';

/** Whom a message is for: a person of the roster, or whoever wrote what it answers. */
export type Reader = { readonly person: Person | null; readonly account: AccountId | null };

export function readerOf({ to }: Departing, person: Person | null): Reader {
  return { person, account: 'thread' in to ? (to.account ?? null) : null };
}

/** Where a reader is reached; null for nobody, and for a person without an account. */
export function reachedBy({ person, account }: Reader): ReachedAt | null {
  return (person === null ? null : reachedAt(person)) ?? (account === null ? null : partsOf(account));
}

type Parts = {
  readonly direct: Pick<DirectChannels, 'known'>;
  /** The workspace of accounts that name none; null while the app is installed nowhere. */
  readonly homeTeam: () => Promise<string | null>;
};

/**
 * The conversation of one reader and the bot, by their user id until its own is known: a post there opens it. `team` is the
 * workspace in which they asked, null where they did not.
 */
export async function privatePlace(reader: Reader, team: string | null, { direct, homeTeam }: Parts): Promise<Place> {
  const account = reachedBy(reader);
  const workspace = account?.team ?? team ?? (await homeTeam());
  if (account === null) throw refused('the roster has no Slack account for them');
  if (workspace === null) throw refused('the app is installed in no workspace');
  return { team: workspace, channel: direct.known(workspace, account.user) ?? account.user, ts: null };
}

function refused(why: string): SendFault {
  return new SendFault(why, { definite: true, retryAfter: null });
}
