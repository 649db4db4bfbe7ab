import type { Declarable } from '#src/rating/scale.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** The parts, where one action was given two ratings in one message without either: their words are kept as the narrative; and what is said of one that the same message denies, less than certain. */
export function withoutClashes(parts: readonly ReadingPart[]): readonly ReadingPart[] {
  const ratings = new Map<string, Set<Declarable>>();
  for (const { ref, change } of parts) {
    if (ref === null || change.rating === undefined) continue;
    ratings.set(ref, (ratings.get(ref) ?? new Set()).add(change.rating));
  }
  const denied = new Set(parts.filter(isDenying).map(({ ref }) => ref));
  return parts.map((part) => {
    if ((ratings.get(part.ref ?? '')?.size ?? 0) > 1) return withoutRating(part);
    return denied.has(part.ref) ? { ...part, certainty: 'likely' } : part;
  });
}

// “8.1 is done, sorry, 8.2 is done, 8.1 isn’t”
const DENIES = /^\W*(?:(?:is|was|has|are)(?:n['’]?t| not)|not|is wrong)(?!\p{L})/iu;

function isDenying({ ref, certainty, change: { narrative, ...said } }: ReadingPart): boolean {
  return ref !== null && certainty === 'likely' && Object.keys(said).length === 0 && DENIES.test(narrative ?? '');
}

function withoutRating(part: ReadingPart): ReadingPart {
  const { rating, ...change } = part.change;
  if (rating === undefined) return part;
  return { ...part, change: { ...change, narrative: part.words }, unread: part.words };
}
