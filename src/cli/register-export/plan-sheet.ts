import type { Day } from '#src/calendar/day.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { COUNTED, countPlan, countsOf } from '#src/plan/count-as.ts';
import { peopleOn } from '#src/plan/in-doubt.ts';
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

const LEVELS = ['theme', 'section', 'outcome'] as const;

/**
 * Each plan with its themes, sections and outcomes, with how many actions stand under each, what they count as and what
 * gives their date: Green that is confirmed apart from what is only said. The lines of a level are together the plan.
 */
export function planSheet({ plans, headings, tracked, today, roster }: Everything): Sheet {
  const people = peopleOn(roster, today);
  const lines = plans.flatMap(({ key, name, published }): readonly Line[] => {
    const own = tracked.filter(({ action }) => action.plan === key);
    const named = headings.filter(({ plan }) => plan === key);
    return [
      { plan: key, what: 'plan', ref: null, title: name, under: own, published },
      ...LEVELS.flatMap((level) => linesOf(level, own, named)).map((line) => ({ ...line, plan: key })),
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
    [COUNTED_AS.closed, ({ under }) => countsOf(under, today).closed],
    ...PLANNED.map(([heading, what]): SheetColumn<Line> => [heading, ({ under }) => countPlan(under, people)[what]]),
  ]);
}

/** What still runs, by what it gives to go by. */
const PLANNED = [
  ['Dated', 'dated'],
  ['Open-ended', 'openEnded'],
  ['Said complete, without a date', 'saidComplete'],
  ['Date or lead in doubt', 'needYou'],
] as const;

type Level = (typeof LEVELS)[number];
type LineOfLevel = Omit<Line, 'plan'>;

/** The parts of one level in the plan's order, those that it gives no title as their actions name them, and what stands in none. */
function linesOf(level: Level, own: readonly Tracked[], headings: Everything['headings']): readonly LineOfLevel[] {
  const titled = headings.filter((heading) => heading.level === level);
  const partOf = ({ action }: Tracked): string => String(action[level] ?? '');
  const under = Map.groupBy(own, partOf);
  const known = new Set(titled.map(({ ref }) => ref));
  const untitled = [...under.keys()].filter((ref) => ref !== '' && !known.has(ref));
  const none = under.get('') ?? [];
  if (titled.length + untitled.length === 0) return [];
  const line = (ref: string | null, title: string): LineOfLevel => {
    return { what: level, ref, title, under: under.get(ref ?? '') ?? [], published: null };
  };
  return [
    ...titled.map(({ ref, title }) => line(ref, title)),
    ...untitled.map((ref) => line(ref, '')),
    ...(none.length === 0 ? [] : [line(null, `In no ${level}`)]),
  ];
}
