import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { dayIn, instantAt, timeIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { isOfLeading } from '#src/nudge/changes/led.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Timed } from '#src/cli/print/as-letter.ts';
import { namingOf } from '#src/cli/print/message-json.ts';
import type { Naming } from '#src/cli/print/message-json.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { tellsOf } from '#src/cli/store/tells-of.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { sayNotBegun, supposedBegun } from './as-if-begun.ts';
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
  /** That the hour of the first questions is over on the first day, as a sentence; null where it is still to come, or was worked. */
  readonly afterwards: string | null;
  /** Which of the days the bot has worked already, as a sentence; null where it has worked none. */
  readonly worked: string | null;
  readonly live: (tell: (timed: Timed) => Promise<void>) => Promise<void>;
};

/** Opens the days for looking at; refuses where there is no plan. */
export async function openRehearsal(options: RehearsedOptions, world: CliWorld): Promise<Rehearsal> {
  const { data, from, to } = options;
  const { isWanted, begin, replies, ...known } = await withStore(data, world, (store) =>
    lookInto(store, options, world),
  );
  return {
    ...known,
    live: (tell) =>
      world.simulate({
        data,
        from,
        to,
        replies,
        begin,
        onMessage: async (message, at) => {
          if (isWanted(message)) await tell({ message, at });
        },
      }),
  };
}

async function lookInto(store: Store, options: RehearsedOptions, world: CliWorld) {
  const first = await defaultPlan(store, { data: options.data, world });
  const named = await planNamed(options.plan, store);
  const { office } = world.config;
  const roster = withOffice(await store.register.roster(), office);
  const days = { from: options.from, to: options.to, zone: first.zone, roster };
  const replies = options.replies === undefined ? [] : await readRepliesFile(options.replies, days, world);
  const worked = await workedDays(store, options);
  const plans = await store.register.plans();
  const supposing = { plans, named, replies };
  const running = runningPlans(plans);
  return {
    naming: await namingOf(store.register, office, first.zone),
    plans: sayAnd((named === null ? running : [named]).map(({ name }) => name)),
    asIfBegun: sayNotBegun(supposing, options.from),
    begin: supposedBegun(supposing).map(({ key }) => key),
    worked: sayWorked(worked),
    afterwards: worked.length > 0 ? null : sayAfterwards(options.from, world.clock.now(), first.zone),
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

function sayAfterwards(from: Day, now: Instant, zone: Zone): string | null {
  if (from !== dayIn(now, zone) || now <= instantAt(from, START_OF_ASKING, zone)) return null;
  return `It is ${timeIn(now, zone)} now: what stands before that is as if the bot had been started with the day.`;
}

/** The days on which the bot has written messages by now, of those that are looked at. */
async function workedDays({ register }: Store, { from, to }: RehearsedOptions): Promise<readonly Day[]> {
  const rows = await register.askedSince(from);
  const days = rows.filter((row) => row.day <= to && row.rule !== 'first-message' && !isOfLeading(row));
  return [...new Set(days.map(({ day }) => day))].toSorted();
}

function sayWorked(days: readonly Day[]): string | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const when = first === last ? `On ${sayDay(first)}` : `From ${sayDay(first)} to ${sayDay(last)}`;
  return `${when} the bot has written its messages already: of those only what is still to go is shown.`;
}

/** Says what is supposed, before anything that rests on it; beside the messages where a program reads those. */
export function tellSupposed(
  sentences: readonly (string | null)[],
  { quiet }: { readonly quiet: boolean },
  { out, err }: Pick<CliWorld, 'out' | 'err'>,
): void {
  const said = sentences.filter((sentence) => sentence !== null);
  if (quiet) for (const line of said) err(line);
  else for (const line of said.flatMap((sentence) => [sentence, ''])) out(line);
}
