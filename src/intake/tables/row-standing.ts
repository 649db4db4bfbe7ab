import type { Columns } from '#src/intake/columns.ts';
import type { Field } from '#src/intake/fields.ts';
import type { DocumentRow } from '#src/intake/document.ts';
import type { Heading } from '#src/plan/action.ts';
import type { StandsUnder } from './stands-under.ts';
import { isDitto } from '#src/intake/inherit-cells.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { readCode } from '#src/intake/delimited/read-code.ts';
import { cellAt, ownCells } from './grid.ts';
import { openedAcross } from './opened-across.ts';
import { readCalled } from './read-heading.ts';
import { bareTheme } from './stands-under.ts';

// "1.0" is how a sheet prints 1, and no part of a section 1.
const SECTION_OF = /^(\d{1,3})\.(?!0+$)\d/;
const OUTCOME_OF = /^(\d{1,3}\.\d{1,3})\.\d/;

/** What a row stands under, and what of it the rows below stand under too. */
type RowStanding = { readonly own: StandsUnder; readonly below: StandsUnder };

/** What a row stands under: its own columns first, then its ref's number, then the headings above it. */
export function standsUnder(
  row: DocumentRow,
  ref: string,
  { columns, above }: { columns: Columns; above: StandsUnder },
): RowStanding {
  const say = (field: Field): string => ownWords(foldSpaces(cellAt(row, columns[field])));
  const [themeSaid, sectionSaid, outcomeSaid] = [say('theme'), say('section'), say('outcome')];
  const section = coded('section', sectionSaid);
  const outcome = coded('outcome', outcomeSaid);
  const byRef = numberedBy(SECTION_OF, ref, { level: 'section', title: section === null ? sectionSaid : '' });
  // A section without a number can be listed by its words alone, as a theme is.
  const asTheme = sectionSaid !== '' && section === null && byRef === null && columns.theme === undefined;
  const theme = coded('theme', themeSaid) ?? bareOrNull(themeSaid) ?? (asTheme ? bareTheme(sectionSaid) : above.theme);
  const phase = Number(/\d{1,2}/.exec(say('phase'))?.[0]) || above.phase;
  const below = { phase, theme, section: section ?? above.section, outcome: outcome ?? above.outcome };
  const own = section ?? sameOr(byRef, above.section);
  const isElsewhere = own?.ref !== above.section?.ref;
  const derived = numberedBy(OUTCOME_OF, ref, { level: 'outcome', title: outcome === null ? outcomeSaid : '' });
  return {
    own: { phase, theme, section: own, outcome: outcome ?? sameOr(derived, isElsewhere ? null : above.outcome) },
    below,
  };
}

// "ditto" leaves it to the row above, as a blank cell does.
function ownWords(said: string): string {
  return isDitto(said) ? '' : said;
}

/** The standing with the section and outcome that a ref's own number names. */
export function standingByRef(ref: string, above: StandsUnder): StandsUnder {
  const section = sameOr(numberedBy(SECTION_OF, ref, { level: 'section', title: '' }), above.section);
  const outcome = numberedBy(OUTCOME_OF, ref, { level: 'outcome', title: '' });
  return { ...above, section, outcome: sameOr(outcome, section?.ref === above.section?.ref ? above.outcome : null) };
}

function bareOrNull(said: string): Heading | null {
  return said === '' ? null : bareTheme(said);
}

/** The heading by its number, with the title that the one above has where they are the same. */
function sameOr(derived: Heading | null, above: Heading | null): Heading | null {
  if (derived === null) return above;
  return derived.ref === above?.ref && derived.title === '' ? above : derived;
}

/** "A Leadership", "8 Performance" and "Priority 8: Performance" have a code; null for words alone. */
function coded(level: Heading['level'], said: string): Heading | null {
  const heading = readCode(level, said) ?? readCalled(said);
  return heading?.level === level ? heading : null;
}

type Numbering = { readonly level: Heading['level']; readonly title: string };

function numberedBy(pattern: RegExp, ref: string, { level, title }: Numbering): Heading | null {
  const [, number] = pattern.exec(ref) ?? [];
  return number === undefined ? null : { level, ref: number, title };
}

/** The columns without those that were taken for headings and say something else of each action. */
export function withoutIdle(columns: Columns, rows: readonly DocumentRow[]): Columns {
  const known = { ...columns };
  for (const field of ['section', 'outcome'] as const) if (!namesHeadings(field, rows, columns)) delete known[field];
  return known;
}

// A longer text, or one that ends as a sentence does, is no heading of others.
const LONGEST_NAME = 90;

/** True for a column of sections by words alone that has new ones in every row, or sentences, or a theme beside it or over its rows. */
function isOfEachAction(rows: readonly DocumentRow[], columns: Columns): boolean {
  const { section, theme } = columns;
  const said = rows.filter((row) => ownCells(row).length > 1).map((row) => foldSpaces(cellAt(row, section)));
  const bare = said.filter((text) => text !== '' && coded('section', text) === null);
  if (bare.length === 0) return false;
  if (isPrintedOnce(said)) return theme !== undefined;
  const isNewInEach = new Set(bare).size === said.length && said.length > 1;
  const isProse = bare.some((text) => text.length > LONGEST_NAME || text.endsWith('.'));
  return theme !== undefined || isNewInEach || isProse || rows.some((_, index) => opensTheme(rows, index, columns));
}

/** True where each text stands in the first row of a group and those below it are blank: the group has it, however long it is. */
function isPrintedOnce(said: readonly string[]): boolean {
  const own = said.filter((text) => text !== '');
  return said[0] !== '' && new Set(own).size === own.length && own.length * 2 <= said.length;
}

function opensTheme(rows: readonly DocumentRow[], index: number, columns: Columns): boolean {
  const opened = openedAcross(rows, index, columns);
  return opened?.kind === 'heading' && opened.heading.level === 'theme';
}

/** True where a column gives one text for each heading it would name: else it says something of each action. */
function namesHeadings(field: 'section' | 'outcome', rows: readonly DocumentRow[], columns: Columns): boolean {
  if (columns[field] === undefined) return true;
  const titles = new Map<string, string>();
  const isNamed = rows.some((row) => SECTION_OF.test(cellAt(row, columns.ref)));
  if (field === 'section' && !isNamed && isOfEachAction(rows, columns)) return false;
  return rows.every((row) => {
    const said = foldSpaces(cellAt(row, columns[field]));
    if (said === '' || coded(field, said) !== null) return true;
    const [, number] = (field === 'section' ? SECTION_OF : OUTCOME_OF).exec(cellAt(row, columns.ref)) ?? [];
    if (number === undefined) return field === 'section';
    const before = titles.get(number);
    titles.set(number, said);
    return before === undefined || before === said;
  });
}
