import type { Action } from '#src/plan/action.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { hasWord } from '#src/commands/update/corrected/others-in-words.ts';
import type { Scene } from '#src/commands/command.ts';

// They stand between the words that call one thing.
const SMALL = /^(?:the|a|an|of|for|in|on|at|our)$/iu;
// A title may hold these too; by themselves they say what is decided, and of nothing.
const OF_DECISIONS =
  /^(?:dates?|clos\p{L}*|approv\p{L}*|agree\p{L}*|declin\p{L}*|verif\p{L}*|assign\p{L}*|remind\p{L}*|chas\p{L}*|giv\p{L}*|mov\p{L}*|push\p{L}*|complete\p{L}*|board|plans?|actions?|leads?|reports?)$/iu;

type Word = { readonly word: string; readonly from: number; readonly to: number };
type Run = { readonly from: number; readonly to: number; readonly of: readonly Action[] };

/** The words with the ref of an action in place of those of its title, where they are of one title alone: “no to the café slip” is “no to the F2 slip”; of several titles that of the card above counts. */
export function withTitleRefs(words: string, { actions, plans, plan, last }: Scene): string {
  const own = actions.filter((action) => action.plan === plan.key);
  const shown = new Set(last?.about);
  return runsOf(words, own).reduceRight((said, { from, to, of }) => {
    const [only, ...others] = of.length > 1 ? of.filter(({ id }) => shown.has(id)) : of;
    const isOne = only !== undefined && others.length === 0;
    return isOne ? `${said.slice(0, from)}${typedRef(only, plans)}${said.slice(to)}` : said;
  }, words);
}

/** Stretches of words that one title or several hold, as long as they go. */
function runsOf(words: string, actions: readonly Action[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const one of wordsIn(words)) {
    const longer: Run | null = run === null ? null : goneOn(run, one);
    if (run !== null && longer === null) runs.push(run);
    run = longer ?? (run !== null && SMALL.test(one.word) ? run : begunBy(one, actions));
  }
  return run === null ? runs : [...runs, run];
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => {
    const [word] = found;
    return { word, from: found.index, to: found.index + word.length };
  });
}

/** A small word between two of a title is of it only where the next one is. */
function goneOn(run: Run, { word, to }: Word): Run | null {
  if (SMALL.test(word)) return run;
  const of = run.of.filter((action) => hasWord({ action }, word));
  return of.length === 0 ? null : { from: run.from, to, of };
}

/** The verb that a title begins with calls nothing by itself. */
function begunBy({ word, from, to }: Word, actions: readonly Action[]): Run | null {
  if (OF_DECISIONS.test(word) || SMALL.test(word)) return null;
  const isVerb = (title: string): boolean => title.toLowerCase().startsWith(`${word.toLowerCase()} `);
  const of = actions.filter((action) => hasWord({ action }, word) && !isVerb(action.title));
  return of.length === 0 ? null : { from, to, of };
}
