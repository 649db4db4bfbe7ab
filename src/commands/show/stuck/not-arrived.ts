import type { Scene } from '#src/commands/command.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { END_OF_WORK } from '#src/calendar/asking-hours.ts';
import { DIGEST_SCHEDULE } from '#src/calendar/digest-schedule.ts';
import { dayIn, instantAt } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { headingOf } from '#src/messages/office/day/heading-of.ts';
import { LOST_STANDS_DAYS } from '#src/office/lost.ts';
import type { AfterLoss, Lost, LostWhat } from '#src/office/lost.ts';
import type { Unsure } from '#src/office/unsure.ts';
import type { Plan } from '#src/plan/action.ts';
import { digestKey } from '#src/ports/digest-key.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { ASKING } from '#src/ports/outgoing.ts';
import type { Address, Outgoing } from '#src/ports/outgoing.ts';
import type { LostMessage, Register, UnsureMessage } from '#src/ports/register.ts';

/** The moment at which somebody looks, and who is here then. */
export type LookingNow = {
  readonly now: Instant;
  readonly today: Day;
  readonly days: WorkingDays;
  readonly zone: Zone;
  readonly index: RosterIndex;
  readonly plans: readonly Plan[];
};

/** The messages that nobody can say have arrived, or that never will, and that the office can still do something about. */
export type NotArrived = { readonly unsure: readonly Unsure[]; readonly lost: readonly Lost[] };

/** Reads what the office's card, the status and the doctor all count, from this one place. */
export async function readNotArrived(
  register: Pick<Register, 'unsure' | 'lost'>,
  looking: LookingNow,
): Promise<NotArrived> {
  const [unsure, lost] = await Promise.all([
    register.unsure(),
    register.lost(addDays(looking.today, -LOST_STANDS_DAYS)),
  ]);
  return {
    unsure: unsure.filter((one) => isStillOpen(one, looking)).map((one) => unsureOf(one, looking)),
    lost: lost.flatMap((one) => lostOf(one, looking)),
  };
}

/** What the questions of days ago ask was asked again since; the office's own card of another day is made anew. */
function isStillOpen({ at, message: { kind } }: UnsureMessage, { today, days, zone }: LookingNow): boolean {
  if (kind === 'office') return false;
  return !asks(kind) || dayIn(at, zone) >= days.before(today);
}

function asks(kind: Outgoing['kind']): boolean {
  return ASKING.some((one) => one === kind);
}

function unsureOf({ number, at, message }: UnsureMessage, { today, zone }: LookingNow): Unsure {
  const { to, card, kind } = message;
  const on = dayIn(at, zone);
  return {
    number,
    on,
    person: 'person' in to ? to.person : null,
    channel: 'channel' in to ? to.channel : null,
    heading: headingOf(card),
    asksAgain: asks(kind) && on < today,
  };
}

function lostOf({ number, at, message, why, mayHaveArrived }: LostMessage, looking: LookingNow): readonly Lost[] {
  const on = dayIn(at, looking.zone);
  const known = { number, on, why, mayHaveArrived };
  if (message === null) return [{ ...known, ...NOBODY_READS_IT }];
  const { to, card, part } = message;
  const next = afterLoss(message, looking);
  // A question is asked again, and a card made anew, on the next working day: from then on its own message is nothing to settle.
  const isOver = (next === 'asked-again' || next === 'made-anew') && on < looking.days.before(looking.today);
  if (isOver || next === 'replaced' || !isForSomebody(to, looking) || isEmptied(message)) return [];
  const person = 'person' in to ? to.person : null;
  const channel = 'channel' in to ? to.channel : null;
  const digestOf = planOfDigest(message, looking);
  return [
    {
      ...known,
      what: whatOf(message),
      isPart: part !== undefined,
      digestOf,
      person,
      channel,
      heading: headingOf(card),
      next,
    },
  ];
}

/** The plan whose digest of a turn a message is, or a part of it; null for one that was posted by hand, or no digest. */
function planOfDigest({ key, kind, day, part }: Outgoing, { plans }: Pick<LookingNow, 'plans'>): Plan | null {
  if (kind !== 'digest' || day === null) return null;
  const whole = part?.of ?? key;
  return plans.find((plan) => digestKey(plan.key, day) === whole) ?? null;
}

const NOBODY_READS_IT = {
  what: null,
  isPart: false,
  digestOf: null,
  person: null,
  channel: null,
  heading: '',
  next: 'unreadable',
} as const;

/** The office’s card of a day, or what changes it. */
function isDayCard({ kind, card }: Pick<Outgoing, 'kind' | 'card'>): boolean {
  return kind === 'office' || (kind === 'notice' && card.office !== undefined);
}

function whatOf(message: Outgoing): LostWhat {
  return isDayCard(message) ? 'day-card' : CALLED[message.kind];
}

const CALLED: Readonly<Record<Outgoing['kind'], LostWhat>> = {
  nudge: 'question',
  escalation: 'one-step-up',
  office: 'day-card',
  digest: 'digest',
  receipt: 'answer',
  notice: 'message',
  undelivered: 'message',
  page: 'message',
};

function afterLoss({ kind, day, card }: Outgoing, { now, today, zone, days }: LookingNow): AfterLoss | 'replaced' {
  if (kind === 'digest') {
    const due = latestSlot(DIGEST_SCHEDULE, now, zone, days);
    return day !== null && due !== null && day < due.day ? 'replaced' : 'digest';
  }
  const isOffice = isDayCard({ kind, card });
  if (!isOffice && !asks(kind)) return 'goes-again';
  if (day === today && now < instantAt(today, END_OF_WORK, zone)) return 'goes-again';
  return isOffice ? 'made-anew' : 'asked-again';
}

/** False for whoever has left or was erased: nobody misses it. */
function isForSomebody(to: Address, { index, today }: LookingNow): boolean {
  if ('channel' in to) return true;
  // Whoever wrote without being in the roster is still in the thread.
  if (to.person === null) return 'thread' in to;
  const person = index.person(to.person);
  return person !== null && (person.to === undefined || person.to >= today);
}

/** True where what it said was taken out of the record since. */
function isEmptied({ card: { heading, blocks } }: Outgoing): boolean {
  return heading === '' && blocks.length === 0;
}

/** Why messages were given up, as clauses, the most frequent first. */
export function reasonsOf(lost: readonly Lost[]): readonly { readonly why: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { why } of lost) counts.set(why, (counts.get(why) ?? 0) + 1);
  const reasons = [...counts].map(([why, count]) => ({ why, count }));
  return reasons.toSorted((one, other) => other.count - one.count);
}

/** The moment of a message. */
export function lookingIn({ now, today, days, plan, index, plans }: Scene): LookingNow {
  return { now, today, days, zone: plan.zone, index, plans: runningPlans(plans) };
}
