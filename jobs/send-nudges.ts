import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { instantAt } from '#src/calendar/instant.ts';
import { hasBegun } from '#src/plan/begun.ts';
import { FIRST_DAY } from '#src/calendar/day.ts';
import type { OutKey } from '#src/ports/message.ts';
import { nudgeMessage, questionsOf } from '#src/ports/nudge-message.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { returnsIn, whileAway } from '#src/nudge/changes/while-away.ts';
import { decidedBefore } from '#src/nudge/changes/decided-before.ts';
import { greetedIn } from '#src/nudge/first-messages.ts';
import type { Moved, Nudge } from '#src/nudge/nudge.ts';
import type { Unplaced } from '#src/office/unplaced.ts';
import { owedReadings } from '#src/commands/purpose/owed-readings.ts';
import { unplacedBefore } from '#src/commands/show/unplaced-before.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { choosing } from '#src/nudge/choose-nudges.ts';
import type { ChosenNudges, NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { PersonId } from '#src/people/person.ts';
import { archivedPlans } from '#src/plan/decide-plan.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { inTurns, mapped } from '#src/thrift/steps.ts';
import { hiddenFrom } from '#src/sight/hidden-from.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Register } from '#src/ports/register.ts';
import { namingOf } from './naming-of.ts';
import type { Turn, TurnWork } from './job.ts';
import type { Around } from './look-around.ts';
import type { World } from './world.ts';

/** What a message to one person is made with: how actions and words come onto it, and what they wrote of which nobody knows the action. */
type ForReader = {
  readonly namingFor: (reader: PersonId) => Naming;
  readonly unplacedOf: (reader: PersonId) => readonly Unplaced[];
};

/** A day's messages to everybody who is asked something, with what each asks, so that it is not asked again, and whom it reaches. */
export async function sendNudges({ around, slot }: Turn, { register }: World): Promise<TurnWork> {
  const chosen = await chooseToday(around, register);
  const { say, asked } = await asksOf(chosen, around);
  const key = `leads/${around.today}` as OutKey;
  const remembered = chosen.remembered.map((row) => ({ ...row, key }));
  return { say, asked: [...asked, ...remembered], reached: { at: slot, people: reachedIn(around) } };
}

/** Everybody of the roster whom a platform reaches now. */
export function reachedIn({ roster, reachable }: Around): readonly PersonId[] {
  return roster.people.filter(reachable).map(({ id }) => id);
}

/** What is said and asked by nudges of a day. */
export async function asksOf(
  { nudges, ...chosen }: Pick<ChosenNudges, 'nudges'> & ForReader,
  around: Around,
): Promise<TurnWork> {
  return {
    say: await inTurns(mapped(nudges, (nudge) => messageOf(nudge, chosen, around), 1)),
    asked: nudges.flatMap((nudge) => questionsOf(nudge, around.today)),
  };
}

/** A nudge as it goes out to its reader. */
export function messageOf(nudge: Nudge, { namingFor, unplacedOf }: ForReader, around: Around): Outgoing {
  return nudgeMessage(nudge, { ...around, naming: namingFor(nudge.to), unplaced: unplacedOf(nudge.to) });
}

/** The nudges of the day for the plans that had begun by its hour; a question under the key `asIfUnsaid` counts as never asked. */
export async function chooseToday(
  around: Around,
  register: Register,
  asIfUnsaid: OutKey | null = null,
): Promise<ChosenNudges & ForReader> {
  const turn = instantAt(around.today, START_OF_ASKING, around.plan.zone);
  const running = new Set(around.plans.filter((plan) => hasBegun(plan, turn, around.now)).map(({ key }) => key));
  const loaded = await register.plans();
  const asking = loaded.filter(({ key }) => running.has(key));
  const lists = await Promise.all(asking.map(({ key }) => register.trackedIn(key)));
  const tracked: readonly Tracked[] = lists.flat();
  const asked = (await register.askedSince(FIRST_DAY)).filter(({ key }) => key !== asIfUnsaid);
  const moved = await movedMeanwhile({ ...around, tracked, asked }, register);
  const decided = await decidedMeanwhile({ ...around, tracked, asked }, register);
  const owed = await owedReadings(asking, around.today, register);
  const chosen = await inTurns(choosing({ ...around, tracked, asked, moved, decided, owed }));
  const archived = archivedPlans(loaded);
  // An action may be spoken of before its plan asks anything, and when it asks no more.
  const naming = await namingOf(register);
  const restricted = await register.restricted();
  const unplaced = unplacedBefore(await register.unplaced(), { ...around, zone: around.plan.zone });
  return {
    ...chosen,
    namingFor: (person) => discreet(naming, hiddenFrom({ ...around, archived, person }, restricted)),
    unplacedOf: (person) => unplaced.filter((one) => one.person === person),
  };
}

/** What moved for whoever is back from leave; the ledger is read only where somebody is. */
async function movedMeanwhile(
  { tracked, asked, ...around }: Omit<NudgeInput, 'moved'>,
  register: Register,
): Promise<NudgeInput['moved']> {
  const returns = returnsIn(around, asked);
  if (returns.length === 0) return new Map();
  const ledger = await ledgerOfAll(tracked, register);
  return new Map(
    returns.flatMap((one) => {
      const found = whileAway(one, tracked, { ledger, index: around.index });
      return found === null ? [] : [[one.person, found] as const];
    }),
  );
}

/** What was decided for whoever has had no message yet; the ledger is read only where there is somebody. */
async function decidedMeanwhile(
  { tracked, asked, plans, index }: Omit<NudgeInput, 'moved'>,
  register: Register,
): Promise<ReadonlyMap<PersonId, readonly Moved[]>> {
  const greeted = greetedIn(asked);
  const leads = tracked.flatMap(({ standing }) => leadersOn(standing.owners, index));
  const fresh = new Set(leads.filter((person) => !greeted.has(person)));
  if (fresh.size === 0) return new Map();
  return decidedBefore(fresh, tracked, { ledger: await ledgerOfAll(tracked, register), plans, index });
}

/** The ledger of the plans that some actions are of. */
async function ledgerOfAll(tracked: readonly Tracked[], { ledgerIn }: Register): Promise<readonly ActionEntry[]> {
  const plans = new Set(tracked.map(({ action }) => action.plan));
  return (await Promise.all([...plans].map((plan) => ledgerIn(plan)))).flat();
}

/** True for a message that asks a lead, or goes one step up, what was chosen for one day; the parts that follow it in its thread belong to it. */
export function isNudge({ kind, day, edits, part }: Outgoing): boolean {
  return (kind === 'nudge' || kind === 'escalation') && day !== null && edits === null && part === undefined;
}
