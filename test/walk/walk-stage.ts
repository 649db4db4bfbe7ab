import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { lineOf } from './line-of.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { runOn } from '#test/kit/a-command-line.ts';
import type { Speaker } from '#test/kit/a-story.ts';
import { stageOn } from '#test/kit/a-story.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import type { Start } from '#test/kit/a-start.ts';
import { day } from '#test/kit/an-action.ts';
import { firstVersion, PEOPLE, ROSTER } from './a-fire-service.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;

/** When the timetable has its turns, and after them a quiet moment at which what was held back goes. */
const TURNS = ['08:30', '09:00', '09:30', '14:00'];

/** What somebody does on a weekday of the week, at a time on the wall clock. */
export type Doing = readonly [(typeof WEEKDAYS)[number], string, () => Promise<unknown>];

/** What a person was told unasked on one day. */
export type Told = { readonly on: Day; readonly at: string; readonly who: string; readonly cards: readonly string[] };

export type Walk = {
  readonly as: (name: string) => Speaker;
  /** Lives through the five days from a Monday: the timetable's turns, and what people do between them. Gives what was said unasked. */
  readonly week: (monday: string, ...doings: readonly Doing[]) => Promise<readonly Told[]>;
  /** Runs a command line on the walk's register at a moment, with files at hand; gives what it prints. */
  readonly cli: (
    moment: string,
    files: Readonly<Record<string, Uint8Array | string>>,
    ...argv: readonly string[]
  ) => Promise<string>;
  /** What the digest says on the Monday after the week, in full. */
  readonly digest: (monday: string) => Promise<string>;
  /** The lines of the record of a week, in the record's order: who, which action, what. */
  readonly record: (monday: string) => Promise<readonly string[]>;
};

/** The plan as loaded on Friday 4 September 2026, the day before anything goes to anybody. */
export const LOADED: Start = {
  now: '2026-09-04T15:00:00Z',
  withoutAccount: ['Tom Ashby'],
  fill: async (store) => {
    const files = { 'plan.xlsx': await firstVersion(), 'people.csv': ROSTER };
    const argv = ['--plan', 'NFRS', '--name', 'Plan after inspection', '--published', '2026-09-01'];
    const now = '2026-09-04T14:00:00Z';
    await runOn(store, { now, files, argv: ['import', 'plan.xlsx', '--roster', 'people.csv', ...argv] });
  },
};

export function aWalk(platform: ChatPlatform): Walk {
  const { as } = stageOn(platform);
  const walk = async (one: Day, doings: readonly (readonly [string, () => Promise<unknown>])[]) => {
    const told: Told[] = [];
    const moments = [...TURNS.map((time) => [time, null] as const), ...doings].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [time, deed] of moments) {
      await platform.at(instantAt(one, time as TimeOfDay, LONDON));
      told.push(...unread(as, one, time));
      await deed?.();
    }
    return told;
  };
  return {
    as,
    week: async (monday, ...doings) => {
      const told: Told[] = [];
      for (const [nth, weekday] of WEEKDAYS.entries()) {
        const own = doings.filter(([on]) => on === weekday).map(([, time, deed]) => [time, deed] as const);
        told.push(...(await walk(addDays(day(monday), nth), own)));
      }
      return told;
    },
    cli: (now, files, ...argv) => runOn(platform.store(), { now, files, argv }),
    digest: (monday) => {
      const next = addDays(day(monday), 7);
      return runOn(platform.store(), { now: `${next}T08:30:00Z`, argv: ['digest', '--today', next] });
    },
    record: async (monday) => {
      const ledger = await platform.register().ledgerIn('NFRS' as PlanKey);
      const last = addDays(day(monday), 6);
      return ledger.filter((entry) => entry.day >= monday && entry.day <= last).map(lineOf);
    },
  };
}

/** What each person was shown since they were last looked at. */
function unread(as: Walk['as'], on: Day, at: string): readonly Told[] {
  return PEOPLE.flatMap((who) => {
    const heard = as(who).hears();
    return heard === '' ? [] : [{ on, at, who, cards: heard.split('\n\n~~~\n\n') }];
  });
}
