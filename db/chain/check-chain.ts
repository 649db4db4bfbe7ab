import { isReadable } from '#db/columns.ts';
import type { Connection } from '#db/connection/connect.ts';
import { asc, eq } from '#db/connection/drizzle.ts';
import { inbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import { digestOfLine, digestOfMessage, hashOfLine, hashOfMessage } from './line-hash.ts';
import type { Forgotten, RegisterEvent } from './register-event.ts';

type Line = typeof ledger.$inferSelect;
type Message = typeof inbox.$inferSelect;
type ErasedEvent = Extract<RegisterEvent, { kind: 'erased' }>;

/** The first line of the ledger that is not as it was written, or is missing, as a sentence; empty where none is. */
export function chainOf({ db }: Connection): readonly string[] {
  const left = readLeft(db, 'lines');
  let [previous, expected] = ['', 1];
  for (const row of db.select().from(ledger).orderBy(asc(ledger.seq)).all()) {
    if (row.seq !== expected) return [`Line ${expected} of the ledger is missing.`];
    if (row.hash !== hashOfLine(previous, row) || !isAsItStands(row, left)) return [brokenAt(row)];
    [previous, expected] = [row.hash, expected + 1];
  }
  return [];
}

function isAsItStands(row: Line, left: Left): boolean {
  const digest = digestOfLine(row.salt, row);
  return row.erased === null ? digest === row.digest : left.get(row.erased)?.get(row.seq) === digest;
}

function brokenAt({ seq, day, action, person }: Line): string {
  return `Line ${seq} of the ledger (${day}, ${action ?? person ?? 'about nothing'}) is not as it was written.`;
}

/** The first message that is not as it was received, is missing, or was put in past the program, as a sentence; empty where none is. */
export function messagesOf({ db }: Connection): readonly string[] {
  const left = readLeft(db, 'messages');
  let [previous, expected] = ['', 1];
  const hashes = new Set<string>();
  for (const row of db.select().from(inbox).orderBy(asc(inbox.arrival)).all()) {
    if (row.arrival !== expected) return [`Message ${expected} of the inbox is missing.`];
    const isSound = row.hash === hashOfMessage(previous, row) && (!isReadable(row) || isAsReceived(row, left));
    if (!isSound) return [`Message ${row.arrival} of the inbox is not as it was received.`];
    [previous, expected] = [row.hash, expected + 1];
    hashes.add(row.hash);
  }
  return sayUnheard(db, hashes);
}

function isAsReceived(row: Message, left: Left): boolean {
  const digest = digestOfMessage(row.salt, row);
  return row.erased === null ? digest === row.digest : left.get(row.erased)?.get(row.arrival) === digest;
}

/** Each line of the ledger keeps the hash of the message before it: an inbox whose end was cut off or written anew lacks it. */
function sayUnheard(db: Connection['db'], hashes: ReadonlySet<string>): readonly string[] {
  const heard = db.select({ seq: ledger.seq, heard: ledger.heard }).from(ledger).orderBy(asc(ledger.seq)).all();
  const lost = heard.find((line) => line.heard !== null && !hashes.has(line.heard));
  if (lost === undefined) return [];
  return [`The inbox lacks the message that was received last before line ${lost.seq} of the ledger.`];
}

/** By the line that says so, what stands for what is left of each row that was forgotten. */
type Left = ReadonlyMap<number, ReadonlyMap<number, string>>;

function readLeft(db: Connection['db'], of: 'lines' | 'messages'): Left {
  const said = db.select({ seq: ledger.seq, body: ledger.body }).from(ledger).where(eq(ledger.kind, 'erased')).all();
  return new Map(said.map(({ seq, body }) => [seq, new Map<number, string>(forgottenIn(body, of))]));
}

function forgottenIn(body: unknown, of: 'lines' | 'messages'): readonly Forgotten[] {
  const all = typeof body === 'object' && body !== null ? (body as Partial<ErasedEvent>)[of] : undefined;
  return Array.isArray(all) ? all : [];
}
