import { isReadable } from '#db/columns.ts';
import type { Connection } from '#db/connection/connection.ts';
import { isNotNull } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { is, prepared } from '#db/connection/statements.ts';
import type { inbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import { digestOfLine, digestOfMessage, hashOfLine, hashOfMessage } from './line-hash.ts';
import { inboxPages, ledgerPages, linesWhere } from './pages.ts';
import type { Forgotten, RegisterEvent } from './register-event.ts';

type Line = typeof ledger.$inferSelect;
type Message = typeof inbox.$inferSelect;
type ErasedEvent = Extract<RegisterEvent, { kind: 'erased' }>;

/** The first line of the ledger that is not as it was written, or is missing, as a sentence; empty where none is. */
export async function chainOf(connection: Connection): Promise<readonly string[]> {
  const left = prepareLeft(connection, 'lines');
  let [previous, expected] = ['', 1];
  const check = async (row: Line): Promise<string | null> => {
    if (row.seq !== expected) return `Line ${expected} of the ledger is missing.`;
    if (row.hash !== hashOfLine(previous, row) || !(await isAsItStands(row, left))) return brokenAt(row);
    [previous, expected] = [row.hash, expected + 1];
    return null;
  };
  return firstOf(ledgerPages(connection), check);
}

type Check<Row> = (row: Row) => Promise<string | null>;

/** What is said of the first row of which anything is. */
async function firstOf<Row>(pages: AsyncIterable<readonly Row[]>, check: Check<Row>): Promise<readonly string[]> {
  for await (const page of pages) {
    const said = await firstIn(page, check);
    if (said !== null) return [said];
  }
  return [];
}

async function firstIn<Row>(page: readonly Row[], check: Check<Row>): Promise<string | null> {
  for (const row of page) {
    const said = await check(row);
    if (said !== null) return said;
  }
  return null;
}

async function isAsItStands(row: Line, left: Left): Promise<boolean> {
  const digest = digestOfLine(row.salt, row);
  return row.erased === null ? digest === row.digest : (await left(row.erased)).get(row.seq) === digest;
}

function brokenAt({ seq, day, action, person }: Line): string {
  return `Line ${seq} of the ledger (${day}, ${action ?? person ?? 'about nothing'}) is not as it was written.`;
}

/** The first message that is not as it was received, is missing, or was put in past the program, as a sentence; empty where none is. */
export async function messagesOf(connection: Connection): Promise<readonly string[]> {
  const left = prepareLeft(connection, 'messages');
  const heard = createHeard(connection);
  let [previous, expected] = ['', 1];
  const check = async (row: Message): Promise<string | null> => {
    if (row.arrival !== expected) return `Message ${expected} of the inbox is missing.`;
    const isSound = row.hash === hashOfMessage(previous, row) && (!isReadable(row) || (await isAsReceived(row, left)));
    if (!isSound) return `Message ${row.arrival} of the inbox is not as it was received.`;
    [previous, expected] = [row.hash, expected + 1];
    await heard.met(row.hash);
    return null;
  };
  const said = await firstOf(inboxPages(connection), check);
  return said.length > 0 ? said : heard.missed();
}

async function isAsReceived(row: Message, left: Left): Promise<boolean> {
  const digest = digestOfMessage(row.salt, row);
  return row.erased === null ? digest === row.digest : (await left(row.erased)).get(row.arrival) === digest;
}

type Heard = { readonly met: (hash: string) => Promise<void>; readonly missed: () => Promise<readonly string[]> };
type HeardLine = { readonly seq: number; readonly heard: string };

/**
 * Each line of the ledger keeps the hash of the message before it: an inbox whose end was cut off or written anew lacks it. The
 * lines follow each other as the messages do, so that both are gone through once, side by side.
 */
function createHeard(connection: Connection): Heard {
  const lines = linesThatHeard(connection);
  // The first that waits for its message; none is read before the first message is met.
  let first: HeardLine | 'unread' | null = 'unread';
  const after = async (hash: string | null): Promise<HeardLine | null> => {
    for (let line = first; ; line = (await lines.next()).value ?? null)
      if (line !== 'unread' && line?.heard !== hash) return line;
  };
  return {
    met: async (hash) => void (first = await after(hash)),
    missed: async () => {
      const line = await after(null);
      if (line === null) return [];
      return [`The inbox lacks the message that was received last before line ${line.seq} of the ledger.`];
    },
  };
}

async function* linesThatHeard(connection: Connection): AsyncGenerator<HeardLine, undefined> {
  for await (const page of linesWhere(connection, isNotNull(ledger.heard)))
    for (const { seq, heard } of page) yield { seq, heard: heard! };
}

/** By the line that says so, what stands for what is left of each row that was forgotten. */
type Left = (line: number) => Promise<ReadonlyMap<number, string>>;

/** Read when a row is met that was forgotten: that may be while the rows are gone through. */
function prepareLeft(connection: Connection, of: 'lines' | 'messages'): Left {
  const { db } = connection;
  const read = prepared(db, () =>
    db.select({ kind: ledger.kind, body: ledger.body }).from(ledger).where(is(ledger.seq, 'line')),
  );
  const known = new Map<number, ReadonlyMap<number, string>>();
  return async (line) => {
    const found = known.get(line);
    if (found !== undefined) return found;
    const said = await patiently(connection, (at) => at.get(read, { line }));
    const left = new Map<number, string>(said?.kind === 'erased' ? forgottenIn(said.body, of) : []);
    known.set(line, left);
    return left;
  };
}

function forgottenIn(body: unknown, of: 'lines' | 'messages'): readonly Forgotten[] {
  const all = typeof body === 'object' && body !== null ? (body as Partial<ErasedEvent>)[of] : undefined;
  return Array.isArray(all) ? all : [];
}
