import { createSetClock } from '#adapters/console/set-clock.ts';
import { consoleThread } from '#adapters/console/room.ts';
import type { SetClock } from '#adapters/console/world.ts';
import { nextDue } from '#jobs/next-due.ts';
import { passOverBefore } from '#jobs/pass-over.ts';
import type { Report } from '#jobs/world.ts';
import { addDays } from '#src/calendar/day.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { Reply, SimulateOptions, Store } from '#src/cli/cli-world.ts';
import { supposedBegun } from '#src/cli/rehearsal/as-if-begun.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { AccountId, IncomingMessage, MessageId } from '#src/ports/message.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { createBot } from './bot.ts';
import type { Bot } from './bot.ts';
import { officeRegister } from './office-register.ts';
import { rehearsedMessenger } from './rehearsed-messenger.ts';
import { EVERYBODY } from './rehearsed-reach.ts';
import type { RehearsedReach } from './rehearsed-reach.ts';
import { trainingNote } from './training-note.ts';
import { beginning } from '#src/plan/begun.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

const MIDNIGHT = '00:00' as TimeOfDay;

/** What a rehearsal is told of the real run: whom it reaches, everybody where that is not said, and when a trial's clock started. */
export type RehearsedRun = {
  readonly office: readonly string[];
  readonly report: Report;
  readonly reach?: RehearsedReach;
  readonly startedAt?: Instant | null;
};

/**
 * Lives through the days on a copy of the register with the real jobs and conversation. The bot is started with the first
 * day and ticks whenever anything falls due, as one that ticks every minute would; what fell due before is not made up for.
 */
export async function liveThrough(copy: Store, options: SimulateOptions, run: RehearsedRun): Promise<void> {
  const plans = await copy.register.plans();
  const plan = defaultIn(plans);
  if (plan === null) return;
  const start = instantAt(options.from, MIDNIGHT, plan.zone);
  const end = instantAt(addDays(options.to, 1), MIDNIGHT, plan.zone);
  const { replies: said } = options;
  const supposed = supposedBegun({ plans, named: null, replies: said }).map(({ key }) => key);
  await beginAll(options.begin ?? supposed, start, copy);
  const clock = createSetClock({ now: () => start });
  const messenger = rehearsedMessenger(run.reach ?? EVERYBODY, (message) =>
    options.onMessage(message, clock.now(), copy),
  );
  const digestNote = trainingNote(run.startedAt ?? null, plan.zone);
  const bot = createBot({ store: copy, clock, messengers: [messenger], digestNote, ...run });
  await passOverBefore(start, copy);
  await bot.recover();
  await bot.tick(start);
  const replies = await repliesOf(options.replies, { copy, run });
  await liveOn({ bot, clock, copy, replies: replies.filter(({ at }) => at >= start), end });
}

/** What is shown as if it had begun begins here with the first day; what has begun stays as it is. */
async function beginAll(keys: readonly PlanKey[], at: Instant, { register }: Store): Promise<void> {
  const plans = (await register.plans()).filter(({ key, begun }) => begun === null && keys.includes(key));
  const entries = plans.map((plan) => beginning(plan, at, null));
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

type Said = Reply & { readonly person: Person; readonly nth: number };

type Living = {
  readonly bot: Bot;
  readonly clock: SetClock;
  readonly copy: Store;
  readonly replies: readonly Said[];
  readonly end: Instant;
};

/** From one moment to the next until the end; what falls due at the moment of a reply comes before it. */
async function liveOn({ bot, clock, copy, replies, end }: Living): Promise<void> {
  const left = [...replies];
  for (;;) {
    const due = (await nextDue(copy, clock.now())) ?? end;
    const reply = left[0];
    if (reply !== undefined && reply.at < due && reply.at < end) {
      left.shift();
      clock.set(reply.at);
      await hear(reply, bot, copy);
    } else if (due < end) {
      clock.set(due);
      await bot.tick(due);
    } else return;
  }
}

async function hear({ at, person, say, nth }: Said, bot: Bot, { inbox }: Store): Promise<void> {
  const message: IncomingMessage = {
    id: `console:reply-${nth}` as MessageId,
    thread: consoleThread(person.id),
    from: `console:${person.id}` as AccountId,
    text: say,
    at,
    card: null,
    how: 'said',
    of: null,
  };
  await inbox.receive(message);
  await bot.work();
}

type Rehearsing = { readonly copy: Store; readonly run: RehearsedRun };

/** The replies of whom the roster knows, in order of time. */
async function repliesOf(replies: readonly Reply[], { copy, run }: Rehearsing): Promise<readonly Said[]> {
  const roster = await officeRegister(copy.register, run.office).roster();
  const said = replies.flatMap((reply, nth): readonly Said[] => {
    const found = findPerson(reply.from, roster);
    if (found.kind === 'one') return [{ ...reply, person: found.person, nth }];
    const what = `Reply ${nth + 1}: “${reply.from}” is not one person of the roster, so it was left out.`;
    run.report({ level: 'error', what });
    return [];
  });
  return said.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}
