import { sayPlanFact } from './say-plan-fact.ts';
import { saySettings } from './say-settings.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';

/** One line of the ledger about a plan in words, without who and when. */
export function sayPlanEvent(event: PlanEvent): string {
  switch (event.kind) {
    case 'named':
      return `called “${event.name}”, before “${event.was}”`;
    case 'made-default':
      return event.was === null ? 'made the default plan' : `made the default plan, before ${event.was}`;
    case 'archived':
      return event.archived ? 'archived' : 'brought back';
    case 'begun':
      return event.at === null ? 'asks nobody yet' : 'its asking began';
    case 'undone':
      return event.stands === undefined
        ? `took back line ${event.of}`
        : `took back line ${event.of}: ${sayPlanEvent(event.stands)}`;
    case 'set':
      return `settings: ${saySettings(event.settings)}, before ${saySettings(event.was)}`;
    case 'forum-kept':
    case 'forum-ended':
    case 'purpose-kept':
    case 'purpose-ended':
    case 'served':
    case 'judged':
    case 'reading':
    case 'index-kept':
    case 'forum-decides':
    case 'forum-needed':
    case 'review-kept':
    case 'review-ended':
    case 'reference-kept':
    case 'reference-ended':
      return sayPlanFact(event);
  }
}
