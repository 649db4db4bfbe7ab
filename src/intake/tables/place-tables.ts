import type { DocumentPart, DocumentTable, PlanDocument } from '#src/intake/document.ts';
import type { StandsUnder } from './stands-under.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { readCalled, readHeading } from './read-heading.ts';
import { NOWHERE, under } from './stands-under.ts';

/** A table with what stands over it: what its headings open, and their words where they open nothing by number. */
export type PlacedTable = {
  readonly table: DocumentTable;
  readonly standing: StandsUnder;
  readonly bare: readonly string[];
};

type Walk = {
  standing: StandsUnder;
  bare: { readonly level: number; readonly text: string }[];
  readonly placed: PlacedTable[];
};

const NO_NAME = /^(?:sheet|table|tabelle|hoja|feuil)? ?\d*$/i;
const LONGEST_BARE = 120;

/** The document's tables in order, each with what the headings above it say of it. */
export function placeTables({ parts }: PlanDocument): PlacedTable[] {
  const walk: Walk = { standing: NOWHERE, bare: [], placed: [] };
  for (const part of parts) step(walk, part);
  return walk.placed;
}

function step(walk: Walk, part: DocumentPart): void {
  if (part.kind === 'heading') openHeading(walk, part.level, foldSpaces(part.text));
  else if (part.kind === 'words') openWords(walk, part.text);
  else placeTable(walk, part.table);
}

function openHeading(walk: Walk, level: number, text: string): void {
  walk.bare = walk.bare.filter((one) => one.level < level);
  const opened = readHeading(text);
  if (opened !== null) walk.standing = under(walk.standing, opened);
  else if (text !== '' && text.length <= LONGEST_BARE) walk.bare.push({ level, text });
}

/** A short line that calls itself a theme or a section is a heading, whatever its style. */
function openWords(walk: Walk, text: string): void {
  const said = text.length > LONGEST_BARE ? '' : foldSpaces(text);
  const heading = said === '' || /[.;,]$/.test(said) ? null : readCalled(said);
  if (heading !== null) walk.standing = under(walk.standing, { kind: 'heading', heading });
}

function placeTable(walk: Walk, table: DocumentTable): void {
  const name = foldSpaces(table.name ?? '');
  const opened = readHeading(name);
  const standing = opened === null ? walk.standing : under(walk.standing, opened);
  const named = opened !== null || NO_NAME.test(name) || name.length > LONGEST_BARE ? [] : [name];
  walk.placed.push({ table, standing, bare: [...walk.bare.map(({ text }) => text), ...named] });
}

/** For each list of headings the last that says which table it is: one that stands over every table says nothing of any. */
export function tellingNames(lists: readonly (readonly string[])[]): (string | null)[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const telling = lists.map((list) => list.findLast((name) => (counts.get(name) ?? 0) < lists.length) ?? null);
  return new Set(telling).size < 2 ? lists.map(() => null) : telling;
}
