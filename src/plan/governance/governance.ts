import type { PlanKey } from '#src/plan/action.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import { withForumFact } from './forum.ts';
import type { ForumFact, Forums } from './forum.ts';
import { isLinkFact, withLinkFact } from './links/link.ts';
import type { Reference } from './links/link.ts';
import type { PlanFact } from './plan-fact.ts';
import { PURPOSE_FACTS } from './purpose.ts';
import type { PurposeFact } from './purpose.ts';
import { NO_PURPOSES, withPurposeFact } from './purposes.ts';
import type { Purposes } from './purposes.ts';
import { withReviewFact } from './reviews/review.ts';
import type { Review, ReviewFact } from './reviews/review.ts';
import { USUAL_SETTINGS } from './settings.ts';
import type { PlanSettings } from './settings.ts';

/** By what rules a plan is kept and before whom it comes: its own lines of the ledger replayed. */
export type Governance = Forums & {
  readonly settings: PlanSettings;
  readonly purposes: Purposes;
  /** The dated events of its rhythm, in the order in which they were first named. */
  readonly reviews: readonly Review[];
  /** What the words of its actions refer to, and may. */
  readonly references: readonly Reference[];
};

/** The governance of one plan out of its own lines, oldest first; what was taken back never was. */
export function replayGovernance(ledger: readonly PlanEntry[]): Governance {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const bare: Governance = {
    settings: settingsIn(ledger),
    forums: [],
    decides: [],
    needs: [],
    reviews: [],
    references: [],
    purposes: NO_PURPOSES,
  };
  return ledger.filter(({ seq }) => !undone.has(seq)).reduce(withLine, bare);
}

/** The same of one plan among all; kept as long as the lines are the same. */
export function governanceOf(ledger: readonly PlanEntry[], plan: PlanKey): Governance {
  const kept = governances(ledger);
  const known = kept.get(plan) ?? replayGovernance(ledger.filter((line) => line.plan === plan));
  kept.set(plan, known);
  return known;
}

/** By what rules a plan is rated; null while they are the usual ones, which nobody has to carry. */
export function unusualRulesIn(ledger: readonly PlanEntry[], plan: PlanKey): RatingRules | null {
  const { bands, cycleDays } = governanceOf(ledger, plan).settings;
  const isUsual = bands.kind === USUAL_RULES.bands.kind && cycleDays === USUAL_RULES.cycleDays;
  return isUsual ? null : { bands, cycleDays };
}

const governances = keptBy((_ledger: readonly PlanEntry[]) => new Map<PlanKey, Governance>());

function withLine(before: Governance, line: PlanEntry): Governance {
  const { event } = line;
  if (!isFact(event)) return before;
  if (isPurposeFact(event)) return { ...before, purposes: withPurposeFact(before.purposes, event, line) };
  if (isReviewFact(event)) return { ...before, reviews: withReviewFact(before.reviews, event) };
  if (isLinkFact(event)) return { ...before, references: withLinkFact(before.references, event) };
  return withForumFact(before, event, line.day);
}

/** True for what is said of a plan's forums, its rhythm and its purposes; its settings are no facts, for each has one that stands before it. */
export function isFact(event: PlanEntry['event']): event is PlanFact {
  return FORUM_FACTS.has(event.kind) || isReviewFact(event) || isPurposeFact(event) || isLinkFact(event);
}

function isReviewFact(event: PlanEntry['event']): event is ReviewFact {
  return event.kind === 'review-kept' || event.kind === 'review-ended';
}

function isPurposeFact(event: PlanEntry['event']): event is PurposeFact {
  return Object.hasOwn(PURPOSE_FACTS, event.kind);
}

const FORUM_FACTS: ReadonlySet<string> = new Set<ForumFact['kind']>([
  'forum-kept',
  'forum-ended',
  'forum-decides',
  'forum-needed',
]);

/** The settings of one plan as its ledger leaves them. */
function settingsIn(ledger: readonly PlanEntry[]): PlanSettings {
  return ledger.reduce((settings, { event }) => {
    const set = event.kind === 'undone' ? event.stands : event;
    return set?.kind === 'set' ? { ...settings, ...set.settings } : settings;
  }, USUAL_SETTINGS);
}
