import type { RecommendationBlock } from './block.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanProgress, PlanRow, PlanTable } from '#src/intake/format.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { readRating } from '#src/intake/tables/read-rating.ts';
import { findBlocks } from './find-blocks.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { readFields } from './read-fields.ts';

const ABOUT_PROGRESS = /\b(?:progress|update|response|feedback|implementation)\b/i;

/** The numbered recommendations of a document without a table of actions, each once, with the progress that the document gives for it. */
export function readRecommendations(document: PlanDocument): PlanTable {
  const blocks = new Map<string, RecommendationBlock[]>();
  for (const block of findBlocks(document)) blocks.set(block.ref, [...(blocks.get(block.ref) ?? []), block]);
  const read = Array.from(blocks.values(), readOne).filter((one) => one !== null);
  const left = read.flatMap(({ explained }) => explained);
  return {
    rows: read.map(({ row }) => row),
    headings: [],
    issues: [...document.issues, ...read.flatMap(({ issues }) => issues), ...aboutExplanations(left)],
  };
}

type Explained = { readonly place: string; readonly words: string };
type ReadOne = { readonly row: PlanRow; readonly explained: readonly Explained[]; readonly issues: readonly Issue[] };

/** One recommendation from everywhere it is printed: its words first, and the last place's paragraphs as its progress. */
function readOne(blocks: readonly RecommendationBlock[]): ReadOne | null {
  const printings = blocks.map((block) => ({ block, paragraphs: joinParagraphs(block.paragraphs) }));
  const first = printings.find(({ paragraphs }) => paragraphs.length > 0);
  const title = first?.paragraphs[0];
  if (first === undefined || title === undefined) return null;
  const rest = printings.map(({ block, paragraphs }) => ({
    block,
    fields: readFields(isSame(paragraphs[0], title) ? paragraphs.slice(1) : paragraphs),
  }));
  const said = (field: 'dates' | 'leads' | 'rating'): string =>
    rest.find(({ fields }) => fields[field] !== '')?.fields[field] ?? '';
  const last = rest.at(-1);
  const isRepeated = rest.length > 1;
  const isProgress = last !== undefined && (isRepeated || ABOUT_PROGRESS.test(last.block.under));
  const labelled = rest.flatMap(({ fields }) => fields.progress ?? []);
  const words = labelled.length > 0 || !isProgress ? labelled : last.fields.before;
  const kept = new Set(words);
  const explained = rest.flatMap(({ block, fields }) =>
    fields.before
      .filter((paragraph) => !kept.has(paragraph))
      .map((paragraph) => ({ place: block.place, words: paragraph })),
  );
  return {
    row: rowOf(first.block, title, {
      dates: said('dates'),
      leads: said('leads'),
      ...progressOf(said('rating'), words),
    }),
    explained,
    issues: [],
  };
}

function isSame(paragraph: string | undefined, title: string): boolean {
  return paragraph !== undefined && foldSpaces(paragraph).toLowerCase() === foldSpaces(title).toLowerCase();
}

function progressOf(rating: string, words: readonly string[]): { readonly progress?: PlanProgress } {
  if (rating === '' && words.length === 0) return {};
  const read = readRating(rating);
  return {
    progress: { rating: read, words: [read === null ? rating : '', ...words].filter((part) => part !== '').join('\n') },
  };
}

type FieldsSaid = { readonly dates: string; readonly leads: string; readonly progress?: PlanProgress };

function rowOf({ place, ref }: RecommendationBlock, title: string, { dates, leads, ...progress }: FieldsSaid): PlanRow {
  return {
    place,
    ref,
    parent: null,
    phase: null,
    theme: null,
    section: null,
    outcome: null,
    title,
    dates: { text: foldSpaces(dates), inherited: false },
    leads: { text: foldSpaces(leads), inherited: false },
    ...progress,
  };
}

function aboutExplanations([first]: readonly Explained[]): Issue[] {
  return first === undefined ? [] : [issueAt(first.place, first.words, EXPLAINED)];
}

const EXPLAINED =
  'Paragraphs such as this one explain a recommendation; the recommendation itself and the progress on it were kept, and these were not. ' +
  'Nothing needs doing unless one of them is a recommendation of its own.';
