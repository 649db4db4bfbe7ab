import type { Roster } from '#src/people/person.ts';
import type { Counted } from '#src/plan/count-as.ts';
import { detailsIn, withoutDetails } from './remarks/details.ts';
import { lettersIn } from './remarks/letters.ts';
import { peopleNamedIn } from './remarks/names.ts';
import { noResultIn } from './remarks/no-result.ts';
import { againstRating } from './remarks/rating-words.ts';
import { saysTheSame } from './remarks/same-words.ts';
import { noWayBackIn } from './remarks/way-back.ts';

/** What may be said of a line before it is published: a person's name, a detail of a child or a case, a meeting without a result, a rating against the words, no way back to Green, the words of last time, letters that nobody explains. */
export type RemarkKind =
  | 'name'
  | 'detail'
  | 'no-result'
  | 'rating-against'
  | 'no-way-back'
  | 'same-words'
  | 'abbreviation';

/** One thing to look at; `words` are those of the line that it is about, empty where it is about the whole. */
export type Remark = { readonly kind: RemarkKind; readonly words: string };

/** What a line is judged against. */
export type JudgedBy = {
  /** As what its action counts; null for what ended without being completed. */
  readonly counted: Counted | null;
  /** The line that stands; null for none. */
  readonly before: string | null;
  readonly roster: Roster;
  /** Letters that the plan itself explains, folded. */
  readonly known: ReadonlySet<string>;
};

/** One kind of remark: the words of a line that it is about, none where nothing is to be said. */
type Look = (line: string, scene: JudgedBy) => readonly string[];

/** The order in which they are told: what may hurt somebody first. */
const LOOKS: readonly (readonly [RemarkKind, Look])[] = [
  ['name', (line, { roster }) => peopleNamedIn(line, roster)],
  ['detail', detailsIn],
  ['no-result', noResultIn],
  ['rating-against', (line, { counted }) => againstRating(line, counted)],
  ['no-way-back', (line, { counted }) => noWayBackIn(line, counted)],
  ['same-words', (line, { before }) => (before !== null && saysTheSame(line, before) ? [''] : [])],
  ['abbreviation', (line, { known }) => lettersIn(withoutDetails(line), known)],
];

/** What somebody may want to look at before a line is public. It is advice: nothing is kept back for it, and what it does not find may be there. */
export function remarksOn(line: string, scene: JudgedBy): readonly Remark[] {
  return LOOKS.flatMap(([kind, look]) => [...new Set(look(line, scene))].map((words) => ({ kind, words })));
}
