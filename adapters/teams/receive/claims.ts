import { createHash } from 'node:crypto';
import { toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import { activityOf } from '#adapters/teams/ids.ts';

/** A press of a button or a form sent off: who, where, on which card, and all that it carries. */
export type Press = { readonly kind: 'tap' | 'form'; readonly parts: readonly unknown[]; readonly at: Instant };

/** The id of a press. Teams sends one again under a new id of its own, so that ours is made of what was pressed, and when. */
export type Claim = (press: Press) => Promise<MessageId>;

/** The same press so soon after, in milliseconds, is the same press: Teams sends again for a minute or so. */
const ONE_PRESS = 120_000;

/** Claims of one inbox: the same press has the same id in this run, from the first arrival on, and in the run after a crash. */
export function createClaim(inbox: Pick<Inbox, 'message'>): Claim {
  const recent = new Map<string, Claimed>();
  return ({ kind, parts, at }) => {
    const name = `${kind}/${digestOf(parts)}`;
    const now = toMs(at);
    forgetOld(recent, now);
    const known = recent.get(name);
    if (known !== undefined) return known.id;
    const id = idOf({ kind, digest: digestOf(parts), now }, inbox);
    recent.set(name, { at: now, id });
    // Without an answer of the inbox nothing is claimed.
    id.catch(() => recent.delete(name));
    return id;
  };
}

type Claimed = { readonly at: number; readonly id: Promise<MessageId> };

function forgetOld(recent: Map<string, Claimed>, now: number): void {
  for (const [name, { at }] of recent) if (Math.abs(now - at) >= ONE_PRESS) recent.delete(name);
}

type Pressing = { readonly kind: 'tap' | 'form'; readonly digest: string; readonly now: number };

// Time is cut into turns; what was pressed at the end of one and sent again in the next keeps its id.
async function idOf({ kind, digest, now }: Pressing, inbox: Pick<Inbox, 'message'>): Promise<MessageId> {
  const turn = Math.floor(now / ONE_PRESS);
  const idIn = (one: number): MessageId => activityOf(kind, `${digest}/${one}`);
  for (const near of [turn - 1, turn + 1]) {
    const stored = await inbox.message(idIn(near));
    if (stored !== null && Math.abs(now - toMs(stored.at)) < ONE_PRESS) return stored.id;
  }
  return idIn(turn);
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
