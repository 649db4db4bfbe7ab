import type { FoundRef } from '#src/refs/find-refs.ts';
import { knownRefsIn } from '#src/refs/known-refs.ts';
import type { Reading } from '#src/reply/reading.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';

type Read = (text: string, context: ReplyContext) => Reading;

const CORRECTS =
  /(?:[.,;–—-]+\s*|\s)(?:no[, ]+)?(?:wait|sorry|actually|correction|scratch that|i mean|rather|make that|oops|no)\b[\s,:.–—-]*$/iu;

/** Longer words are no correction of a rating in passing. */
const SHORT = 300;

/** “F1 green, no wait F1 red”: the last word about the same action, to be confirmed with all that was said; null for anything else. */
export function readSaidAgain(text: string, context: ReplyContext, read: Read): Reading | null {
  if (text.length > SHORT) return null;
  const refs = knownRefsIn(text, context);
  const last = refs.at(-1);
  if (last === undefined || refs.length < 2 || refs.some(({ said }) => !isSame(said, last))) return null;
  if (!CORRECTS.test(text.slice(refs.at(-2)!.end, last.index))) return null;
  const { parts, ...again } = read(text.slice(last.index), context);
  const [only] = parts;
  if (only === undefined || parts.length > 1 || only.change.rating === undefined) return null;
  const words = text.trim();
  const part = {
    ...only,
    words,
    change: { ...only.change, narrative: words },
    certainty: 'likely' as const,
    reads: [],
  };
  return { ...again, outcome: 'likely', parts: [part] };
}

function isSame(said: string, other: FoundRef): boolean {
  return said.toLowerCase() === other.said.toLowerCase();
}
