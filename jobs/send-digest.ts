import { toldToEach } from '#src/ports/told-to-each.ts';
import { DIGEST_SCHEDULE } from '#src/calendar/digest-schedule.ts';
import { TIME_OF_DIGEST } from '#src/calendar/asking-hours.ts';
import { fromMs, instantAt, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import type { Slot } from '#src/calendar/slots.ts';
import type { Card } from '#src/messages/card.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Digest } from '#src/digest/digest.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { buildingDigest } from '#src/digest/build-digest.ts';
import { sayDigestMissed } from '#src/messages/office/sending/digest-undelivered.ts';
import { digestKey } from '#src/ports/digest-key.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { sayTogetherDigest } from '#src/messages/digest/together-card.ts';
import type { DigestPart } from '#src/messages/digest/together-card.ts';
import { digestsIn } from '#src/plan/governance/digests.ts';
import { leadsAsked } from '#src/nudge/leads-asked.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import type { Plan } from '#src/plan/action.ts';
import { hasAsked } from '#src/plan/begun.ts';
import { LEADERSHIP } from '#src/ports/outgoing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Register } from '#src/ports/register.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { namingForAll } from './naming-of.ts';
import type { Turn, TurnWork } from './job.ts';
import type { Around } from './look-around.ts';
import type { World } from './world.ts';

/** More than this after its time a digest says that it is late. */
const LATE_MS = 60 * 60_000;

/** One digest for each plan that had asked its leads by its hour, or one for all of them where the office wants that, to the leadership's channel. */
export async function sendDigest(turn: Turn, world: World): Promise<TurnWork> {
  const running = turn.around.plans.filter((plan) => hasAsked(plan, turn.slot.at, turn.around.now));
  const say = await Promise.all((await groupsOf(running, world)).map((plans) => digestOf(plans, turn, world)));
  return { say, asked: [] };
}

type Reading = {
  readonly around: Around;
  readonly since: Day | null;
  readonly sinceAt: Instant | null;
  readonly late: boolean;
};

/** The digest of one plan as it would be now; `since` is the day of the digest before, null for a week ago, and `sinceAt` when it was posted. */
async function readDigest(plan: Plan, { around, since, sinceAt, late }: Reading, register: Register): Promise<Digest> {
  const tracked = await register.trackedIn(plan.key);
  const governance = await register.governance(plan.key);
  const building = buildingDigest({
    plan,
    headings: await register.headings(plan.key),
    tracked,
    ledger: await register.ledgerIn(plan.key),
    index: around.index,
    asked: leadsAsked(await register.askedSince(runsFrom(plan)), tracked),
    today: around.today,
    late,
    celebrates: governance.settings.celebrates,
    ofPlan: (await register.ledgerOfPlans()).filter((line) => line.plan === plan.key),
    pauses: around.pauses,
    boards: { forums: governance, days: around.days },
    ...(since === null ? {} : { since }),
    ...(sinceAt === null ? {} : { sinceAt }),
  });
  return inTurns(building);
}

type Posting = { readonly slot: Slot; readonly around: Around };

/** The plans of one digest, of which the first gives it its key. */
type Together = readonly [Plan, ...Plan[]];

async function groupsOf(plans: readonly Plan[], { register }: World): Promise<readonly Together[]> {
  const [first, ...others] = plans;
  if (first === undefined) return [];
  const isOne = digestsIn(await register.ledgerOfPlans()) === 'together';
  return isOne ? [[first, ...others]] : plans.map((plan) => [plan]);
}

async function digestOf(plans: Together, posting: Posting, world: World): Promise<Outgoing> {
  return {
    key: digestKey(plans[0].key, posting.slot.day),
    kind: 'digest',
    day: posting.slot.day,
    to: { channel: LEADERSHIP },
    card: await cardOf(plans, posting, world),
    about: [],
    edits: null,
    holds: null,
  };
}

async function cardOf(plans: Together, { slot, around }: Posting, world: World): Promise<Card> {
  const previous = latestSlot(DIGEST_SCHEDULE, fromMs(toMs(slot.at) - 1), around.plan.zone, around.days);
  const late = isLate(slot.at, around);
  const since = previous?.day ?? null;
  const sinceAt = since === null ? null : ((await world.sentAt?.(digestKey(plans[0].key, since))) ?? null);
  const naming = await namingForAll(world.register);
  const head = sayHead(await world.register.head());
  const say = async (plan: Plan, foot: { readonly head?: string; readonly note?: string }): Promise<Card> => {
    const digest = await readDigest(plan, { around, since, sinceAt, late }, world.register);
    return sayDigest(digest, { days: workingDays(plan.nation), naming, ...foot });
  };
  const note = world.digestNote;
  if (plans.length === 1) return say(plans[0], note === null ? { head } : { head, note });
  const parts: DigestPart[] = [];
  for (const plan of plans) parts.push({ plan, card: await say(plan, {}) });
  return sayTogetherDigest(parts, { today: around.today, head, note });
}

/** The card of a turn's digest as it is posted when it is late; null where it is in time, was posted by hand, or its plan runs no more. */
export async function lateDigest({ key, day }: Outgoing, around: Around, world: World): Promise<Card | null> {
  if (day === null) return null;
  const at = instantAt(day, TIME_OF_DIGEST, around.plan.zone);
  const plan = around.plans.find((one) => digestKey(one.key, day) === key);
  if (plan === undefined || !isLate(at, around)) return null;
  const posting = { slot: { job: DIGEST_SCHEDULE.job, day, at }, around };
  const running = around.plans.filter((one) => hasAsked(one, at, around.now));
  // By hand one plan's alone is posted, under a key of its own.
  const group = (await groupsOf(running, world)).find(([first]) => first.key === plan.key) ?? [plan];
  return cardOf(group, posting, world);
}

function isLate(due: Instant, { now }: Around): boolean {
  return toMs(now) - toMs(due) > LATE_MS;
}

/** Tells the office of a digest that was due while nobody was there to post it, and that is history now. */
export function tellMissedDigest({ slot, around }: Turn): TurnWork {
  const plans = around.plans.filter((plan) => hasAsked(plan, slot.at, around.now));
  const say = plans.flatMap((plan) =>
    toldToEach(around.office, {
      key: `missed/digest/${plan.key}/${slot.day}`,
      kind: 'undelivered',
      day: around.today,
      card: sayDigestMissed(plan.name, slot.day),
    }),
  );
  return { say, asked: [] };
}
