import type { Day } from '#src/calendar/day.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Line = {
  readonly plan: string;
  readonly what: string;
  readonly ref: string | null;
  readonly title: string;
  readonly actions: number;
  readonly published: Day | null;
};

/** Each plan with its themes, sections and outcomes, and how many actions stand under each. */
export function planSheet({ plans, headings, tracked }: Everything): Sheet {
  const lines = plans.flatMap(({ key, name, published }): readonly Line[] => {
    const own = tracked.filter(({ action }) => action.plan === key).map(({ action }) => action);
    const under = headings.filter(({ plan }) => plan === key);
    return [
      { plan: key, what: 'plan', ref: null, title: name, actions: own.length, published },
      ...under.map(({ level, ref, title }) => {
        const actions = own.filter((action) => String(action[level] ?? '') === ref).length;
        return { plan: key, what: level, ref, title, actions, published: null };
      }),
    ];
  });
  return sheetOf<Line>({ name: 'Plan' }, lines, [
    ['Plan', ({ plan }) => plan],
    ['Level', ({ what }) => what],
    ['Ref', ({ ref }) => ref],
    ['Title', ({ title }) => title],
    ['Actions', ({ actions }) => actions],
    ['Published', ({ published }) => dayCell(published)],
  ]);
}
