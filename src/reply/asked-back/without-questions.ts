import { makeLegible, withoutQuoted } from '#src/reply/legible.ts';
import { withSpacesInPlace } from '#src/reply/tidy/slipped-space.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import { covered } from '#src/refs/covered.ts';
import { knownRefsIn } from '#src/refs/known-refs.ts';
import { isOnlyKind } from './only-kind.ts';
import { questionsIn } from './questions-in.ts';

/** A question as it was typed, and where in the rest of the message it stood. */
export type Question = { readonly words: string; readonly at: number };

/** What a message asks back, and the rest of it, which says nothing where it is empty. */
export type Apart = { readonly questions: readonly Question[]; readonly rest: string };

/** Takes what a message asks back out of it, whole; null where it asks nothing. */
export function withoutQuestions(typed: string, context: ReplyContext): Apart | null {
  const legible = withSpacesInPlace(withoutQuoted(makeLegible(typed)));
  const found = questionsIn(legible, covered(legible, knownRefsIn(legible, context), ' '), context.today);
  if (found.length === 0) return null;
  let rest = '';
  let at = 0;
  const questions = found.map(({ start, from, end }): Question => {
    rest = joined(rest, typed.slice(at, start));
    at = end;
    return { words: typed.slice(from, end).trim(), at: rest.length };
  });
  rest = joined(rest, typed.slice(at)).trim();
  return { questions, rest: isOnlyKind(rest) ? '' : rest };
}

// What a question parted are two sentences.
function joined(before: string, behind: string): string {
  if (before === '' || behind.trim() === '') return before + behind;
  const isEnded = /[.!?;:,\n]\s*$/u.test(before) || /^\s*[.!?;,\n]/u.test(behind);
  return isEnded ? `${before.replace(/[^\S\n]+$/u, '')} ${behind.trimStart()}` : `${before}. ${behind.trimStart()}`;
}
