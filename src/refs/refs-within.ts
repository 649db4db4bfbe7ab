import type { Action, ActionId } from '#src/plan/action.ts';
import { addTo } from './add-to.ts';
import { keptInSteps } from '#src/thrift/kept-in-steps.ts';
import { mapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** The actions that a text names, however loosely: by a ref that they have or had, or by their whole title. */
export type FindRefs = (text: string) => readonly ActionId[];

/** Rather too many than too few: where it is not plain which plan's ref it is, every action that has it is named. */
export function refsWithin(actions: readonly Action[]): FindRefs {
  return (text) => {
    const known = knownOf.of(actions);
    const pieces = piecesOf(text);
    return [...new Set([...byRefs(pieces, known), ...byTitles(pieces, known)])];
  };
}

/** Gathers beforehand, in steps, what is looked for in texts: of a list that is new it would hold up the first text. */
export const gatherRefs = (actions: readonly Action[]): Steps<unknown> => knownOf.ready(actions);

const knownOf = keptInSteps(gather);

type Ids = readonly ActionId[];

type Known = {
  /** By the pieces of a ref with a stop between: "97.1.1", "r.1.2", "cyps.8.1.3", "action.3". */
  readonly refs: ReadonlyMap<string, Ids>;
  /** The first pieces of refs: nearly every word is none, and is looked at no further. */
  readonly starts: ReadonlySet<string>;
  readonly longest: number;
  readonly withPlan: ReadonlySet<string>;
  /** The titles by their first three words, and among those by how many words they have and by all of them. */
  readonly titles: ReadonlyMap<string, Begun>;
};

type Begun = Map<number, Map<string, ActionId[]>>;

// "3" alone is a number like any other, and "action 3" is not.
const BEFORE_NUMBER = ['action', 'actions', 'recommendation', 'recommendations', 'rec', 'recs', 'no', 'number'];
const FEWEST_WORDS = 3;
/** " (", ".(" and " – " stand inside a ref; a longer gap is between two things. */
const LONGEST_GAP = 4;

function* gather(actions: readonly Action[]): Steps<Known> {
  const refs = new Map<string, ActionId[]>();
  const withPlan = new Set<string>();
  const titles = new Map<string, Begun>();
  yield* mapped(actions, (action) => {
    const { bare, full } = keysOf(action);
    for (const key of full) withPlan.add(key);
    for (const key of [...bare, ...full]) addTo(refs, key, action.id);
    addTitle(titles, action);
  });
  const keys = yield* mapped([...refs.keys()], (key) => key.split('.'));
  const starts = new Set(keys.map(([first = '']) => first));
  return { refs, withPlan, titles, starts, longest: keys.reduce((most, key) => Math.max(most, key.length), 0) };
}

function addTitle(titles: Map<string, Begun>, { id, title }: Action): void {
  const words = wordsIn(title);
  if (words.length < FEWEST_WORDS) return;
  const first = words.slice(0, FEWEST_WORDS).join(' ');
  const begun: Begun = titles.get(first) ?? new Map();
  const alike = begun.get(words.length) ?? new Map<string, ActionId[]>();
  addTo(alike, words.join(' '), id);
  titles.set(first, begun.set(words.length, alike));
}

/** The refs an action has and had, without its plan's key and with it; one without a figure is a word like any other. */
function keysOf({ plan, ref, title, formerRefs = [] }: Action): { readonly bare: string[]; readonly full: string[] } {
  const refs = [ref, ...formerRefs.map((former) => former.ref)].filter((one) => /\p{N}/u.test(one));
  const keys = [...new Set(refs.map((one) => wordsIn(one).join('.')))];
  const key = wordsIn(plan).join('.');
  return {
    bare: keys.flatMap((one) => (/^\d+$/u.test(one) ? asNumber(one, title) : [one])),
    full: keys.map((one) => `${key}.${one}`),
  };
}

// "action 10", and "10" before the first word of its title, as in: 10 “Move the depot”.
function asNumber(number: string, title: string): readonly string[] {
  const [first] = wordsIn(title);
  const called = BEFORE_NUMBER.map((before) => `${before}.${number}`);
  return first === undefined ? called : [...called, `${number}.${first}`];
}

function wordsIn(text: string): readonly string[] {
  return piecesOf(text).map(({ word }) => word);
}

function byRefs(pieces: readonly Piece[], known: Known): Ids {
  const found: ActionId[] = [];
  let at = 0;
  while (at < pieces.length) {
    const named = refsAt(pieces, at, known);
    found.push(...named.ids);
    at = named.next;
  }
  return found;
}

/** Every ref that begins at a piece, "97.1.1" in "97.1.1a" among them; what follows a plan's key is that plan's alone. */
function refsAt(pieces: readonly Piece[], at: number, { refs, starts, withPlan, longest }: Known) {
  let key = pieces[at]!.word;
  const ids: ActionId[] = [];
  let next = at + 1;
  if (!starts.has(key) || isInRow(pieces, at)) return { ids, next };
  for (let end = at + 1; end < Math.min(pieces.length, at + longest); end += 1) {
    if (pieces[end]!.gap.length > LONGEST_GAP) break;
    key += `.${pieces[end]!.word}`;
    const named = isInRow(pieces, end + 1) ? undefined : refs.get(key);
    ids.push(...(named ?? []));
    if (named !== undefined && withPlan.has(key)) next = end + 1;
  }
  return { ids, next };
}

/** True where a number goes on the number before it, as the last of "8.1.3" does: "8.1" is not named there. */
function isInRow(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.gap === '.' && /\d/u.test(piece.word) && /\d/u.test(pieces[at - 1]?.word ?? '');
}

function byTitles(pieces: readonly Piece[], { titles }: Known): Ids {
  const words = pieces.map(({ word }) => word);
  const from = (at: number, count: number): string => words.slice(at, at + count).join(' ');
  return words.flatMap((_, at) => {
    const begun = [...(titles.get(from(at, FEWEST_WORDS)) ?? [])];
    return begun.flatMap(([count, alike]) => (at + count > words.length ? [] : (alike.get(from(at, count)) ?? [])));
  });
}
