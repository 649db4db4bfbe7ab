import type { Day } from '#src/calendar/day.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { COUNTED, countsOf } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { COUNTED_AS } from './action-sheet.ts';

type Line = {
  readonly plan: string;
  readonly what: string;
  readonly ref: string | null;
  readonly title: string;
  readonly under: readonly Tracked[];
  readonly published: Day | null;
};

/** Each plan with its themes, sections and outcomes, with how many actions stand under each and what they count as: Green that is confirmed apart from what is only said. */
export function planSheet({ plans, headings, tracked, today }: Everything): Sheet {
  const lines = plans.flatMap(({ key, name, published }): readonly Line[] => {
    const own = tracked.filter(({ action }) => action.plan === key);
    const under = headings.filter(({ plan }) => plan === key);
    return [
      { plan: key, what: 'plan', ref: null, title: name, under: own, published },
      ...under.map(({ level, ref, title }) => {
        const part = own.filter(({ action }) => String(action[level] ?? '') === ref);
        return { plan: key, what: level, ref, title, under: part, published: null };
      }),
    ];
  });
  return sheetOf<Line>({ name: 'Plan' }, lines, [
    ['Plan', ({ plan }) => plan],
    ['Level', ({ what }) => what],
    ['Ref', ({ ref }) => ref],
    ['Title', ({ title }) => title],
    ['Actions', ({ under }) => under.length],
    ['Published', ({ published }) => dayCell(published)],
    ...COUNTED.map((kind): SheetColumn<Line> => [COUNTED_AS[kind], ({ under }) => countsOf(under, today).counts[kind]]),
  ]);
}
