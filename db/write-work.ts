import { newActionRow } from './action-rows.ts';
import type { Connection } from './connection/connect.ts';
import { DatabaseFault } from './connection/fault.ts';
import { decidePlan } from './decide-plan.ts';
import { isOfAction, isOfPlan, prepareAppend, prepareLastLine } from './ledger-lines.ts';
import type { Entry } from './ledger-lines.ts';
import { prepareOutboxInsert } from './outbox-rows.ts';
import { is, prepareInsert, prepared } from './connection/statements.ts';
import { and, eq, inArray, isNull, sql } from './connection/drizzle.ts';
import { prepareLetGo } from './unplaced.ts';
import { prepareReached } from './reached-at.ts';
import { asked, inbox, isLost, outbox, slots } from './tables/message-tables.ts';
import { actions } from './tables/plan-tables.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Work } from '#src/ports/register.ts';

/** Writes a piece of work in one transaction and gives its ledger lines; null when its message or slot was worked before. */
export function prepareWriteWork(connection: Connection): (work: Work) => readonly Entry[] | null {
  const { db, sqlite } = connection;
  const claim = prepareClaim(connection);
  const append = prepareAppend(db);
  const lastLine = prepareLastLine(db);
  const insertAction = prepareInsert(db, actions, { orIgnore: false });
  const insertAsked = prepareInsert(db, asked, { orIgnore: true });
  const insertOutgoing = prepareOutboxInsert(db);
  const markWaiting = prepared(db, () =>
    db.update(inbox).set({ state: 'waiting', why: null }).where(is(inbox.id, 'id')),
  );
  const letGo = prepareLetGo(connection);
  const keepReached = prepareReached(connection);
  const { settle, hasten, revive } = prepareMarks(connection);
  const write = sqlite.transaction((work: Work) => {
    if (!claim(work)) return null;
    for (const { event } of work.entries.filter(isOfAction)) {
      if (event.kind === 'published' && event.added !== undefined) insertAction(newActionRow(event.added));
    }
    const entries = append(work.entries);
    for (const entry of entries.filter(isOfPlan)) decidePlan(db, entry);
    const { seq } = lastLine();
    for (const outgoing of work.say) insertOutgoing(outgoing, { seq, cause: work.message });
    for (const question of work.asked) insertAsked(question);
    if (work.reached !== undefined) keepReached(work.reached);
    if (work.settles !== undefined) settle(work.settles);
    if (work.hastens !== undefined) hasten(work.hastens);
    if (work.revives !== undefined) revive(work.revives);
    for (const id of work.again ?? []) markWaiting.run({ id });
    for (const id of work.letsGo ?? []) letGo(id);
    return entries;
  });
  return (work) => write.immediate(work);
}

/** Marks the message and the slot of a piece of work as worked; false, and nothing marked, when either was before. */
function prepareClaim({ db }: Connection): (work: Work) => boolean {
  const readState = prepared(db, () => db.select({ state: inbox.state }).from(inbox).where(is(inbox.id, 'id')));
  const markWorked = prepared(db, () => db.update(inbox).set({ state: 'worked', why: null }).where(is(inbox.id, 'id')));
  // Whoever taps a card has it before them, whatever the platform answered when it was sent.
  const arrived = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'settled', why: 'Its reader tapped it.' })
      .where(
        and(
          eq(outbox.key, sql`(select ${inbox.card} from ${inbox} where ${is(inbox.id, 'id')})`),
          inArray(outbox.state, ['doubted', 'uncertain']),
        ),
      ),
  );
  const insertSlot = prepareInsert(db, slots, { orIgnore: true });
  const isWorked = (id: MessageId): boolean => {
    const found = readState.get({ id });
    if (found !== undefined) return found.state === 'worked';
    throw new DatabaseFault(`The message ${id} was never received: store it in the inbox before working it.`);
  };
  return ({ message, slot }) => {
    if (message !== null && isWorked(message)) return false;
    if (slot !== null && insertSlot(slot) === 0) return false;
    if (message === null) return true;
    markWorked.run({ id: message });
    arrived.run({ id: message });
    return true;
  };
}

/** What a piece of work says of an earlier message. */
function prepareMarks({ db }: Connection) {
  const hasten = prepared(db, () =>
    db
      .update(outbox)
      .set({ notBefore: null })
      .where(and(is(outbox.key, 'key'), eq(outbox.state, 'planned'))),
  );
  // Whatever became of its questions meanwhile is looked at before it goes.
  const revive = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'planned', why: null, attempts: 0, notBefore: null, firstTakenAt: null })
      .where(
        and(
          isLost(outbox.state),
          eq(outbox.state, 'dead'),
          is(outbox.toPerson, 'person'),
          is(outbox.day, 'day'),
          inArray(outbox.kind, ['nudge', 'escalation']),
          isNull(outbox.edits),
          isNull(outbox.partOf),
        ),
      ),
  );
  return {
    hasten: (key: NonNullable<Work['hastens']>) => void hasten.run({ key }),
    revive: ({ person, day }: NonNullable<Work['revives']>) => void revive.run({ person, day }),
    settle: ({ number, why }: NonNullable<Work['settles']>): void => {
      db.update(outbox)
        .set({ state: 'settled', why })
        .where(and(eq(outbox.number, number), eq(outbox.state, 'uncertain')))
        .run();
    },
  };
}
