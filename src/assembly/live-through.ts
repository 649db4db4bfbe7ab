import { createSetClock } from '#adapters/console/set-clock.ts';
import { postedAs } from '#adapters/console/posted-as.ts';
import { consoleThread } from '#adapters/console/room.ts';
import type { SetClock } from '#adapters/console/world.ts';
import { JOBS } from '#jobs/jobs.ts';
import type { Report } from '#jobs/world.ts';
import { addDays } from '#src/calendar/day.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { SimulateOptions, Store } from '#src/cli/cli-world.ts';
import type { AccountId, IncomingMessage, MessageId } from '#src/ports/message.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { OutgoingKind } from '#src/ports/outgoing.ts';
import { createBot } from './bot.ts';
import type { Bot } from './bot.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** What is said unasked; an answer to somebody's own words is not. */
const UNASKED: ReadonlySet<OutgoingKind> = new Set(['nudge', 'escalation', 'office', 'digest']);

const MIDNIGHT = '00:00' as TimeOfDay;

type Moment = {
  readonly at: Instant;
  readonly reply: { readonly from: Person; readonly say: string; readonly line: number } | null;
};

/** Lives through the days on a copy of the register with the real jobs and conversation, its clock set to each moment in turn. */
export async function liveThrough(
  copy: Store,
  options: SimulateOptions,
  how: { office: readonly string[]; report: Report },
): Promise<void> {
  const plan = defaultIn(await copy.register.plans());
  if (plan === null) return;
  await beginAll(copy, instantAt(options.from, MIDNIGHT, plan.zone));
  const clock = createSetClock({ now: () => instantAt(options.from, MIDNIGHT, plan.zone) });
  const messenger = tellingMessenger(clock, copy, options);
  const bot = createBot({
    store: copy,
    clock,
    messengers: [messenger],
    office: how.office,
    digestNote: null,
    report: how.report,
  });
  for (const moment of await momentsOf(options, plan, copy, how.report)) {
    clock.set(moment.at);
    await live(moment, bot, copy);
  }
}

/** What has not begun begins here with the first day, to be looked at. */
async function beginAll({ register }: Store, at: Instant): Promise<void> {
  for (const { key, begun } of await register.plans()) {
    const begins = { plan: key, at };
    if (begun === null) await register.write({ message: null, slot: null, entries: [], say: [], asked: [], begins });
  }
}

async function live({ at, reply }: Moment, bot: Bot, { inbox }: Store): Promise<void> {
  if (reply === null) return bot.tick(at);
  const message: IncomingMessage = {
    id: `console:reply-${reply.line}` as MessageId,
    thread: consoleThread(reply.from.id),
    from: `console:${reply.from.id}` as AccountId,
    text: reply.say,
    at,
    card: null,
    how: 'said',
    of: null,
  };
  await inbox.receive(message);
  await bot.work();
}

function tellingMessenger(clock: SetClock, copy: Store, { onMessage }: SimulateOptions): Messenger {
  return {
    audienceOf: async () => 'members' as const,
    reaches: () => true,
    send: async (message, person) => {
      if (message.edits === null && UNASKED.has(message.kind)) await onMessage(message, clock.now(), copy);
      return postedAs(message, person);
    },
  };
}

/** Every moment at which a job may be due or somebody replies, in order of time; a reply comes after a job of the same moment. */
async function momentsOf(
  options: SimulateOptions,
  plan: Plan,
  { register }: Store,
  report: Report,
): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  for (let day = options.from; day <= options.to; day = addDays(day, 1)) {
    for (const { schedule } of JOBS) moments.push({ at: instantAt(day, schedule.time, plan.zone), reply: null });
  }
  const roster = await register.roster();
  for (const [line, reply] of options.replies.entries()) {
    const found = findPerson(reply.from, roster);
    if (found.kind === 'one') moments.push({ at: reply.at, reply: { from: found.person, say: reply.say, line } });
    else
      report({
        level: 'error',
        what: `Reply ${line + 1}: “${reply.from}” is not one person of the roster, so it was left out.`,
      });
  }
  return moments.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : rank(one) - rank(other)));
}

function rank({ reply }: Moment): number {
  return reply === null ? 0 : 1;
}
