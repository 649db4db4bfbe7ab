import { isCourtesy } from '#src/reply/is-courtesy.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Scene } from '#src/commands/command.ts';

// What asks for a page, or takes back what was said before.
const ANOTHER = /^(?:help|mine|my actions|due|overdue|stale|status|doubts|plans|digest|office|requests)\W*$/iu;
const TAKES_BACK = /^(?:undo|oops)\b/iu;
const ASKS = /\?\s*$/u;
const CLAIMS =
  /^[\s,:;.–—-]*(?:(?:is|are|now|still)\s+)*(?:red|amber|green|blue|done|delivered|complete[d]?|finished|on track|off track|at risk)(?!\p{L})/iu;

/** True for words under a question that are kind, ask something themselves, want another page, or take something back: they are no reason. */
export function isNoAnswer(words: string): boolean {
  return isCourtesy(words) || ANOTHER.test(words) || TAKES_BACK.test(words) || ASKS.test(words);
}

/** True for words that name an action and say how it stands: they answer no question about another thing. */
export function isOfItself(words: string, scene: Scene): boolean {
  const named = leadingRef(words, scene);
  return named !== null && CLAIMS.test(named.rest);
}
