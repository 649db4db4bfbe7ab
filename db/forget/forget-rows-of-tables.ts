import { readJson, readWords, writeWords } from '#db/columns.ts';
import type { Turn } from '#db/connection/connection.ts';
import type { KeptRow } from '#db/connection/dialect.ts';
import { mapTexts } from './blot-json.ts';
import type { AtHand } from './at-hand.ts';
import { decided } from './mention.ts';

/** Forgotten row by row, with a line that says so or a count; or without anybody's name. */
const NOT_HERE = ['ledger', 'inbox', 'chain', 'reports', '__drizzle_migrations'];

/** Looked after elsewhere: cards, and what each person of the roster is called; and what a job is called, which is nobody’s name. */
const SEEN_TO = ['outbox.card', 'people.name', 'slots.job'];

const JSON_COLUMNS = [
  'aliases',
  'columns',
  'milestones',
  'implied',
  'owners',
  'former_refs',
  'fields',
  'about',
  'stage',
  'reached',
];

/** Where a lead cell stands, with what was made of it, and what else the program wrote out of words of others: without the whole name in any case. */
const MADE_OF: Readonly<Record<string, (row: Row) => string>> = {
  'actions.leads_text': ({ id }) => `leads of ${String(id)}`,
  'actions.owners': ({ id }) => `leads of ${String(id)}`,
  'actions.leads_doubt': ({ id }) => `leads of ${String(id)}`,
  'actions.timescale_doubt': ({ id }) => `timescale of ${String(id)}`,
  'members.name': () => 'members of bodies of the roster',
  'people.title': ({ position }) => `person ${Number(position) + 1} of the roster`,
  'people.reports_to': ({ position }) => `person ${Number(position) + 1} of the roster`,
};

/** What becomes of it: in a lead cell a surname alone is a person. */
const LEAD_CELLS = ['actions.leads_text', 'actions.owners', 'actions.leads_doubt', 'members.name'];

/** Words of a plan and of a roster that others wrote, by what the office calls each place. */
const OF_OTHERS: Readonly<Record<string, (row: Row) => string>> = {
  'plans.name': ({ key }) => `name of plan ${String(key)}`,
  'headings.title': ({ plan, ref }) => `heading ${String(ref)} of ${String(plan)}`,
  'actions.title': ({ id }) => `title of ${String(id)}`,
  'actions.timescale_text': ({ id }) => `timescale of ${String(id)}`,
  'actions.theme': ({ id }) => `theme of ${String(id)}`,
  'actions.outcome': ({ id }) => `outcome of ${String(id)}`,
  'actions.milestones': ({ id }) => `steps of ${String(id)}`,
  'actions.fields': ({ id }) => `other columns of ${String(id)}`,
  'posts.name': ({ position }) => `post ${Number(position) + 1} of the roster`,
  'posts.aliases': ({ position }) => `post ${Number(position) + 1} of the roster`,
  'bodies.name': ({ position }) => `body ${Number(position) + 1} of the roster`,
  'bodies.aliases': ({ position }) => `body ${Number(position) + 1} of the roster`,
};

type Row = KeptRow['kept'];

/** Puts a former lead in somebody's place in every table but those of the record, the inbox and the cards. */
export async function blotTables({ dialect }: Turn, hand: AtHand): Promise<void> {
  const tables = await dialect.tables();
  for (const table of tables.filter((name) => !NOT_HERE.includes(name))) await blotTable(dialect, table, hand);
}

async function blotTable(dialect: Turn['dialect'], table: string, hand: AtHand): Promise<void> {
  for (const { place, kept } of await dialect.rowsOf(table)) {
    const changed = changedIn(kept, table, hand);
    if (Object.keys(changed).length > 0) await dialect.changeRow(table, place, changed);
  }
}

function changedIn(row: Row, table: string, hand: AtHand): Row {
  const changed = Object.entries(row).flatMap(([column, kept]) => {
    if (typeof kept !== 'string' || SEEN_TO.includes(`${table}.${column}`)) return [];
    const left = leftOf(kept, { table, column, row, hand });
    return left === kept ? [] : [[column, left] as const];
  });
  return Object.fromEntries(changed);
}

type Cell = { readonly table: string; readonly column: string; readonly row: Row; readonly hand: AtHand };

function leftOf(kept: string, { table, column, row, hand }: Cell): string {
  const place = `${table}.${column}`;
  const where = OF_OTHERS[place];
  const each = (text: string): string => {
    if (where !== undefined) return decided(text, where(row), hand);
    const left = LEAD_CELLS.includes(place) ? hand.blotter.cell(text) : hand.blotter.own(text);
    const made = MADE_OF[place];
    return made === undefined ? left : decided(left, made(row), hand);
  };
  if (!JSON_COLUMNS.includes(column)) {
    const text = readWords(kept);
    const left = each(text);
    return left === text ? kept : writeWords(left);
  }
  const value = readJson(kept);
  // What is no JSON any more is held against the signs as it stands.
  if (typeof value === 'symbol') return each(kept);
  const left = JSON.stringify(mapTexts(value, each));
  return left === JSON.stringify(value) ? kept : left;
}
