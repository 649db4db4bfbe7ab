import { hash } from 'node:crypto';
import type { Database as Sqlite } from 'better-sqlite3';
import { readJson, readWords } from '#db/columns.ts';
import { digestOfLine, digestOfMessage, hashOfLine, hashOfMessage } from '#db/chain/line-hash.ts';
import type { LineContent, MessageContent } from '#db/chain/line-hash.ts';
import type { PublishedWords, RegisterEvent } from '#db/chain/register-event.ts';
import { newSecret, saltOf } from '#db/chain/salts.ts';

/** A row as the driver gives it. */
type Raw = Readonly<Record<string, string | number | null>>;
type Before = { readonly hash: string; readonly old: string };

/**
 * Chains a record anew that was chained over the words themselves, so that words can be forgotten. Each line is held against
 * its old hash first, and one that is not as it was written stays so; the first new line keeps where the old chain ended.
 * Part of a migration, inside its transaction, and on the tables as that migration leaves them.
 */
export function chainAnew(sqlite: Sqlite): void {
  const secret = newSecret();
  const origin = sqlite.prepare<[], string>('select hash from ledger where seq = 1').pluck().get() ?? null;
  sqlite.prepare('insert into chain (id, secret, origin, anew) values (1, ?, ?, null)').run(secret, origin);
  const heard = chainMessages(sqlite, secret);
  const end = chainLines(sqlite, secret);
  // A line that was cut off at the end stays missed.
  const given = sqlite.prepare<[], number>(`select seq from sqlite_sequence where name = 'ledger'`).pluck().get() ?? 0;
  if (given > 0) writeFirstLine(sqlite, { ...end, seq: given + 1, lines: given, heard, secret });
}

/** So many rows at a time: a register may have a million. */
const MOST = 1_000;

/** All rows of a table, a thousand at a time, so that they can be written to meanwhile. */
function* rowsOf(sqlite: Sqlite, table: 'ledger' | 'inbox', key: 'seq' | 'arrival'): Generator<Raw> {
  const read = sqlite.prepare<[number, number], Raw>(`select * from ${table} where ${key} > ? order by ${key} limit ?`);
  let after = -1;
  for (let rows = read.all(after, MOST); rows.length > 0; rows = read.all(after, MOST)) {
    yield* rows;
    after = rows.at(-1)![key] as number;
  }
}

function chainMessages(sqlite: Sqlite, secret: string): string | null {
  const write = sqlite.prepare('update inbox set salt = ?, digest = ?, hash = ? where arrival = ?');
  let last: string | null = null;
  for (const row of rowsOf(sqlite, 'inbox', 'arrival')) {
    const arrival = row['arrival'] as number;
    const salt = saltOf(secret, 'message', arrival);
    const digest = digestOfMessage(salt, messageIn(row));
    last = hashOfMessage(last ?? '', { arrival, digest });
    write.run(salt, digest, last, arrival);
  }
  return last;
}

function messageIn(row: Raw): MessageContent {
  const text = (name: string): string | null => wordsIn(row[name]);
  const said = { id: text('id'), thread: text('thread'), from: text('from'), text: text('text'), at: row['at'] };
  const rest = { card: text('card'), how: row['how'], of: text('of'), form: jsonIn(row['form']), stamp: text('stamp') };
  return { ...said, ...rest } as MessageContent;
}

function chainLines(sqlite: Sqlite, secret: string): Before {
  const write = sqlite.prepare('update ledger set salt = ?, digest = ?, hash = ? where seq = ?');
  let last: Before = { hash: '', old: '' };
  for (const row of rowsOf(sqlite, 'ledger', 'seq')) {
    const { seq, at, day, kind, hash: old } = row as { seq: number; at: never; day: never; kind: never; hash: string };
    const content = lineIn(row);
    const salt = saltOf(secret, 'line', seq);
    const isAsWritten = old === oldHashOf(last.old, row, content);
    const digest = isAsWritten ? digestOfLine(salt, content) : hash('sha256', `not as it was written: ${old}`);
    const [action, plan] = [wordsIn(row['action']), wordsIn(row['plan'])] as [never, never];
    last = { old, hash: hashOfLine(last.hash, { seq, at, day, action, plan, kind, heard: null, digest }) };
    write.run(salt, digest, last.hash, seq);
  }
  return last;
}

function lineIn(row: Raw): LineContent {
  const [by, message, person] = [wordsIn(row['by']), wordsIn(row['message']), wordsIn(row['person'])];
  return { by, message, person, author: null, body: jsonIn(row['body']) } as LineContent;
}

/** As versions before this one hashed a line. */
function oldHashOf(previous: string, row: Raw, { by, message, person, body }: LineContent): string {
  const [action, plan] = [wordsIn(row['action']), wordsIn(row['plan'])];
  const line = [row['seq'], row['at'], row['day'], by, message, action, person, row['kind'], body];
  return hash('sha256', previous + JSON.stringify(plan === null ? line : [...line, plan]));
}

type FirstLine = Before & {
  readonly seq: number;
  readonly lines: number;
  readonly heard: string | null;
  readonly secret: string;
};

function writeFirstLine(sqlite: Sqlite, { hash: previous, old, seq, lines, heard, secret }: FirstLine): void {
  const body: RegisterEvent = { kind: 'chained-anew', lines, hash: old, words: wordsOfPlans(sqlite) };
  const salt = saltOf(secret, 'line', seq);
  // The moment of the newest line: a migration has no clock.
  const last = sqlite.prepare<[], Raw>('select at, day from ledger order by seq desc limit 1').get();
  const [at, day] = [last?.['at'] ?? '', last?.['day'] ?? ''] as [never, never];
  const digest = digestOfLine(salt, { by: null, author: null, message: null, person: null, body });
  const sum = hashOfLine(previous, { seq, at, day, action: null, plan: null, kind: body.kind, heard, digest });
  sqlite
    .prepare(
      'insert into ledger (seq, at, day, kind, body, hash, salt, digest, heard) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(seq, at, day, body.kind, JSON.stringify(body), sum, salt, digest, heard);
  sqlite.prepare('update chain set anew = ?').run(seq);
}

function wordsOfPlans(sqlite: Sqlite): readonly PublishedWords[] {
  const rows = sqlite.prepare<[], Raw>('select id, title, timescale_text, leads_text from actions order by id').all();
  return rows.map((row) => ({
    action: wordsIn(row['id']) ?? '',
    title: wordsIn(row['title']) ?? '',
    timescale: wordsIn(row['timescale_text']) ?? '',
    leads: wordsIn(row['leads_text']) ?? '',
  }));
}

function wordsIn(kept: string | number | null | undefined): string | null {
  return typeof kept === 'string' ? readWords(kept) : null;
}

function jsonIn(kept: string | number | null | undefined): unknown {
  return typeof kept === 'string' ? readJson(kept) : null;
}
