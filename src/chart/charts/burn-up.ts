import { addMonths, lastOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Picture } from '#src/picture/picture.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';
import { historiesOf, momentsOf, ratingMix } from '#src/digest/rating-mix.ts';
import { sayBurnUp } from '#src/messages/pictures/burn-up-words.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** More months than these in one picture are a slip in somebody's date. */
const MOST_MONTHS = 60;

/** What was to be delivered by each month's end, as published, against what was. */
export const burnUpKind: PictureKind = {
  name: 'burn-up',
  *of({ plan, tracked, ledger, today }) {
    const last = tracked.reduce(
      (to, { standing: { original } }) => (original !== null && original > to ? original : to),
      today,
    );
    const ends = monthEnds(runsFrom(plan), last);
    const past = [...ends.filter((day) => day < today), today];
    const histories = yield* historiesOf(tracked, ledger, momentsOf(past, plan.zone, null));
    const mix = yield* ratingMix(plan, histories, past);
    const published = [...new Set([...ends, today])]
      .toSorted()
      .map((day) => ({ day, value: dueAsPublished(tracked, day) }));
    if ((published.at(-1)?.value ?? 0) === 0) return [];
    const counts = mix.flatMap((one) => (one.counts === null ? [] : [{ day: one.day, counts: one.counts }]));
    const checked = counts.map(({ day, counts: { blue } }) => ({ day, value: blue }));
    const said = counts.map(({ day, counts: of }) => ({
      day,
      value: of.blue + of['said-done'] + of['plan-complete'],
    }));
    const words = sayBurnUp({ published, checked, said, today, plan: plan.name });
    const picture: Picture = {
      id: 'burn-up',
      form: 'lines',
      ...words.picture,
      courses: [
        { name: words.published, paint: 'published', stays: true, points: published },
        { name: words.said, paint: 'unchecked', stays: true, points: said },
        { name: words.checked, paint: 'blue', stays: true, points: checked },
      ],
      levels: [],
      marks: [{ name: words.today, day: today }],
    };
    return [picture];
  },
};

/** Restricted actions are counted like all others: a sum over the plan names none. */
function dueAsPublished(tracked: readonly Tracked[], day: Day): number {
  return tracked.filter(({ standing: { original } }) => original !== null && original <= day).length;
}

function monthEnds(from: Day, to: Day): readonly Day[] {
  const ends: Day[] = [];
  for (let months = 0; months < MOST_MONTHS; months += 1) {
    const { year, month } = partsOf(addMonths(from, months));
    ends.push(lastOfMonth(year, month));
    if (ends.at(-1)! >= to) break;
  }
  return ends;
}
