import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Database as Sqlite } from 'better-sqlite3';
import { chainAnew } from '#db/sqlite/chain-anew.ts';
import { aDirectory } from '#test/kit/a-database.ts';

const FOLDER = join(import.meta.dirname, '../../db/migrations');

type Step = { readonly when: number; readonly tag: string };

/** Migrated once in memory, and copied from then on: on a disk each of many steps waits until it is written. */
const images = new Map<string, Buffer>();

/** A file as the version left it whose last migration was `last`, and with what SQL writes into it. */
export function anOlderFile(last: string, sql: string): string {
  const image = images.get(last) ?? imageOf(last);
  images.set(last, image);
  const file = join(aDirectory(), 'ragtime.db');
  writeFileSync(file, image);
  const raw = new Database(file);
  raw.pragma('synchronous = OFF');
  raw.exec(sql);
  raw.close();
  return file;
}

function imageOf(last: string): Buffer {
  const raw = new Database(':memory:');
  raw.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)');
  for (const { tag, when } of stepsTo(last)) {
    raw.exec(readFileSync(join(FOLDER, `${tag}.sql`), 'utf8'));
    raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(tag, when);
  }
  const image = raw.serialize();
  raw.close();
  return image;
}

function stepsTo(last: string): readonly Step[] {
  const steps = stepsIn();
  return steps.slice(0, steps.findIndex(({ tag }) => tag === last) + 1);
}

function stepsIn(): readonly Step[] {
  return (JSON.parse(readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8')) as { entries: readonly Step[] })
    .entries;
}

/** The last step of each version that wrote registers before this one. */
export const EARLIER: readonly string[] = stepsIn()
  .map(({ tag }) => tag)
  .slice(0, -1);

/** A register with a plan, a person and two lines of the record, as each earlier version would have left it. */
export function aFilledFileOf(last: string, folder: string = aDirectory()): string {
  const file = join(folder, 'ragtime.db');
  writeFileSync(file, filledImages().get(last)!);
  return file;
}

let filled: ReadonlyMap<string, Buffer> | null = null;

/** Filled by the first version, and brought on step by step as each did. */
function filledImages(): ReadonlyMap<string, Buffer> {
  if (filled !== null) return filled;
  const raw = new Database(':memory:');
  raw.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)');
  const images = new Map<string, Buffer>();
  for (const step of stepsIn()) {
    applyTo(raw, step);
    if (step.tag === stepsIn()[0]?.tag) raw.exec(FILLED);
    images.set(step.tag, raw.serialize());
  }
  raw.close();
  filled = images;
  return images;
}

function applyTo(raw: Sqlite, { tag, when }: Step): void {
  raw.exec(readFileSync(join(FOLDER, `${tag}.sql`), 'utf8'));
  if (tag.endsWith('salted-chain')) chainAnew(raw);
  raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(tag, when);
}

/** What its record says. */
export const RECORD = [
  { kind: 'published', original: '2015-06-30' },
  { kind: 'updated', change: { rating: 'amber' }, words: 'amber, the board meets on the 12th', unread: '' },
];

const AT_NINE = '2015-06-05T09:00:00.000Z';

/** What SQL writes into the tables of the first version. */
const FILLED = `
  insert into plans (key, name, published, zone, nation, is_default)
    values ('RIP', 'Improvement plan', '2015-05-26', 'Europe/London', 'england-and-wales', 1);
  insert into people (id, position, name, aliases) values ('person:ann-archer', 0, 'Ann Archer', '[]');
  insert into actions (id, plan, ref, title, original, timescale_text, timescale_kind, due, milestones, implied,
      leads_text, owners, dates_inherited, leads_inherited, position)
    values ('RIP/8.1.3', 'RIP', '8.1.3', 'Sign off the framework', '2015-06-30', 'By end June 2015', 'by', '2015-06-30',
      '[]', '[]', 'Ann Archer', '[]', 0, 0, 0);
  ${linesOf().join('\n')}`;

function linesOf(): readonly string[] {
  let before = '';
  return RECORD.map((body, at) => {
    const by = at === 0 ? null : 'person:ann-archer';
    before = hash(
      'sha256',
      before + JSON.stringify([at + 1, AT_NINE, '2015-06-05', by, null, 'RIP/8.1.3', null, body.kind, body]),
    );
    return `insert into ledger (seq, at, day, by, action, kind, body, hash) values
      (${at + 1}, '${AT_NINE}', '2015-06-05', ${by === null ? 'null' : `'${by}'`}, 'RIP/8.1.3', '${body.kind}', '${JSON.stringify(body)}', '${before}');`;
  });
}
