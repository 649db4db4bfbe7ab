import type { Day } from '#src/calendar/day.ts';
import type { Action } from '#src/plan/action.ts';
import { withMoveAsked } from './compare/moved-back.ts';
import { isSameTime } from './compare/same-time.ts';
import { matchActions } from './compare/match-actions.ts';
import type { ActionPair, Matches, MatchesSaid } from './compare/match-actions.ts';

/** What a new version of a plan says that the one before did not; an action may be in several lists at once. */
export type PlanDifference = Matches & {
  /** The same action under another ref. */
  readonly renumbered: readonly ActionPair[];
  /** Left out by an earlier version, and there again. */
  readonly returned: readonly ActionPair[];
  /** Another title, or another place in the plan. */
  readonly reworded: readonly ActionPair[];
  /** Other words for time; the same words mean what they meant when they were first read. */
  readonly redated: readonly ActionPair[];
  /** Other words for the leads, or other owners read from them. */
  readonly reassigned: readonly ActionPair[];
  /** Other words in the plan's other columns. */
  readonly refilled: readonly ActionPair[];
  /** Those that the office added by hand and the document does not have: they stay. */
  readonly own: readonly Action[];
  /** How many actions are in none of the lists. */
  readonly unchanged: number;
};

/** What a person says of a comparison; `rereads` where the same words are to be read anew all the same, because the day they were read from was wrong. */
export type Comparing = {
  readonly said?: MatchesSaid;
  readonly rereads?: boolean;
  /** When the new version came out; absent where no date of it is asked about for having passed by then. */
  readonly published?: Day;
};

/** Compares two versions of one plan, each action known by its words and its ref, in the order of the new one. */
export function comparePlans(
  before: readonly Action[],
  after: readonly Action[],
  { said, rereads = false, published }: Comparing = {},
): PlanDifference {
  const matches = matchActions(before, after, said);
  const placed = withPlaceKept(matches.pairs, after);
  const read = rereads ? placed : placed.map(withReadingKept);
  const pairs = published === undefined ? read : read.map((pair) => withMoveAsked(pair, published));
  return {
    ...matches,
    dropped: matches.dropped.filter(({ isByHand }) => isByHand !== true),
    own: matches.dropped.filter(({ isByHand }) => isByHand === true),
    pairs,
    renumbered: pairs.filter(isRenumbered),
    returned: pairs.filter(isReturned),
    reworded: pairs.filter((pair) => differsIn(pair, placeAndTitle)),
    redated: pairs.filter((pair) => differsIn(pair, dates)),
    reassigned: pairs.filter((pair) => differsIn(pair, leads)),
    refilled: pairs.filter((pair) => differsIn(pair, otherColumns)),
    unchanged: pairs.filter((pair) => !isChanged(pair)).length,
  };
}

/** “Within 3 months” on a cover of March is no new promise: only other words move a date. */
function withReadingKept({ before, after }: ActionPair): ActionPair {
  if (!isSameTime(before.timescale.text, after.timescale.text)) return { before, after };
  return { before, after: { ...after, timescale: before.timescale } };
}

const PLACE = ['phase', 'theme', 'section', 'outcome'] as const;

/** A file that says the theme, say, of no action at all says nothing of themes: each action stays in the one it was in. */
function withPlaceKept(pairs: readonly ActionPair[], version: readonly Action[]): readonly ActionPair[] {
  const unsaid: (keyof Action)[] = PLACE.filter((level) => version.every((action) => action[level] === null));
  if (version.every(({ fields }) => fields === undefined)) unsaid.push('fields');
  if (unsaid.length === 0) return pairs;
  return pairs.map(({ before, after }) => {
    const kept = Object.fromEntries(
      unsaid.filter((part) => before[part] !== undefined).map((part) => [part, before[part]]),
    );
    return { before, after: { ...after, ...kept } };
  });
}

/** True when the new version says nothing new. */
export function isSame({ pairs, added, dropped, doubtful, unchanged }: PlanDifference): boolean {
  return added.length + dropped.length + doubtful.length === 0 && unchanged === pairs.length;
}

function isRenumbered({ before, after }: ActionPair): boolean {
  return before.ref !== after.ref;
}

function isReturned({ before }: ActionPair): boolean {
  return before.isDropped === true;
}

function isChanged(pair: ActionPair): boolean {
  const isOther = [placeAndTitle, dates, leads, otherColumns].some((facts) => differsIn(pair, facts));
  return isOther || isRenumbered(pair) || isReturned(pair);
}

function differsIn({ before, after }: ActionPair, facts: (action: Action) => unknown): boolean {
  return JSON.stringify(facts(before)) !== JSON.stringify(facts(after));
}

function placeAndTitle({ title, parent, phase, theme, section, outcome }: Action): unknown {
  return [title, parent, phase, theme, section, outcome];
}

function dates({ timescale }: Action): unknown {
  const { text, kind, start, due, every, milestones } = timescale;
  return [text, kind, start, due, every, milestones.map(({ label, due: day }) => [label, day])];
}

function otherColumns({ fields = [] }: Action): unknown {
  return fields.map(({ name, words }) => [name, words]);
}

function leads({ leads: { text, owners } }: Action): unknown {
  return [text, owners.map(({ name, post, group, support }) => [name, post, group, support])];
}
