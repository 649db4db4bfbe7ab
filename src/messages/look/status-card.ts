import { giveAway, whose } from './not-theirs.ts';
import type { NotTheirs } from './not-theirs.ts';
import { sayLeadsOfOpen } from '#src/messages/words/who/leads-of-open.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { Counts, PlanCounts } from '#src/plan/count-as.ts';
import { LOOK } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftFact } from '#src/messages/draft.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayPlanParts } from './say-plan-counts.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** A plan at a glance; each list is refs as the office types them. */
export type PlanStatus = {
  readonly plan: string;
  /** Its key, where the lists that are opened must name it; null where there is no other plan. */
  readonly key: PlanKey | null;
  readonly actions: number;
  readonly planned: PlanCounts;
  readonly counts: Counts;
  readonly closed: number;
  /** How many of what is complete were found to hold a while after. */
  readonly embedded: number;
  readonly overdue: number;
  /** In time as a whole, with a step that is late. */
  readonly stepsLate: number;
  readonly unconfirmed: number;
  readonly datesAsked: readonly Phrase[];
  readonly toVerify: readonly Phrase[];
  /** Complete since a check, said to hold, and checked once more. */
  readonly toVerifyAgain: readonly Phrase[];
  readonly disagreements: readonly Phrase[];
  readonly closeAsked: readonly Phrase[];
  readonly datesWrong: readonly Phrase[];
  readonly othersAsked: readonly Phrase[];
  readonly askedBack: readonly Phrase[];
  readonly notMine: readonly NotTheirs[];
  /** Each action about which any of these is asked, the longest waiting first. */
  readonly requested: readonly Phrase[];
  readonly doubts: number;
  readonly messages: StuckMessages;
  /** Leads who cannot be reached, by name, out of how many. */
  readonly unreachable: { readonly names: readonly string[]; readonly of: number };
};

/** Messages that did not go the usual way, either way: each is kept, and somebody can do something about it. */
export type StuckMessages = {
  /** Set aside because they could not be worked. */
  readonly aside: number;
  /** Waiting until their platform can say who wrote them. */
  readonly unasked: number;
  readonly uncertain: number;
  /** Given up, and nobody settled it yet. */
  readonly lost: number;
  /** Why those that could not be sent were not, as clauses, the most frequent first. */
  readonly reasons: readonly { readonly why: string; readonly count: number }[];
};

const MOST_REFS = 8;
const MOST_NAMES = 6;
const MOST_TO_DECIDE = 5;
const MOST_REASONS = 3;

/** What the programme office has before it: counts by rating as word and shape, and what waits for somebody. */
export function sayStatus(status: PlanStatus): Card {
  return buildCard({
    heading: `${status.plan} · ${sayCount(status.actions, 'action')}`,
    blocks: [
      { kind: 'facts', facts: countFacts(status) },
      { kind: 'title', text: 'Waiting for somebody' },
      { kind: 'facts', facts: waitingFacts(status) },
      ...howTo(status),
    ],
    buttons: buttonsFor(status),
  });
}

/** The same for somebody who looks and decides nothing: numbers alone, and what opens the lists that anybody may see. */
export function sayStatusToLook(status: PlanStatus): Card {
  const { plan, actions, datesAsked, toVerify, toVerifyAgain, disagreements } = status;
  return buildCard({
    heading: `${plan} · ${sayCount(actions, 'action')}`,
    blocks: [
      { kind: 'facts', facts: ratingFacts(status) },
      { kind: 'title', text: 'Waiting for somebody' },
      {
        kind: 'facts',
        facts: [
          { label: 'Overdue', value: sayOverdue(status) },
          { label: 'No fresh rating', value: number(status.unconfirmed) },
          { label: 'New dates to decide', value: number(datesAsked.length) },
          { label: 'To check', value: number(toVerify.length + toVerifyAgain.length) },
          { label: 'Leads disagree', value: number(disagreements.length) },
        ],
      },
    ],
    buttons: [...openLists(status), digestOf(status)],
  });
}

/** The same of a plan that is archived: how it stood, and nothing to open or decide. */
export function sayStatusArchived(status: PlanStatus): Card {
  const heading = `${status.plan} is archived: nobody is asked about it`;
  return buildCard({ heading, blocks: [{ kind: 'facts', facts: countFacts(status) }] });
}

const SAID = ['said-done', 'plan-complete'] as const;
const SAID_LABEL = {
  'said-done': 'Said to be done, to be checked',
  'plan-complete': 'Said complete by the plan, to be checked',
} as const;

function countFacts(status: PlanStatus): readonly DraftFact[] {
  return [...ratingFacts(status), { label: 'By when', value: sayPlanParts(status.planned) }];
}

function ratingFacts({ counts, closed, embedded }: PlanStatus): readonly DraftFact[] {
  return [
    ...(['red', 'amber'] as const).map((rating) => ({
      label: sayRating(rating),
      value: `${counts[rating]}, ${LOOK[rating].meaning}`,
    })),
    { label: sayRating('green'), value: `${counts.green} confirmed, ${counts['only-said']} only said` },
    ...(['blue', 'grey'] as const).map((rating) => ({
      label: sayRating(rating),
      value: `${counts[rating]}, ${LOOK[rating].meaning}${rating === 'blue' && embedded > 0 ? `; ${embedded} of them embedded` : ''}`,
    })),
    ...SAID.filter((kind) => counts[kind] > 0).map((kind) => ({ label: SAID_LABEL[kind], value: `${counts[kind]}` })),
    { label: sayRating(null), value: `${counts.unrated}` },
    ...(closed === 0 ? [] : [{ label: 'Closed in another way', value: `${closed}` }]),
  ];
}

function waitingFacts(status: PlanStatus): readonly DraftFact[] {
  const { doubts, unreachable } = status;
  return [
    { label: 'Overdue', value: sayOverdue(status) },
    { label: 'No fresh rating', value: number(status.unconfirmed) },
    { label: 'New dates to decide', value: refs(status.datesAsked) },
    { label: 'To check', value: refs(status.toVerify) },
    ...ifAny('Said to hold, to check again', status.toVerifyAgain),
    { label: 'Leads disagree', value: refs(status.disagreements) },
    ...ifAny('Asked to be closed', status.closeAsked),
    ...ifAny('Dates said to be wrong', status.datesWrong),
    ...ifAny('Somebody else asked for', status.othersAsked),
    ...ifAny('Questions to answer', status.askedBack),
    { label: 'Said not to be theirs', value: refs(status.notMine.map(whose)) },
    { label: 'Doubts in the plan', value: sayDoubts(doubts, status.planned.needYou) },
    { label: 'Leads out of reach', value: reach(unreachable) },
    ...messagesIn(status.messages),
  ];
}

// What seldom goes wrong has a line only where it did.
function messagesIn({ aside, unasked, uncertain, lost, reasons }: StuckMessages): readonly DraftFact[] {
  const said = [
    [aside, 'kept, as I could not work them'],
    [unasked, 'waiting until it is known who wrote them'],
    [uncertain, 'that may not have arrived'],
    [lost, 'that were not delivered'],
  ] as const;
  const found = said.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const why = reasons.slice(0, MOST_REASONS).map((one) => ({ label: `Why not sent: ${one.count}`, value: one.why }));
  return found.length === 0 ? [] : [{ label: 'Messages', value: found.join('; ') }, ...why];
}

function sayOverdue({ overdue, stepsLate }: PlanStatus): string {
  return stepsLate === 0 ? number(overdue) : `${overdue}, and ${stepsLate} with a step that is`;
}

/** An action may be in doubt about both its date and its leads. */
function sayDoubts(doubts: number, actions: number): string {
  return doubts === 0 || doubts === actions ? number(doubts) : `${doubts}, of ${sayCount(actions, 'action')}`;
}

function number(count: number): string {
  return count === 0 ? 'none' : `${count}`;
}

// What is seldom asked has a line only where it is.
function ifAny(label: string, those: Parameters<typeof refs>[0]): readonly DraftFact[] {
  return those.length === 0 ? [] : [{ label, value: refs(those) }];
}

function howTo({ datesAsked, toVerify, toVerifyAgain, notMine }: PlanStatus): readonly DraftBlock[] {
  const lines = [
    ...datesAsked
      .slice(0, 1)
      .map((ref) => say`To decide a date: /rag approve ${ref}, or /rag decline ${ref} because …`),
    ...[...toVerify, ...toVerifyAgain]
      .slice(0, 1)
      .map((ref) => say`To say that it is complete: /rag verify ${ref}, or /rag verify ${ref} no, …`),
    ...notMine.slice(0, 1).map(giveAway),
  ];
  return lines.map((text) => ({ kind: 'aside', text }));
}

function buttonsFor(status: PlanStatus): readonly DraftButton[] {
  const { doubts, requested, messages } = status;
  return [
    ...requested.slice(0, MOST_TO_DECIDE).map((ref) => ({ label: say`Decide ${ref}`, say: say`/rag requests ${ref}` })),
    ...openLists(status),
    ...(doubts === 0 ? [] : [{ label: 'Doubts', say: listIn('doubts', status) }]),
    ...(messages.aside + messages.uncertain + messages.lost === 0
      ? []
      : [{ label: 'What waits now', say: '/rag office' }]),
    digestOf(status),
  ];
}

function openLists(status: PlanStatus): readonly DraftButton[] {
  const { overdue, stepsLate, unconfirmed } = status;
  return [
    ...(overdue + stepsLate === 0 ? [] : [{ label: 'Overdue', say: listIn('overdue', status) }]),
    ...(unconfirmed === 0 ? [] : [{ label: 'No fresh rating', say: listIn('stale', status) }]),
  ];
}

function digestOf(status: PlanStatus): DraftButton {
  return { label: 'Digest', say: listIn('digest', status) };
}

function listIn(name: string, { key }: PlanStatus): string {
  return key === null ? `/rag ${name}` : `/rag ${name} ${key}`;
}

function refs(found: readonly Phrase[]): Said {
  if (found.length === 0) return 'none';
  const more = found.length - MOST_REFS;
  const shown = found.slice(0, MOST_REFS);
  return say`${found.length}: ${joined(shown, ', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function reach({ names, of }: PlanStatus['unreachable']): string {
  if (names.length === 0) return `none of ${sayLeadsOfOpen(of)}`;
  const more = names.length - MOST_NAMES;
  const shown = more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names;
  // "Chair, Overview and Scrutiny" is one post.
  const list = shown.some((name) => name.includes(',')) ? shown.join('; ') : sayAnd(shown);
  return `${names.length} of ${sayLeadsOfOpen(of)} cannot be reached: ${list}`;
}
