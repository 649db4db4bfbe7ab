import type { PlanKey } from '#src/plan/action.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';
import { withForumFact } from './forum.ts';
import type { Forum } from './forum.ts';
import { isLinkFact, withLinkFact } from './links/link.ts';
import type { Reference } from './links/link.ts';
import type { PlanFact } from './plan-fact.ts';
import { USUAL_SETTINGS } from './settings.ts';
import type { PlanSettings } from './settings.ts';

/** By what rules a plan is kept and before whom it comes: its own lines of the ledger replayed. */
export type Governance = {
  readonly settings: PlanSettings;
  readonly forums: readonly Forum[];
  /** What the words of its actions refer to, and may. */
  readonly references: readonly Reference[];
};

/** The governance of one plan out of its own lines, oldest first; what was taken back never was. */
export function replayGovernance(ledger: readonly PlanEntry[]): Governance {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const facts = ledger.filter(({ seq }) => !undone.has(seq)).flatMap(({ event }) => (isFact(event) ? [event] : []));
  const bare: Governance = { settings: settingsIn(ledger), forums: [], references: [] };
  return facts.reduce(withFact, bare);
}

/** The same of one plan among all; kept as long as the lines are the same. */
export function governanceOf(ledger: readonly PlanEntry[], plan: PlanKey): Governance {
  const kept = governances(ledger);
  const known = kept.get(plan) ?? replayGovernance(ledger.filter((line) => line.plan === plan));
  kept.set(plan, known);
  return known;
}

const governances = keptBy((_ledger: readonly PlanEntry[]) => new Map<PlanKey, Governance>());

function withFact(before: Governance, fact: PlanFact): Governance {
  switch (fact.kind) {
    case 'forum-kept':
    case 'forum-ended':
      return { ...before, forums: withForumFact(before.forums, fact) };
    case 'reference-kept':
    case 'reference-ended':
      return { ...before, references: withLinkFact(before.references, fact) };
  }
}

/** True for what is said of a plan's forums and purposes; its settings are no facts, for each has one that stands before it. */
export function isFact(event: PlanEntry['event']): event is PlanFact {
  return event.kind === 'forum-kept' || event.kind === 'forum-ended' || isLinkFact(event);
}

/** The settings of one plan as its ledger leaves them. */
function settingsIn(ledger: readonly PlanEntry[]): PlanSettings {
  return ledger.reduce((settings, { event }) => {
    const set = event.kind === 'undone' ? event.stands : event;
    return set?.kind === 'set' ? { ...settings, ...set.settings } : settings;
  }, USUAL_SETTINGS);
}
