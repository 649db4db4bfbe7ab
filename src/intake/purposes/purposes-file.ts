import { issueAt } from '#src/intake/issue.ts';
import { namedColumns } from '#src/intake/named-columns.ts';
import type { ColumnedRow } from '#src/intake/named-columns.ts';
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

const { countColumns, columned } = namedColumns({
  columns: PURPOSE_COLUMNS,
  also: ALSO,
  needed: ['kind', 'number', 'words'],
});

/** A file with the heading row of purposes. */
export const PURPOSES_FILE: NamedFile = {
  countColumns,
  whyNone: (file, text) =>
    issueAt(
      file.name,
      text === '' ? 'no text' : text,
      `No heading row of purposes was found here. Such a file is CSV or XLSX and its first row names its columns: ${PURPOSE_COLUMNS.join(', ')}. purposes --template writes one to fill in.`,
    ),
};

/** One row by the columns that mean something here; a blank cell is absent. */
export type PurposeRow = ColumnedRow<Column>;

/** A row whose columns may be called otherwise. */
export const purposeRow: (row: NamedRow) => PurposeRow = columned;

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
