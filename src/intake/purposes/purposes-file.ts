import { issueAt } from '#src/intake/issue.ts';
import type { NamedFile, NamedRow } from '#src/intake/read-named-rows.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';

/** The columns of a file of purposes; the first three are needed. */
export const PURPOSE_COLUMNS = [
  'kind',
  'number',
  'words',
  'from',
  'served by',
  'unit',
  'direction',
  'target',
  'due',
  'kept by',
] as const;
type Column = (typeof PURPOSE_COLUMNS)[number];

const ALSO: Readonly<Record<string, Column>> = {
  type: 'kind',
  no: 'number',
  'no.': 'number',
  ref: 'number',
  reference: 'number',
  title: 'words',
  text: 'words',
  description: 'words',
  source: 'from',
  'who it is from': 'from',
  actions: 'served by',
  'actions that serve it': 'served by',
  'better is': 'direction',
  'read when': 'due',
  keeper: 'kept by',
  owner: 'kept by',
};

/** A file with the heading row of purposes. */
export const PURPOSES_FILE: NamedFile = {
  countColumns: (cells) => {
    const known = cells.slice(0, 40).flatMap((cell) => columnOf(cell.trim().toLowerCase()) ?? []);
    return ['kind', 'number', 'words'].every((one) => known.includes(one as Column)) ? new Set(known).size : 0;
  },
  whyNone: (file, text) =>
    issueAt(
      file.name,
      text === '' ? 'no text' : text,
      `No heading row of purposes was found here. Such a file is CSV or XLSX and its first row names its columns: ${PURPOSE_COLUMNS.join(', ')}. purposes --template writes one to fill in.`,
    ),
};

function columnOf(name: string): Column | undefined {
  return PURPOSE_COLUMNS.find((one) => one === name) ?? ALSO[name];
}

/** One row by the columns that mean something here; a blank cell is absent. */
export type PurposeRow = { readonly row: number } & Readonly<Partial<Record<Column, string>>>;

/** A row whose columns may be called otherwise. */
export function purposeRow({ row, cells }: NamedRow): PurposeRow {
  const known = Object.entries(cells).flatMap(([name, cell]) => {
    const column = columnOf(name);
    return column === undefined || cell === '' ? [] : [[column, cell] as const];
  });
  return { row, ...Object.fromEntries(known) };
}

/** The kind that a cell names, "Recommendations" too; null for other words. */
export function kindOf(cell: string | undefined): PurposeKind | null {
  const said = cell?.toLowerCase().replace(/[\s.:]+$/u, '') ?? '';
  return PURPOSE_KINDS.find((kind) => said === kind || said === `${kind}s`) ?? null;
}

const UP = /^(?:up|higher|more|increase|rise)$/iu;
const DOWN = /^(?:down|lower|less|fewer|decrease|reduce|fall)$/iu;

/** How a row says it is measured, as one would type it: "in days, lower is better, target 8, every 3 months"; empty where it says nothing of it. */
export function measureOfRow({ unit, direction, target, due, 'kept by': keeper }: PurposeRow): readonly string[] {
  const way = direction ?? '';
  return [
    ...(unit === undefined ? [] : [`in ${unit}`]),
    ...(way === '' ? [] : [UP.test(way) ? 'higher is better' : DOWN.test(way) ? 'lower is better' : way]),
    ...(target === undefined ? [] : [`target ${target}`]),
    ...(due === undefined
      ? []
      : [/^(?:every|monthly|quarterly|half|six|yearly|annual)/iu.test(due) ? due : `on ${due}`]),
    ...(keeper === undefined ? [] : [`kept by ${keeper}`]),
  ];
}
