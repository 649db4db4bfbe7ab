import { atOnce, flatMapped, mapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { NudgeRule } from './nudge-rule.ts';
import { atEachDate } from '#src/plan/steps/steps.ts';
import { askLeads } from './ask-leads.ts';
import { askVerifiers } from './checks/ask-verifiers.ts';
import type { AskedBefore } from './asked-before.ts';
import { buildNudge, isEmpty } from './build-nudge.ts';
import type { Decision, Silent } from './decision.ts';
import { firstMessages } from './first-messages.ts';
import { handOvers } from './changes/hand-overs.ts';
import { readingsToAsk } from './changes/owed-readings.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import { renewedFor } from './changes/renewed.ts';
import { isOfLate } from './late-round.ts';
import { openDesk } from './desk.ts';
import type { Circumstances, Desk, Occasion } from './desk.ts';
import type { Ask, HandOver, Moved, Nudge, Renewed, WhileAway } from './nudge.ts';
import { RULES } from './rules.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** A day, its people and actions, and every question asked since the plans were loaded. */
export type NudgeInput = Circumstances & {
  readonly tracked: readonly Tracked[];
  readonly asked: readonly AskedBefore[];
  /** What moved for those who are back from leave. */
  readonly moved: ReadonlyMap<PersonId, WhileAway>;
  /** What was decided since the asking began, for those who have had no message yet; absent for nothing. */
  readonly decided?: ReadonlyMap<PersonId, readonly Moved[]>;
  /** The readings that are due of the plans that ask; absent for none. */
  readonly owed?: readonly OwedReading[];
};

/** A day's messages in the roster's order of people, what was not asked although a rule holds, and what is remembered without a word. */
export type ChosenNudges = {
  readonly nudges: readonly Nudge[];
  readonly silent: readonly Silent[];
  readonly remembered: readonly AskedBefore[];
};

/** The messages of one day, at most one a person; none on a day off. The same input always gives the same. */
export function chooseNudges(input: NudgeInput): ChosenNudges {
  return atOnce(choosing(input));
}

/** The same in steps. */
export function* choosing(input: NudgeInput): Steps<ChosenNudges> {
  const desk = openDesk(input, input.asked);
  if (!desk.day.isWorking) return { nudges: [], silent: [], remembered: [] };
  yield;
  const decisions = yield* flatMapped(input.tracked, (one) =>
    occasionsOf(one, desk).flatMap((occasion) => decide(occasion, desk)),
  );
  const parted = partedDecisions(decisions);
  yield;
  const { toTell, silent: remembered } = yield* handOvers(input.tracked, desk);
  yield;
  const told = {
    handOver: toTell,
    whileAway: backToday(input.moved, desk),
    decided: input.decided ?? new Map(),
    renewed: renewedFor(input.tracked, toTell, desk),
    readings: readingsToAsk(input.owed ?? [], desk),
  };
  yield;
  const built = yield* addressed(parted, { tracked: input.tracked, ...told }, desk);
  const nudges = built.filter((nudge) => !isEmpty(nudge));
  return {
    nudges: nudges.map((nudge) => withOthers(nudge, askedOf(nudges))),
    silent: [...parted.silent, ...waiting(built)],
    remembered,
  };
}

/** What moved is told with the first message after a leave. */
function backToday(moved: NudgeInput['moved'], desk: Desk): NudgeInput['moved'] {
  const free = [...moved].filter(
    ([person]) => !desk.writtenToday.has(person) && whomToWrite(person, desk).to === person,
  );
  return new Map(free);
}

/** What becomes of a rule that holds: whom it asks, and who is left in peace and why. */
export function decide(occasion: Occasion, desk: Desk): readonly Decision[] {
  return occasion.rule.asks === 'verifiers' ? askVerifiers(occasion, desk) : askLeads(occasion, desk);
}

function occasionsOf(tracked: Tracked, desk: Desk): readonly Occasion[] {
  const found: Occasion[] = [];
  const dated = atEachDate(tracked);
  for (const rule of rulesFor(tracked)) {
    for (const one of rule.ofSteps === true ? dated : [tracked]) noteOccasion(rule, one, { desk, found });
  }
  return found;
}

type Noting = { readonly desk: Desk; readonly found: Occasion[] };

function noteOccasion(rule: NudgeRule, tracked: Tracked, { desk, found }: Noting): void {
  const moment = rule.applies(tracked, desk.day);
  if (moment !== null) found.push({ rule, stage: moment.stage, tracked });
}

/** What is delivered waits for a verifier, what is complete for a word on whether it holds, what is closed for nobody. */
function rulesFor({ standing: { stage } }: Tracked): readonly NudgeRule[] {
  if (stage === 'open') return OF_OPEN;
  if (stage === 'complete') return OF_COMPLETE;
  return stage === 'delivered' ? OF_DELIVERED : [];
}

const OF_OPEN = RULES.filter(({ asks, ofComplete }) => asks !== 'verifiers' && ofComplete !== true);
const OF_COMPLETE = RULES.filter(({ ofComplete }) => ofComplete === true);
const OF_DELIVERED = RULES.filter(({ asks }) => asks === 'verifiers');

/** What there is to tell besides the questions. */
type ToTell = {
  readonly tracked: readonly Tracked[];
  readonly handOver: ReadonlyMap<PersonId, HandOver>;
  readonly whileAway: ReadonlyMap<PersonId, WhileAway>;
  readonly decided: ReadonlyMap<PersonId, readonly Moved[]>;
  readonly renewed: ReadonlyMap<PersonId, readonly Renewed[]>;
  readonly readings: ReadonlyMap<PersonId, readonly OwedReading[]>;
};

function* addressed({ asks, lately }: Parted, toTell: ToTell, desk: Desk): Steps<readonly Nudge[]> {
  const { tracked, handOver, whileAway, decided, renewed, readings } = toTell;
  yield;
  const first = firstMessages(tracked, decided, desk);
  yield;
  const people = [
    ...new Set([asks, first, handOver, whileAway, renewed, readings].flatMap((one) => [...one.keys()])),
  ].toSorted(byRoster(desk.index));
  return yield* mapped(
    people,
    (person) => {
      const own = { asks: asks.get(person) ?? [], askedLately: lately.get(person) ?? [] };
      const also = {
        first: first.get(person) ?? null,
        handOver: handOver.get(person) ?? null,
        whileAway: whileAway.get(person) ?? null,
        renewed: renewed.get(person) ?? [],
        readings: readings.get(person) ?? [],
      };
      return buildNudge(person, { ...own, ...also }, desk);
    },
    1,
  );
}

/** What was decided, by whom it is put to; `lately` are the late actions of each person that it is too early to ask them about again. */
type Parted = {
  readonly asks: ReadonlyMap<PersonId, readonly Ask[]>;
  readonly lately: ReadonlyMap<PersonId, readonly Tracked[]>;
  readonly silent: readonly Silent[];
};

function partedDecisions(decisions: readonly Decision[]): Parted {
  const asks = new Map<PersonId, Ask[]>();
  const lately = new Map<PersonId, Tracked[]>();
  const silent: Silent[] = [];
  for (const decision of decisions) {
    if (decision.kind === 'ask') {
      addTo(asks, decision.to, decision.ask);
      continue;
    }
    const { person, tracked, because } = decision.silent;
    silent.push(decision.silent);
    if (person !== null && because === 'asked-before' && isOfLate(decision.silent)) addTo(lately, person, tracked);
  }
  return { asks, lately, silent };
}

function addTo<T>(byId: Map<PersonId, T[]>, person: PersonId, one: T): void {
  const there = byId.get(person);
  if (there === undefined) byId.set(person, [one]);
  else there.push(one);
}

/** Who is asked about each action, as its lead or as one who may check it. */
function askedOf(nudges: readonly Nudge[]): ReadonlyMap<ActionId, readonly PersonId[]> {
  const asked = new Map<ActionId, PersonId[]>();
  for (const { to, asks } of nudges) {
    for (const { tracked } of asks.filter(isShared)) {
      asked.set(tracked.action.id, [...(asked.get(tracked.action.id) ?? []), to]);
    }
  }
  return asked;
}

/** "Also asked" names those alone in whose message the question found a place. */
function withOthers(nudge: Nudge, asked: ReadonlyMap<ActionId, readonly PersonId[]>): Nudge {
  const asks = nudge.asks.map((ask) => {
    if (!isShared(ask)) return ask;
    const too = asked.get(ask.tracked.action.id) ?? [];
    return { ...ask, others: ask.others.filter((other) => too.includes(other)) };
  });
  return { ...nudge, asks };
}

/** True for a question that one answer settles for all who are asked. */
function isShared({ as }: Ask): boolean {
  return as === 'lead' || as === 'verifier';
}

function waiting(nudges: readonly Nudge[]): readonly Silent[] {
  return nudges.flatMap(({ to, rest, moreToCheck }) =>
    [...rest, ...moreToCheck].map(({ tracked, rule }): Silent => ({ tracked, rule, person: to, because: 'waits' })),
  );
}

function byRoster(index: RosterIndex): (one: PersonId, other: PersonId) => number {
  // The index keeps its people in the roster's order; one without a letter in the name comes last.
  const order = new Map([...index.names.full.values()].flat().map((person, place) => [person.id, place]));
  const placeOf = (person: PersonId): number => order.get(person) ?? order.size;
  return (one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : Number(one > other));
}
