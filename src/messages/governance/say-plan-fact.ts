import { sayDay } from '#src/calendar/say-day.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import { sayLinkFact } from './say-link-fact.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** What was said of a plan's forums in words, as a line of the record. */
export function sayPlanFact(fact: PlanFact): string {
  switch (fact.kind) {
    case 'forum-kept': {
      const { key, name, meetings } = fact.forum;
      const meets = meetings.length === 0 ? '' : `, meets ${sayAnd(meetings.map((day) => sayDay(day)))}`;
      return `forum ${key}: ${name}${meets}`;
    }
    case 'forum-ended':
      return `forum ${fact.forum} meets no longer`;
    case 'reference-kept':
    case 'reference-ended':
      return sayLinkFact(fact);
  }
}
