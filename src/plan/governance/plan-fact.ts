import type { ForumFact } from './forum.ts';
import { referenceKey } from './links/link.ts';
import type { LinkFact } from './links/link.ts';
import type { PurposeFact } from './purpose.ts';
import type { ReviewFact } from './reviews/review.ts';

/** One thing that was said of a plan's forums, its rhythm, what it is for or what its words refer to, beside its settings; taken back it never was. */
export type PlanFact = ForumFact | PurposeFact | ReviewFact | LinkFact;

/** What a fact is about: a later one about the same rests on it, or takes its place. */
export function matterOf(fact: PlanFact): string {
  switch (fact.kind) {
    case 'forum-kept':
      return `forum ${fact.forum.key}`;
    case 'forum-ended':
      return `forum ${fact.forum}`;
    case 'purpose-kept':
      return fact.purpose.id;
    case 'purpose-ended':
      return fact.purpose;
    case 'served':
    case 'judged':
      return `${fact.kind} ${fact.purpose}`;
    case 'reading':
      return `reading ${fact.purpose} ${fact.reading.asAt}`;
    case 'index-kept':
      return 'index';
    case 'review-kept':
      return `review ${fact.review.key}`;
    case 'review-ended':
      return `review ${fact.review}`;
    case 'forum-decides':
      return `decides ${fact.part.level} ${fact.part.ref}`;
    case 'forum-needed':
      return `needs ${fact.forum} ${fact.part.level} ${fact.part.ref}`;
    case 'reference-kept':
    case 'reference-ended':
      return `reference ${referenceKey(fact.reference)}`;
  }
}

/** All that a fact rests on or takes the place of: what is judged, read or linked of a purpose rests on that purpose. */
export function mattersOf(fact: PlanFact): readonly string[] {
  const isOf = fact.kind === 'served' || fact.kind === 'judged' || fact.kind === 'reading';
  if (fact.kind === 'index-kept') return [matterOf(fact), ...fact.index.parts];
  return isOf ? [matterOf(fact), fact.purpose] : [matterOf(fact)];
}
