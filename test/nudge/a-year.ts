import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { askedIn } from '#src/nudge/asked-in.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { Nudge } from '#src/nudge/nudge.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aDay } from './a-day.ts';

export const FIRST = day('2015-05-26');
export const YEAR = 366;

/** What is said and arranged in a year of a plan. */
export type Year = {
  readonly plan: readonly Tracked[];
  readonly answers: readonly { on: Day; place: number; rating: 'red' | 'amber' | 'green'; forecast: Day | null }[];
  readonly arrangements: Pick<NudgeInput, 'absences' | 'pauses'>;
};

/** A year in which nobody says a word and nobody is away. */
export function aSilentYear(plan: readonly Tracked[]): Year {
  return { plan, answers: [], arrangements: { absences: [], pauses: [] } };
}

/** Lives through a year and looks at each day's messages; gives everything that was asked. */
export function eachDay(
  year: Year,
  look: (input: NudgeInput, nudges: readonly Nudge[]) => void,
): readonly AskedBefore[] {
  const asked: AskedBefore[] = [];
  let tracked = year.plan;
  for (let count = 0; count <= YEAR; count++) {
    const today = addDays(FIRST, count);
    const input = aDay(today, { tracked, asked: [...asked], ...year.arrangements });
    const { nudges } = chooseNudges(input);
    look(input, nudges);
    asked.push(...nudges.flatMap((nudge) => askedIn(nudge, today)));
    tracked = tracked.map((one, place) => answeredOn(today, one, { ...year, place }));
  }
  return asked;
}

function answeredOn(today: Day, tracked: Tracked, { answers, place }: Year & { place: number }): Tracked {
  const answer = answers.find((one) => one.on === today && one.place === place);
  if (answer === undefined) return tracked;
  const by = personId('Ann Archer');
  const seq = tracked.standing.lastSeq + 1;
  const declared = { rating: answer.rating, by, on: today, seq };
  const said = { declared, forecast: answer.forecast, lastUpdate: today, lastUpdateBy: by, lastSeq: seq };
  return { ...tracked, standing: { ...tracked.standing, ...said } };
}
