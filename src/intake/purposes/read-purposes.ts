import type { Day } from '#src/calendar/day.ts';
import type { DocumentPart, DocumentTable, PlanDocument } from '#src/intake/document.ts';
import type { PlanRow } from '#src/intake/format.ts';
import type { RowAction } from './columns/beside.ts';
import type { TableUnder } from './columns/read-tables.ts';
import type { DocumentLine } from './document-lines.ts';
import type { Draft } from './draft.ts';
import type { ListContext } from './headings.ts';
import type { ListsSaid, PurposeDoubt, PurposesFound } from './purposes-found.ts';
import { placeOfRow } from '#src/intake/tables/grid.ts';
import { readTables } from './columns/read-tables.ts';
import { documentLines } from './document-lines.ts';
import { contextOfHeading } from './headings.ts';
import { linkReferences } from './link-references.ts';
import { findLists } from './lists/find-lists.ts';
import { readLists } from './lists/read-lists.ts';
import { oneOfEach } from './one-of-each.ts';

type Hints = {
  /** The actions that were read from the same document. */
  readonly rows: readonly PlanRow[];
  readonly published: Day;
  readonly said: ListsSaid;
};

/** The purposes that a document prints, in its order, and the tables that list them. */
export type PurposesRead = PurposesFound & { readonly tables: readonly string[] };

/** Reads what a document says its actions are for: lists and tables under words that say what they are, and columns beside actions. */
export function readPurposes({ parts }: PlanDocument, { rows, published, said }: Hints): PurposesRead {
  const lines = documentLines(parts);
  const at = Map.groupBy(rows, ({ place }) => place);
  const actionsAt = (place: string): readonly RowAction[] => at.get(place) ?? [];
  const refsAt = (place: string): readonly string[] => actionsAt(place).map(({ ref }) => ref);
  const refsIn = (table: DocumentTable): readonly string[] =>
    table.rows.flatMap((row) => refsAt(placeOfRow(table, row)));
  const lists = readLists(findLists(lines), { published, said, actionsAt: refsAt, actionsIn: refsIn });
  const tables = readTables(tablesUnder(lines), { published, said, actionsAt });
  const listed = inOrder([...lists.drafts, ...tables.drafts], parts, lines);
  const linked = linkReferences(tables.references, listed);
  const { found, doubts } = oneOfEach([...listed, ...linked.drafts]);
  const all = [...lists.doubts, ...tables.doubts, ...linked.doubts, ...doubts];
  return { found, doubts: someOfEach(all), tables: tables.lists };
}

// As many for the same reason are told one by one; a list of forty helps nobody.
const MOST_OF_A_KIND = 5;

function someOfEach(doubts: readonly PurposeDoubt[]): readonly PurposeDoubt[] {
  return Array.from(Map.groupBy(doubts, ({ why }) => why).values()).flatMap((alike) => {
    const rest = alike[MOST_OF_A_KIND];
    if (rest === undefined || alike.length === MOST_OF_A_KIND + 1) return alike;
    const more = `${rest.why} The same goes for ${alike.length - MOST_OF_A_KIND} places altogether from here on.`;
    return [...alike.slice(0, MOST_OF_A_KIND), { ...rest, why: more }];
  });
}

/** The tables of a document with what the nearest heading over each says of it. */
function tablesUnder(lines: readonly DocumentLine[]): readonly TableUnder[] {
  let context: ListContext | null = null;
  return lines.flatMap((line) => {
    if (line.kind === 'table') return [{ table: line.table, context }];
    const isHeading = line.level !== null || (line.text.length <= LONGEST_HEADING && !/[.;,]$/.test(line.text));
    if (isHeading) context = contextOfHeading(line.text, line.place);
    return [];
  });
}

const LONGEST_HEADING = 100;

/** Lists and tables are read one after the other, and stand in the document as they come. */
function inOrder(
  drafts: readonly Draft[],
  parts: readonly DocumentPart[],
  lines: readonly DocumentLine[],
): readonly Draft[] {
  const at = new Map<string, number>();
  let position = 0;
  const note = (place: string): void => {
    position += 1;
    if (!at.has(place)) at.set(place, position);
  };
  for (const line of lines) {
    if (line.kind === 'words') note(line.place);
    else line.table.rows.forEach((row) => note(placeOfRow(line.table, row)));
  }
  return drafts.toSorted((one, other) => (at.get(one.place) ?? parts.length) - (at.get(other.place) ?? parts.length));
}
