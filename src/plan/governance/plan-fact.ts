import type { ForumFact } from './forum.ts';
import { referenceKey } from './links/link.ts';
import type { LinkFact } from './links/link.ts';

/** One thing that was said of a plan's forums, of what it is for or of what its words refer to, beside its settings; taken back it never was. */
export type PlanFact = ForumFact | LinkFact;

/** What a fact is about: a later one about the same rests on it, or takes its place. */
export function matterOf(fact: PlanFact): string {
  switch (fact.kind) {
    case 'forum-kept':
      return `forum ${fact.forum.key}`;
    case 'forum-ended':
      return `forum ${fact.forum}`;
    case 'reference-kept':
    case 'reference-ended':
      return `reference ${referenceKey(fact.reference)}`;
  }
}
