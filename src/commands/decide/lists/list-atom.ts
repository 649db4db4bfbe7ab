import type { Listed } from '#src/messages/look/action-list.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Refusal } from '#src/plan/refusal.ts';

/** One thing by which a list is named, “section 8”, “overdue”, “lead Karl Battersby”, and the words behind it. */
export type ListAtom = {
  readonly kind: 'state' | 'part' | 'lead';
  readonly keep: (one: Listed) => boolean;
  readonly called: string;
  /** The people whose list it is; null for any other. */
  readonly people: readonly PersonId[] | null;
  readonly rest: string;
};

/** True for a list that was named and cannot be made out. */
export function isNoList(read: ListAtom | Refusal | null): read is Refusal {
  return read !== null && 'because' in read;
}

/** The words behind a place, without the signs before them. */
export function wordsFrom(words: string, from: number): string {
  return words
    .slice(from)
    .replace(/^[\s,:;.]+/u, '')
    .trim();
}

/** Ends a name that stands before the words that decide, or before what else the list is of. */
export const ENDS_NAME =
  /^(?:to|by|as|on|because|is|are|that|which|until|end|next|now|in|under|overdue|late|red|amber|green|section|theme|outcome|except|excepting|excluding|but|not|apart|other|without|or)$/iu;
