import type { Block } from '#src/messages/card.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { MessageId } from '#src/ports/message.ts';
import { OUTGOING_KINDS } from '#src/ports/outgoing.ts';
import type { Address, Outgoing } from '#src/ports/outgoing.ts';
import type { SaidInThread } from '#src/ports/threads.ts';
import { isReadable } from './columns.ts';
import type { Db, Turn } from './connection/connection.ts';
import { desc } from './connection/drizzle.ts';
import { is, prepareInsert, prepared } from './connection/statements.ts';
import { outbox } from './tables/message-tables.ts';
import { keptCard } from './kept-card.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/** The ledger's last line when a message was written, and the inbound message that led to it; null for none. */
type Written = { readonly seq: number; readonly cause: MessageId | null };

/** Plans a message inside the caller's transaction; one whose key is known is left as it is. */
export function prepareOutboxInsert(db: Db): (at: Turn, outgoing: Outgoing, written: Written) => Promise<void> {
  const insert = prepareInsert(db, outbox, { orIgnore: true });
  const readLast = prepared(db, () =>
    db.select({ number: outbox.number }).from(outbox).orderBy(desc(outbox.number)).limit(1),
  );
  const readEdited = prepared(db, () =>
    db.select({ root: outbox.root, place: outbox.place }).from(outbox).where(is(outbox.key, 'key')),
  );
  return async (at, { to, part, ...outgoing }, written) => {
    const { key, edits } = outgoing;
    const number = ((await at.get(readLast))?.number ?? 0) + 1;
    // An edit of an edit changes the message that was posted first.
    const edited = edits === null ? undefined : await at.get(readEdited, { key: edits });
    // A note put on somebody's earlier message is not the last thing said to them; an answer in their thread is.
    const place = 'thread' in to ? number : (edited?.place ?? number);
    const root = edited?.root ?? edits ?? key;
    const where = { ...addressColumns(to), partOf: part?.of ?? null, part: part?.number ?? null };
    // Who heard the words answers them: only there may be a way back that is known to nobody else.
    const owner = written.cause !== null || outgoing.kind === 'receipt' ? db.owner : null;
    await insert(at, { ...outgoing, ...where, number, place, root, ...written, state: 'planned', attempts: 0, owner });
  };
}

const BLOCKS: Readonly<Record<Block['kind'], true>> = {
  said: true,
  heard: true,
  title: true,
  link: true,
  facts: true,
  rows: true,
  chart: true,
  aside: true,
  choices: true,
};

function isKnownBlock({ kind }: Block): boolean {
  return Object.hasOwn(BLOCKS, kind);
}

/** False for a message that this version cannot read: it is damaged, or a newer one wrote it. */
export function isKnownMessage(row: OutboxRow): boolean {
  const isListed = Array.isArray(row.about) && Array.isArray(row.card?.blocks) && Array.isArray(row.card.buttons);
  return isReadable(row) && isListed && OUTGOING_KINDS.includes(row.kind) && row.card.blocks.every(isKnownBlock);
}

/** A message as it was handed over, out of its row. */
export function outgoingOf(row: OutboxRow): Outgoing {
  const { key, kind, day, card, about, edits, holds, partOf, part } = row;
  const kept = keptCard(card, actionsOf(about));
  const outgoing = { key, kind, day, to: addressOf(row), card: kept, about, edits, holds };
  return partOf === null || part === null ? outgoing : { ...outgoing, part: { of: partOf, number: part } };
}

/** What a row says in its thread. */
export function saidOf(row: OutboxRow): SaidInThread {
  const { key, root, kind, toPerson: to, toAccount: account, about, holds, card, seq } = row;
  const actions = actionsOf(about);
  return { key, root, kind, to, account, about: actions, holds, card: keptCard(card, actions), seq };
}

function actionsOf(about: Outgoing['about']): readonly ActionId[] {
  return about.map(({ action }) => action);
}

function addressColumns(to: Address): Partial<OutboxRow> {
  if ('thread' in to)
    return { toThread: to.thread, toPerson: to.person, toAccount: to.account ?? null, thread: to.thread };
  return 'channel' in to ? { toChannel: to.channel } : { toPerson: to.person };
}

function addressOf({ toThread, toPerson, toAccount, toChannel }: OutboxRow): Address {
  const account = toAccount === null ? {} : { account: toAccount };
  if (toThread !== null) return { thread: toThread, person: toPerson, ...account };
  return toChannel === null ? { person: toPerson! } : { channel: toChannel };
}
