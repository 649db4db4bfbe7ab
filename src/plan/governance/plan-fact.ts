import type { ForumFact } from './forum.ts';
import type { ReviewFact } from './reviews/review.ts';

/** One thing that was said of a plan's forums or of what it is for, beside its settings; taken back it never was. */
export type PlanFact = ForumFact | ReviewFact;

/** What a fact is about: a later one about the same rests on it, or takes its place. */
export function matterOf(fact: PlanFact): string {
  switch (fact.kind) {
    case 'forum-kept':
      return `forum ${fact.forum.key}`;
    case 'forum-ended':
      return `forum ${fact.forum}`;
    case 'review-kept':
      return `review ${fact.review.key}`;
    case 'review-ended':
      return `review ${fact.review}`;
    case 'forum-decides':
      return `decides ${fact.part.level} ${fact.part.ref}`;
    case 'forum-needed':
      return `needs ${fact.forum} ${fact.part.level} ${fact.part.ref}`;
  }
}
