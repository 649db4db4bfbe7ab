import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Timed } from '#src/cli/print/as-letter.ts';
import { namingOf } from '#src/cli/print/message-json.ts';
import type { Naming } from '#src/cli/print/message-json.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { tellsOf } from '#src/cli/store/tells-of.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { sayAsIfBegun } from './as-if-begun.ts';
import { readRepliesFile } from './read-replies-file.ts';

/** The days that are looked at, of one plan where it is named; `replies` is the file of what people say meanwhile. */
export type RehearsedOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly from: Day;
  readonly to: Day;
  readonly replies?: string;
};

/** Days of the bot that can be lived through, once; it is the real run on a copy of the register. */
export type Rehearsal = {
  readonly naming: Naming;
  /** What the plans are called that it tells of. */
  readonly plans: string;
  /** What is supposed of plans that ask nobody yet, as a sentence; null where nothing is. */
  readonly asIfBegun: string | null;
  /** What is supposed of the days until the first, as a sentence; null where nothing is. */
  readonly ahead: string | null;
  readonly live: (tell: (timed: Timed) => Promise<void>) => Promise<void>;
};

/** Opens the days for looking at; refuses where there is no plan. */
export async function openRehearsal(options: RehearsedOptions, world: CliWorld): Promise<Rehearsal> {
  const { data, from, to } = options;
  const { isWanted, replies, ...known } = await withStore(data, world, (store) => lookInto(store, options, world));
  return {
    ...known,
    live: (tell) =>
      world.simulate({
        data,
        from,
        to,
        replies,
        onMessage: async (message, at) => {
          if (isWanted(message)) await tell({ message, at });
        },
      }),
  };
}

async function lookInto(store: Store, options: RehearsedOptions, world: CliWorld) {
  const first = await defaultPlan(store);
  const named = await planNamed(options.plan, store);
  const { office } = world.config;
  const roster = withOffice(await store.register.roster(), office);
  const days = { from: options.from, to: options.to, zone: first.zone, roster };
  const replies = options.replies === undefined ? [] : await readRepliesFile(options.replies, days, world);
  const running = runningPlans(await store.register.plans());
  return {
    naming: await namingOf(store.register, office, first.zone),
    plans: sayAnd((named === null ? running : [named]).map(({ name }) => name)),
    asIfBegun: sayAsIfBegun(running, options.from, replies),
    ahead: sayAhead(running, options.from, todayIn(world.clock, first.zone)),
    isWanted: await tellsOf(named, store),
    replies,
  };
}

/** The days from today to the first are not lived through, although a bot that runs asks on them. */
function sayAhead(plans: readonly Plan[], from: Day, today: Day): string | null {
  if (from <= today || plans.every(({ begun }) => begun === null)) return null;
  return `This is as if the bot were started on ${sayDay(from)}: what it asks until then is not counted in. With --from ${today} it is.`;
}

/** Says what is supposed, before anything that rests on it. */
export function tellSupposed(sentences: readonly (string | null)[], { out }: Pick<CliWorld, 'out'>): void {
  const said = sentences.filter((sentence) => sentence !== null);
  for (const line of said.flatMap((sentence) => [sentence, ''])) out(line);
}
