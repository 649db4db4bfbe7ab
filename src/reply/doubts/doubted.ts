import type { Day } from '#src/calendar/day.ts';
import { partsOf } from '#src/calendar/day.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { withoutRefs } from '#src/reply/units/read-units.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import { stretchesOf } from '#src/thrift/stretches-of.ts';
import type { Doubt } from './doubt.ts';
import { OF_BREAKING_OFF } from './of-breaking-off.ts';
import { OF_BEGINNINGS } from './of-beginnings.ts';
import { OF_DATES } from './of-dates.ts';
import { OF_DONE } from './of-done.ts';
import { OF_OTHERS } from './of-others.ts';
import { OF_RATING } from './of-rating.ts';
import { OF_NAMED } from './of-named.ts';
import { OF_TWO_ACTIONS } from './of-two-actions.ts';
import { OF_YES } from './of-yes.ts';

const DOUBTS: readonly Doubt[] = [
  ...OF_YES,
  ...OF_RATING,
  ...OF_DONE,
  ...OF_OTHERS,
  ...OF_DATES,
  ...OF_BEGINNINGS,
  ...OF_TWO_ACTIONS,
  ...OF_NAMED,
  ...OF_BREAKING_OFF,
];

/** "It slipped in 2012": what was, in a year gone by. */
const IN_A_YEAR = /\b(?:slipped|stalled|delayed|late|done|completed?|finished|started)\b (?:back )?in \d{4}\b/giu;

/** The claims with those lowered, or left out, that words round them take back: "green, not", "well done". */
export function doubted(
  claims: readonly Claim[],
  legible: string,
  { asked, today, refs }: Pick<ReplyContext, 'asked' | 'today'> & { readonly refs: readonly FoundRef[] },
): readonly Claim[] {
  const covered = withoutRefs(legible, refs);
  const placed = DOUBTS.filter((doubt) => isAsked(doubt, asked)).flatMap(({ said, isNone, isOfRefs, isOfLine }) =>
    stretchesOf(isOfRefs === true ? covered : legible, said).map((place) => ({
      ...(isOfLine === true ? lineOf(place, legible) : place),
      isNone: isNone === true,
    })),
  );
  const places = [...placed, ...longAgo(legible, today)];
  return places.length === 0 ? claims : claims.flatMap((claim) => weighed(claim, places));
}

type Place = { readonly start: number; readonly end: number };
type Doubted = Place & { readonly isNone: boolean };

function weighed(claim: Claim, places: readonly Doubted[]): readonly Claim[] {
  if (claim.field === 'request') return [claim];
  const own = places.filter(({ start, end }) => claim.reads.some((read) => read.start < end && read.end > start));
  if (own.some(({ isNone }) => isNone)) return [];
  return [own.length === 0 ? claim : { ...claim, certainty: 'likely' }];
}

// "Fine" says that the rating shown is right, and only green is what it says by itself.
function isAsked({ asked: question }: Doubt, asked: ReplyContext['asked']): boolean {
  if (question === undefined) return true;
  return asked.some((one) => one.question === question && (question !== 'still-right' || one.rating !== 'green'));
}

function lineOf({ start, end }: Place, text: string): Place {
  const next = text.indexOf('\n', end);
  return { start: text.slice(0, start).lastIndexOf('\n') + 1, end: next === -1 ? text.length : next };
}

function longAgo(legible: string, today: Day): readonly Doubted[] {
  const { year } = partsOf(today);
  return stretchesOf(legible, IN_A_YEAR)
    .filter(({ end }) => Number(legible.slice(end - 4, end)) < year)
    .map((place) => ({ ...place, isNone: false }));
}
