import { sayDay } from '#src/calendar/say-day.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import { sayPaperDays } from '#src/messages/governance/boards/forum-cards.ts';
import { sayPurposeFact } from './say-purpose-fact.ts';
import { sayRhythm } from '#src/messages/governance/boards/say-rhythm.ts';
import { sayPart } from '#src/messages/governance/boards/say-part.ts';
import { sayLinkFact } from './say-link-fact.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** What was said of a plan's forums, or of what it is for, in words, as a line of the record. */
export function sayPlanFact(fact: PlanFact): string {
  switch (fact.kind) {
    case 'forum-kept': {
      const { key, name, meetings } = fact.forum;
      const meets = meetings.length === 0 ? '' : `, meets ${sayAnd(meetings.map((day) => sayDay(day)))}`;
      return `forum ${key}: ${name}${meets}, papers ${sayPaperDays(fact.forum)}`;
    }
    case 'forum-ended':
      return `forum ${fact.forum} meets no longer`;
    case 'purpose-kept':
    case 'purpose-ended':
    case 'served':
    case 'judged':
    case 'reading':
    case 'index-kept':
      return sayPurposeFact(fact);
    case 'forum-decides':
      return `dates of ${sayPart(fact.part)} are decided by ${fact.forum ?? 'the office'}`;
    case 'review-kept':
      return `review ${fact.review.key}: ${fact.review.name}, ${sayRhythm(fact.review)}`;
    case 'review-ended':
      return `review ${fact.review} is held no longer`;
    case 'forum-needed':
      return `${sayPart(fact.part)} ${fact.needed ? 'comes' : 'need not come'} before ${fact.forum}`;
    case 'reference-kept':
    case 'reference-ended':
      return sayLinkFact(fact);
  }
}
