import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { longestWaiting, withChecks } from './checks/choose-checks.ts';
import { chooseQuestions } from './choose-questions.ts';
import type { Desk } from './desk.ts';
import { leastLatelyAsked } from './late-round.ts';
import { RULE_NAMES } from './nudge.ts';
import type { Ask, Nudge, Opening } from './nudge.ts';

/** What there is to say to somebody on a day. */
export type ForOne = {
  readonly asks: readonly Ask[];
  /** Their late actions that it is too early to ask about again. */
  readonly askedLately: readonly Tracked[];
  /** Null for somebody who knows who asks. */
  readonly first: Opening | null;
} & Pick<Nudge, 'handOver' | 'whileAway' | 'renewed' | 'readings'>;

/** The one message of a day for a person: five questions at most, and whatever they are told besides. */
export function buildNudge(to: PersonId, { asks, askedLately, ...told }: ForOne, desk: Desk): Nudge {
  const each = oneAnAction(asks.toSorted(worstFirst));
  const own = each.filter((ask) => ask.as === 'lead');
  const { asks: put, rest } = chooseQuestions(own, { person: to, askedLately }, desk);
  const checks = each.filter((ask) => ask.as === 'verifier');
  const chosen = withChecks({ asks: put, rest }, leastLatelyAsked(checks.toSorted(longestWaiting), to, desk));
  const others = each.filter((ask) => ask.as !== 'lead' && ask.as !== 'verifier');
  const said = [...[...chosen.asks, ...others].toSorted(worstFirst), ...chosen.checks];
  const insteadOf = new Set(said.flatMap((ask) => (ask.insteadOf === null ? [] : [ask.insteadOf])));
  const kind = isOfALead(told) ? 'nudge' : kindOf(said);
  const { moreToCheck } = chosen;
  return { to, kind, asks: said, rest: chosen.rest, moreToCheck, insteadOf: [...insteadOf], ...told };
}

/** True for a message in which nothing is said, since all that there is waits for another day. */
export function isEmpty(nudge: Nudge): boolean {
  return nudge.asks.length === 0 && !isOfALead(nudge);
}

type Told = Pick<Nudge, 'first' | 'handOver' | 'whileAway' | 'renewed' | 'readings'>;

function isOfALead({ first, handOver, whileAway, renewed, readings = [] }: Told): boolean {
  return first !== null || handOver !== null || whileAway !== null || renewed.length > 0 || readings.length > 0;
}

function kindOf(asks: readonly Ask[]): Nudge['kind'] {
  return asks.some((ask) => ask.as === 'lead' || ask.as === 'verifier') ? 'nudge' : 'escalation';
}

/** The most pressing question about an action covers the others; one about another of its steps comes another day. */
function oneAnAction(asks: readonly Ask[]): readonly Ask[] {
  const byAction = new Map<ActionId, Ask>();
  for (const ask of asks) {
    const { id } = ask.tracked.action;
    const first = byAction.get(id);
    if (first === undefined || isLessAsked(ask, first)) byAction.set(id, ask);
    else if (isAboutSameStep(first, ask))
      byAction.set(id, { ...covering(first, ask), also: [...first.also, { rule: ask.rule, stage: ask.stage }] });
  }
  return [...byAction.values()];
}

/** Of several late steps of an action, that which was asked about less often. */
function isLessAsked(ask: Ask, first: Ask): boolean {
  return !isAboutSameStep(ask, first) && ask.rule === first.rule && (ask.stage.step ?? 0) < (first.stage.step ?? 0);
}

/** What is asked of the action as a whole is covered by a question about any step of it. */
function isAboutSameStep({ tracked: { step: one } }: Ask, { tracked: { step: other } }: Ask): boolean {
  return one === undefined || other === undefined || one.number === other.number;
}

/** What a question that is covered would have said beforehand is said all the same. */
function covering(first: Ask, { warnsOfEscalation, escalatesTo }: Ask): Ask {
  return warnsOfEscalation ? { ...first, warnsOfEscalation, escalatesTo } : first;
}

// A question without a date comes after those with one.
const NO_DATE = '~';

const RANKS = new Map(RULE_NAMES.map((name, rank) => [name, rank]));

function rankOf({ rule }: Ask): number {
  return RANKS.get(rule) ?? RANKS.size;
}

function worstFirst(one: Ask, other: Ask): number {
  return (
    rankOf(one) - rankOf(other) ||
    inOrder(one.tracked.standing.agreed ?? NO_DATE, other.tracked.standing.agreed ?? NO_DATE) ||
    one.tracked.action.position - other.tracked.action.position ||
    inOrder(one.tracked.action.id, other.tracked.action.id)
  );
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
