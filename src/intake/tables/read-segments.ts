import type { DocumentRow } from '#src/intake/document.ts';
import type { PlacedTable } from './place-tables.ts';
import type { ReadSegment } from './read-segment.ts';
import type { Segment } from './segment.ts';
import type { StandsUnder } from './stands-under.ts';
import type { Heading } from '#src/plan/action.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { ownCells } from './grid.ts';
import { tellingNames } from './place-tables.ts';
import { readHeading } from './read-heading.ts';
import { readSegment } from './read-segment.ts';
import { bareTheme, under } from './stands-under.ts';

/** Every segment read in order, each under the headings over its table, its title rows and the rows before it. */
export function readSegments(placed: readonly PlacedTable[], found: readonly (readonly Segment[])[]): ReadSegment[] {
  const withActions = placed.flatMap((one, index) => {
    const segments = found[index] ?? [];
    return segments.length === 0
      ? []
      : [{ ...one, segments, titles: segments.flatMap(({ above }) => above.flatMap(titleIn)) }];
  });
  const names = tellingNames(withActions.map(({ bare, titles }) => [...bare, ...titles.filter(isBare)]));
  const reads: ReadSegment[] = [];
  let before: { readonly outside: StandsUnder; readonly left: StandsUnder } | null = null;
  withActions.forEach(({ standing: outside, segments, titles }, index) => {
    const goesOn = segments[0]?.place === null && before?.outside === outside;
    let standing = goesOn && before !== null ? before.left : opened(outside, titles, names[index] ?? null);
    const from = reads.length;
    const name = names[index] ?? null;
    for (const segment of segments) {
      const read = readSegment(segment, standing, reads.length);
      standing = read.standing;
      reads.push({ ...read, headings: [...headingsIn(read.drafts[0]?.standing), ...read.headings] });
    }
    const last = reads.at(-1);
    if (name !== null && last !== undefined && isLost(name, reads.slice(from)))
      reads[reads.length - 1] = {
        ...last,
        issues: [...last.issues, issueAt(segments[0]?.table.place ?? '', name, LOST)],
      };
    before = { outside, left: standing };
  });
  return reads;
}

const LOST =
  'This heading stands over a table whose rows have themes of their own, and is left out: an action stands under the nearest. If it matters, put it in front of each of them, “Finance: Budget”, or in a column “Theme”.';

/** True where no action of the table stands under the words over it, and each under something else. */
function isLost(name: string, reads: readonly ReadSegment[]): boolean {
  const themes = reads.flatMap(({ drafts }) => drafts.map(({ standing }) => standing.theme?.title ?? null));
  return themes.length > 0 && themes.every((theme) => theme !== null && theme !== name);
}

function opened(outside: StandsUnder, titles: readonly string[], name: string | null): StandsUnder {
  const inside = titles.flatMap((title) => readHeading(title) ?? []).reduce(under, outside);
  return name === null || inside.theme !== null ? inside : { ...inside, theme: bareTheme(name) };
}

function titleIn(row: DocumentRow): string[] {
  const own = ownCells(row);
  const said = foldSpaces(row.cells[own[0] ?? -1] ?? '');
  return own.length === 1 && said.length <= 120 ? [said] : [];
}

function isBare(title: string): boolean {
  return readHeading(title) === null;
}

function headingsIn(standing: StandsUnder | undefined): Heading[] {
  if (standing === undefined) return [];
  return [standing.theme, standing.section, standing.outcome].filter((heading) => heading !== null);
}
