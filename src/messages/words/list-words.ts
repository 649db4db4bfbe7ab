import type { Rating } from '#src/rating/scale.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { say } from './phrase.ts';
import type { Said } from './phrase.ts';
import { sayAnd } from './say-list.ts';
import { sayRating } from './say-rating.ts';

/** What a list is called, and what is said when it is empty. */
export type ListWords = {
  readonly title: Said;
  readonly none: { readonly text: Said; readonly buttons: readonly DraftButton[] };
};

/** What the columns of a list are called where it is drawn as a table. */
export const LIST_COLUMNS = {
  ref: 'Number',
  rating: 'Rating',
  title: 'Action',
  facts: 'How it stands',
  leads: 'Lead',
} as const;

const MINE: DraftButton = { label: 'My actions', say: '/rag mine' };
const DUE: DraftButton = { label: 'Due soon', say: '/rag due' };
const OVERDUE: DraftButton = { label: 'Overdue', say: '/rag overdue' };

/** The lists that are called the same whoever asks. */
export const LIST_WORDS = {
  mine: wordsFor(
    'Your actions',
    'No open action names you as its lead today. If one should, ask the programme office.',
    [DUE],
  ),
  due: wordsFor('Due in the next 4 weeks', 'Nothing falls due in the next four weeks.', [OVERDUE, MINE]),
  overdue: wordsFor('Overdue', 'Nothing is overdue. Well done, everybody.', [DUE, MINE]),
  stale: wordsFor('No fresh rating', 'Every action under way has a rating that still counts. Thank you.', [
    OVERDUE,
    MINE,
  ]),
  unrated: wordsFor('Not rated', 'Somebody has rated every action that has begun.', [OVERDUE, MINE]),
  unled: wordsFor('Nobody leads it, or nobody holds the post', 'Somebody leads every action.', [OVERDUE, MINE]),
  undated: wordsFor('No date yet', 'Every action has a date, or is meant to run on.', [OVERDUE, MINE]),
} as const;

/** What an empty list says while every plan is archived. */
export function nothingAsked(plans: readonly string[]): ListWords['none'] {
  const are = plans.length === 1 ? 'is archived: nobody is asked about it' : 'are archived: nobody is asked about them';
  return { text: `No plan is asked about now. ${sayAnd(plans)} ${are}, and all of it is kept.`, buttons: [] };
}

/** The actions shown with one rating; nobody gives Blue or Grey, which are what was checked and what has not started. */
export function ratedWords(rating: Rating): ListWords {
  if (rating === 'blue')
    return wordsFor(`Checked and complete: ${sayRating(rating)}`, 'Nothing has been checked and is complete yet.', [
      OVERDUE,
      MINE,
    ]);
  if (rating === 'grey')
    return wordsFor(`Not started: ${sayRating(rating)}`, 'Nothing waits for a day on which it is to start.', [
      OVERDUE,
      MINE,
    ]);
  return wordsFor(`Rated ${sayRating(rating)}`, `No action is rated ${sayRating(rating)} today.`, [OVERDUE, MINE]);
}

/** Green told apart after its number: whoever reads one number for it reads that all is well. */
export function sayGreenSplit(confirmed: number, onlySaid: number): string {
  return `: ${confirmed} confirmed, ${onlySaid} only said`;
}

/** Late as a whole told apart from a step that is late, as the status counts them; empty where no step alone is. */
export function sayLateSplit(steps: number, all: number): string {
  return steps === 0 ? '' : `: ${all - steps} past their date, ${steps} with a step that is`;
}

/** A part of the plan: "Section 8, Licensing". */
export type PlanPart = {
  readonly level: 'theme' | 'section' | 'outcome';
  readonly ref: string;
  /** Empty when the plan gives none. */
  readonly title: string;
  /** The refs of such parts, in the plan's order; none when they are too many to name. */
  readonly known: readonly string[];
};

/** What stands in one part of the plan; when there is no such part, which there are. */
export function partWords({ level, ref, title, known }: PlanPart): ListWords {
  const there = known.length === 0 ? '' : ` The plan has these ${level}s: ${known.join(', ')}.`;
  const name = `${level[0]?.toUpperCase()}${level.slice(1)} ${ref}`;
  // Many plans name a theme by its title alone.
  const isTitled = title !== '' && title.toLowerCase() !== ref.toLowerCase();
  return wordsFor(isTitled ? `${name}, ${title}` : name, `I have no action in ${level} ${ref}.${there}`, [MINE]);
}

/** Who leads what. */
export function leadWords(name: string): ListWords {
  return wordsFor(`Led by ${name}`, `No open action is led by ${name} today.`, [DUE, MINE]);
}

/** What was looked for. */
export function findWords(said: Said): ListWords {
  const none = say`I found no action with ${said} in its title, number, timescale, leads or last note. Fewer words, or part of one, find more.`;
  return wordsFor(say`Found for ${said}`, none, [MINE]);
}

function wordsFor(title: Said, text: Said, buttons: readonly DraftButton[]): ListWords {
  return { title, none: { text, buttons } };
}
