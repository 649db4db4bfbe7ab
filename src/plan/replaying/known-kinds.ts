import { PURPOSE_FACTS } from '#src/plan/governance/purpose.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { ActionEvent, PersonEvent } from '#src/plan/ledger.ts';

const OF_ACTIONS: Readonly<Record<ActionEvent['kind'], true>> = {
  published: true,
  edited: true,
  republished: true,
  progress: true,
  dropped: true,
  updated: true,
  kept: true,
  amended: true,
  noted: true,
  undone: true,
  'date-asked': true,
  'date-agreed': true,
  'date-declined': true,
  'date-returned': true,
  assigned: true,
  'not-mine': true,
  snoozed: true,
  verified: true,
  'not-verified': true,
  closed: true,
  reopened: true,
  held: true,
  settled: true,
  restricted: true,
  chased: true,
  answered: true,
  checker: true,
  'public-drafted': true,
  'public-released': true,
  'public-withdrawn': true,
};

const OF_PEOPLE: Readonly<Record<PersonEvent['kind'], true>> = {
  paused: true,
  away: true,
  'asked-at': true,
  back: true,
  linked: true,
  undone: true,
};

const OF_PLANS: Readonly<Record<PlanEvent['kind'], true>> = {
  named: true,
  'made-default': true,
  archived: true,
  begun: true,
  set: true,
  'forum-kept': true,
  'forum-ended': true,
  ...PURPOSE_FACTS,
  'forum-decides': true,
  'forum-needed': true,
  'review-kept': true,
  'review-ended': true,
  'reference-kept': true,
  'reference-ended': true,
  undone: true,
};

const KNOWN = { action: OF_ACTIONS, person: OF_PEOPLE, plan: OF_PLANS } as const;

/** True for what this version knows to have happened to an action, a person or a plan; a newer one may write more. */
export function isKnownKind(of: keyof typeof KNOWN, event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('kind' in event)) return false;
  return typeof event.kind === 'string' && Object.hasOwn(KNOWN[of], event.kind);
}
