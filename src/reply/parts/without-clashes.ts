import type { Declarable } from '#src/rating/scale.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** The parts, where one action was given two ratings in one message without either: their words are kept as the narrative. */
export function withoutClashes(parts: readonly ReadingPart[]): readonly ReadingPart[] {
  const ratings = new Map<string, Set<Declarable>>();
  for (const { ref, change } of parts) {
    if (ref === null || change.rating === undefined) continue;
    ratings.set(ref, (ratings.get(ref) ?? new Set()).add(change.rating));
  }
  return parts.map((part) => ((ratings.get(part.ref ?? '')?.size ?? 0) > 1 ? withoutRating(part) : part));
}

function withoutRating(part: ReadingPart): ReadingPart {
  const { rating, ...change } = part.change;
  if (rating === undefined) return part;
  return { ...part, change: { ...change, narrative: part.words }, unread: part.words };
}
