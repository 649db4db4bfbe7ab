import type { ColumnClaim, Columns } from '#src/intake/columns.ts';
import type { Field } from '#src/intake/fields.ts';
import type { ColumnLooks } from './column-looks.ts';
import { claimsOf, strongest } from '#src/intake/columns.ts';
import { underMergedHeading } from './merged-heading.ts';

/** The columns by name and by looks, and those fields that a person should look at, each with why. */
export type WeighedColumns = { readonly columns: Columns; readonly unsure: readonly Field[] };

/** Settles which column holds what: the headings say, and the cells confirm or correct them. */
export function weighColumns(headings: readonly string[], looks: readonly ColumnLooks[]): WeighedColumns {
  const claims = claimsOf(headings).map((claim) => ({ ...claim, weight: claim.weight + lookWeight(claim, looks) }));
  const named = strongest(claims.filter(({ weight }) => weight > 0));
  const columns = addByLooks(named, headings, looks);
  const unsure = MATTERING.filter(
    (field) => columns[field] !== undefined && isUnsure(field, columns, { claims, looks }),
  );
  return { columns: underMergedHeading(columns, headings, looks), unsure };
}

/** The fields whose columns a person is asked about. */
export const MATTERING = ['title', 'dates', 'leads'] as const satisfies readonly Field[];
// Less prose than this, and a column is names of something.
const LEAST_PROSE = 0.5;
// With fewer cells that look like it, a column is not what its heading says.
const LEAST_SURE = 0.2;
// Fewer cells than this neither confirm nor contradict a heading.
const LEAST_CELLS = 2;
const NEARLY = 1;

function lookWeight({ field, index }: ColumnClaim, looks: readonly ColumnLooks[]): number {
  const look = looks[index];
  if (look === undefined || look.filled < LEAST_CELLS) return 0;
  switch (field) {
    case 'dates':
      return bonus(look.times >= 0.5, 3) - bonus(look.times < 0.15, 4);
    case 'leads':
      return bonus(look.people >= 0.5, 2) - bonus(look.times >= 0.6, 6) - bonus(look.ratings >= 0.6, 6);
    case 'ref':
      return bonus(look.refs >= 0.6, 2) - bonus(look.refs < 0.2, 5);
    case 'rating':
      return bonus(look.ratings >= 0.5, 3) - bonus(look.ratings < 0.2, 4);
    case 'progress':
      return -bonus(look.ratings >= 0.8, 3) - bonus(look.times >= 0.8, 4);
    case 'title':
      return bonus(look.prose >= 0.5, 2) - bonus(isNoText(look), 6);
    case 'parent':
    case 'phase':
    case 'outcome':
    case 'section':
    case 'theme':
      return -bonus(Math.max(look.levels, look.ticks) >= 0.6, 20);
  }
}

function isNoText({ times, refs, ratings, levels, prose }: ColumnLooks): boolean {
  return prose < 0.5 && Math.max(times, refs, ratings, levels) >= 0.7;
}

function bonus(isIt: boolean, weight: number): number {
  return isIt ? weight : 0;
}

// "Reporting Mechanism", "Funding source", "Evidence required": what stands there may look like posts, and leads nothing.
const OF_REPORTS = 'report|monitor|mechanism|measure|method|evidence|assurance|governance|tool|system|document';
const OF_MEANS = 'resource|fund|budget|cost|source|link|risk|depend|partner|stakeholder|consult|audience|location|ward';
const SAYS_ELSE = new RegExp(`\\b(?:${OF_REPORTS}|${OF_MEANS})`, 'i');

function saysElse(heading: string): boolean {
  return SAYS_ELSE.test(heading);
}

/** What no heading names is taken by its looks: the column of prose, of times, of people, of refs; never one that is called something else. */
function addByLooks(named: Columns, headings: readonly string[], looks: readonly ColumnLooks[]): Columns {
  const columns: Partial<Record<Field, number>> = { ...named };
  const claimed = new Set(claimsOf(headings).map(({ index }) => index));
  const add = (field: Field, share: (look: ColumnLooks, index: number) => number, least: number): void => {
    if (columns[field] !== undefined) return;
    const taken = new Set([...Object.values(columns), ...claimed]);
    const shares = looks.map((look, index) => (taken.has(index) || look.filled < LEAST_CELLS ? 0 : share(look, index)));
    const most = Math.max(0, ...shares);
    if (most >= least) columns[field] = shares.indexOf(most);
  };
  add('dates', ({ times, prose }) => (prose < 0.5 ? times : 0), 0.6);
  add('ref', ({ refs }, index) => (index === 0 || (headings[index] ?? '') === '' ? refs : 0), 0.9);
  add('leads', ({ people, prose }, index) => (prose < 0.6 && !saysElse(headings[index] ?? '') ? people : 0), 0.6);
  add('title', ({ prose, people }) => prose - people / 2, 0.5);
  return withActions(columns, looks);
}

/** Dates or leads without a column of actions: the prose beside them is what is to be done, whatever its heading calls it. */
function withActions(columns: Columns, looks: readonly ColumnLooks[]): Columns {
  const { title, dates, leads, ref, rating } = columns;
  if (title !== undefined || (dates === undefined && leads === undefined)) return columns;
  const isWhatItSays = (index: number | undefined): boolean =>
    index !== undefined && Math.max(looks[index]?.refs ?? 0, looks[index]?.ratings ?? 0) >= LEAST_SURE;
  const sure = new Set([dates, leads, ...[ref, rating].filter(isWhatItSays)]);
  const shares = looks.map(({ filled, prose }, index) => (sure.has(index) || filled < LEAST_CELLS ? 0 : prose));
  const most = Math.max(0, ...shares);
  if (most < LEAST_PROSE) return columns;
  const index = shares.indexOf(most);
  const others = Object.entries(columns).filter(([, at]) => at !== index);
  return { ...Object.fromEntries(others), title: index };
}

type Weighing = { readonly claims: readonly ColumnClaim[]; readonly looks: readonly ColumnLooks[] };

/** True where no heading names the field, its cells speak against it, or another column has nearly as good a claim. */
function isUnsure(field: (typeof MATTERING)[number], columns: Columns, { claims, looks }: Weighing): boolean {
  const index = columns[field];
  const own = claims.find((claim) => claim.field === field && claim.index === index);
  if (own === undefined || own.weight < NEARLY) return true;
  const taken = new Set(Object.values(columns));
  const rivals = claims.filter((claim) => claim.field === field && claim.index !== index && !taken.has(claim.index));
  const isRivalled = rivals.some(
    ({ weight, index: at }) => weight > own.weight - NEARLY && (looks[at]?.filled ?? 0) > 0,
  );
  const look = index === undefined ? undefined : looks[index];
  const isDenied = field !== 'title' && look !== undefined && look.filled > LEAST_CELLS && lookWeight(own, looks) < 0;
  return isRivalled || isDenied;
}
