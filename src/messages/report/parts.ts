import { monthName } from '#src/calendar/say-day.ts';
import { partsOf } from '#src/calendar/day.ts';
import { withoutAddresses } from '#src/people/name-in-address.ts';
import type { Day } from '#src/calendar/day.ts';
import { visibleLine } from '#src/messages/text/visible.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, Phrase } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import type { Counted } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Cell, Column, Part, Row, Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';
import type { SectionData, SectionName } from '#src/report/sections.ts';

/** What saying a section needs beside its data; `most` is how many rows a list has, null for all. */
export type SectionContext = {
  readonly scene: ReportScene;
  /** How actions and words come onto a paper: what names a restricted action is left out. */
  readonly naming: Naming;
  readonly most: number | null;
};

/** A section in words, without its key. */
export type SaidSection = { readonly heading: string; readonly parts: readonly Part[] };
export type SaySection<Name extends SectionName> = (data: SectionData<Name>, context: SectionContext) => SaidSection;

/** Words on one line with nothing in them that acts. */
export function plainly(said: Said): string {
  return visibleLine(Phrase.wordsOf(said));
}

/** A paragraph, or none for no words. */
export function paragraph(said: Said, sources: Sources = []): readonly Part[] {
  const text = plainly(said);
  return text === '' ? [] : [{ kind: 'paragraph', text, sources }];
}

/** "31 August 2015", the same in every year: a paper is read in others. */
export function longDay(day: Day): string {
  const { year, month, day: ofMonth } = partsOf(day);
  return `${ofMonth} ${monthName(month)} ${year}`;
}

/** "31 Aug 2015", for cells. */
export function shortDay(day: Day): string {
  const { year, month, day: ofMonth } = partsOf(day);
  return `${ofMonth} ${monthName(month).slice(0, 3)} ${year}`;
}

/** A cell of words. */
export function textCell(said: Said): Cell {
  return { type: 'text', text: plainly(said) };
}

/** A cell of a day; without one what is said instead. */
export function dayCellOf(day: Day | null, otherwise = 'none'): Cell {
  return day === null ? textCell(otherwise) : { type: 'date', day, text: shortDay(day) };
}

/** A cell of a number; without one what is said instead. */
export function numberCell(value: number | null, otherwise = 'none', sources?: Sources): Cell {
  if (value === null) return textCell(otherwise);
  const text = `${value < 0 ? '−' : ''}${Math.abs(value)}`;
  return { type: 'number', value, text, ...(sources === undefined ? {} : { sources }) };
}

/** A cell of what an action is counted as, its colour beside word and shape. */
export function countedCell(counted: Counted | null, otherwise = 'not there'): Cell {
  switch (counted) {
    case null:
      return textCell(otherwise);
    case 'said-done':
    case 'plan-complete':
    case 'unrated':
      return textCell(sayCounted(counted));
    case 'grey':
      return { type: 'rating', rating: 'grey', text: `${sayRating('grey')} ${sayCounted('grey')}` };
    case 'only-said':
      return { type: 'rating', rating: 'green', text: sayCounted(counted) };
    case 'red':
    case 'amber':
    case 'green':
    case 'blue':
      return { type: 'rating', rating: counted, text: sayCounted(counted) };
  }
}

/** A column and what it takes from an item; `isMore` is left out of a list that is cut short, `isOptional` of one where it says nothing. */
export type PaperColumn<Item> = Column & {
  readonly read: (item: Item) => Cell;
  readonly isMore?: true;
  readonly isOptional?: true;
};

/** A list that is cut short has no room for long titles either. */
const SHORT_TITLE = 40;
const SHORT_NAME = 24;

/** The two columns by which an action is known. */
export function actionColumns<Item extends { readonly tracked: Tracked }>(
  context: SectionContext,
): readonly PaperColumn<Item>[] {
  return [
    {
      key: 'action',
      heading: 'Action',
      type: 'text',
      read: ({ tracked }) => textCell(context.naming.action(tracked.action).ref),
    },
    {
      key: 'title',
      heading: 'What it is',
      type: 'text',
      read: ({ tracked }) => textCell(titleOfAction(tracked, context)),
    },
  ];
}

/** The line that the office let go for the public, as it stood on the day, and nobody's notes; a table of actions without one has no such column. */
export function publicColumn<Item extends { readonly tracked: Tracked }>({
  naming,
}: SectionContext): PaperColumn<Item> {
  return {
    key: 'public',
    heading: 'For the public',
    type: 'text',
    isOptional: true,
    read: ({ tracked: { standing } }) => {
      const { publicLine } = standing;
      return publicLine === null
        ? textCell('')
        : { ...textCell(naming.words(publicLine.words)), sources: [publicLine.seq] };
    },
  };
}

/** The same where there is room for it. */
export function wherePublic<Item extends { readonly tracked: Tracked }>(
  context: SectionContext,
): readonly PaperColumn<Item>[] {
  return context.most === null ? [publicColumn(context)] : [];
}

/** A table of items, or what is said where there are none; past the most that are shown it is said of how many those are. */
export function tableOf<Item extends { readonly sources: Sources }>(
  { key, caption, none = '' }: { readonly key: string; readonly caption: string; readonly none?: string },
  items: readonly Item[],
  { columns: all, most = null }: { readonly columns: readonly PaperColumn<Item>[]; readonly most?: number | null },
): readonly Part[] {
  if (items.length === 0) return paragraph(none);
  const shown = most === null ? items : items.slice(0, most);
  const columns = all.filter(
    ({ isMore, isOptional, read }) =>
      (most === null || isMore !== true) && (isOptional !== true || shown.some((item) => read(item).text !== '')),
  );
  const isCut = shown.length < items.length;
  const of = isCut ? `: the first ${shown.length} of ${items.length}` : '';
  const rows: readonly Row[] = shown.map((item) => ({
    cells: columns.map(({ read }) => read(item)),
    sources: item.sources,
  }));
  return [
    {
      kind: 'table',
      key,
      caption: `${caption}${of}`,
      columns: columns.map(({ key, heading, type }) => ({ key, heading, type })),
      rows,
    },
  ];
}

/** That some are counted and not named; nothing where there are none. */
export function hiddenNote(restricted: number): readonly Part[] {
  if (restricted === 0) return [];
  const verb = restricted === 1 ? 'is' : 'are';
  return paragraph(`${sayCount(restricted, 'restricted action')} ${verb} counted here and not named.`);
}

/** "since 28 February 2015", or since the plan came out. */
export function sinceThen({ since }: Pick<ReportScene, 'since'>): string {
  return since === null ? 'since the plan was published' : `since ${longDay(since)}`;
}

/** Names as a list; of one that is cut short the first alone, with how many more there are. */
export function namesCell(names: readonly string[], { most }: Pick<SectionContext, 'most'>): Cell {
  const called = names.map(withoutAddresses);
  const [first, ...others] = called;
  if (first === undefined) return textCell('nobody named');
  // A post may have a comma in its name: “Advisory Cabinet Member, Health”.
  if (most === null) return textCell(called.join(called.some((name) => name.includes(',')) ? '; ' : ', '));
  const name = Phrase.wordsOf(atWords(first, SHORT_NAME));
  return textCell(others.length === 0 ? name : `${name} and ${others.length} more`);
}

/** The beginning of words, cut between two of them where there is a place for it. */
function atWords(said: Said, most: number): Phrase {
  return Phrase.reword(clipped(said, most), (words) => {
    const cut = words.replace(/[\s,;:–-]+\S*…$/u, '…');
    return words.endsWith('…') && cut.length > most / 2 ? cut : words;
  });
}

/** The title of an action, whole where there is room for it. */
export function titleOfAction({ action }: Pick<Tracked, 'action'>, { naming, most }: SectionContext): Said {
  const named = naming.action(action);
  return most === null ? named.title : atWords(named.title, SHORT_TITLE);
}
