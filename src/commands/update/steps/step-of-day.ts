import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { atStep, openSteps } from '#src/plan/steps/steps.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** How the words of a part are read anew, without the names of steps that stood in them. */
export type ReadAgain = (words: string, tracked: Tracked) => readonly ReadingPart[];

/** What somebody's words say of a step, if it is that which they are about. */
export type SaidOfStep = { readonly step: Step; readonly change: Change };

/**
 * Of which open step a day may be that is said of the action, where that is in doubt, the likeliest first; null where it is the whole's.
 * A day before the whole is due may be when an earlier step will be done, and “two weeks late” is another day for each.
 */
export function stepsOfDay(part: ReadingPart, tracked: Tracked, read: ReadAgain): readonly SaidOfStep[] | null {
  const { agreed } = tracked.standing;
  const open = openSteps(tracked.standing);
  if (dayOf(part) === null || agreed === null || open.length < 2) return null;
  const said = open.flatMap((step) => saidOf(step, { part, tracked, read }));
  const days = said.map(({ change }) => change.forecast!);
  const isRelative = days.some((day) => day !== days[0]);
  if (said.length < open.length || (!isRelative && days[0]! >= agreed)) return null;
  const [next = said[0]!] = isRelative ? [] : said.filter(({ step, change }) => step.due <= change.forecast!).slice(-1);
  return [next, ...said.filter((one) => one !== next)];
}

/** The day by which it will be done, or that is asked for. */
function dayOf({ change, request }: Pick<ReadingPart, 'change' | 'request'>): Day | null {
  if (change.done === true) return null;
  return change.forecast ?? (request?.kind === 'extension' ? request.until : null);
}

type Said = { readonly part: ReadingPart; readonly tracked: Tracked; readonly read: ReadAgain };

function saidOf(step: Step, { part, tracked, read }: Said): readonly SaidOfStep[] {
  const [again, ...more] = read(part.words, atStep(tracked, step));
  const forecast = again === undefined || more.length > 0 ? null : dayOf(again);
  if (forecast === null) return [];
  const { rating } = part.change;
  return [{ step, change: { ...(rating === undefined ? {} : { rating }), forecast } }];
}
