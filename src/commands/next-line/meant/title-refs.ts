import type { Action } from '#src/plan/action.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { hasWord } from '#src/commands/update/corrected/others-in-words.ts';
import type { Scene } from '#src/commands/command.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import { addTo } from '#src/refs/add-to.ts';

// They stand between the words that call one thing.
const SMALL = /^(?:the|a|an|of|for|in|on|at|our)$/iu;
// A title may hold these too; by themselves they say what is decided, and of nothing.
const OF_DECISIONS =
  /^(?:dates?|clos\p{L}*|approv\p{L}*|agree\p{L}*|declin\p{L}*|verif\p{L}*|assign\p{L}*|remind\p{L}*|chas\p{L}*|giv\p{L}*|mov\p{L}*|push\p{L}*|complete\p{L}*|board|plans?|actions?|leads?|reports?)$/iu;

/** Words of any sentence, which call no title by themselves: “it” is not the IT system. */
const OF_TALK =
  /^(?:it|its|this|that|these|those|they|them|their|he|him|his|she|her|we|us|you|your|i|me|my|is|are|was|be|been|do|does|did|has|have|had|will|would|can|could|may|might|must|should|to|and|or|but|by|with|until|till|so|as|if|no|not|yes|ok|only|who|what|when|why|how|all|any|some|more|one|two)$/u;

type Word = { readonly word: string; readonly from: number; readonly to: number };
type Run = { readonly from: number; readonly to: number; readonly of: readonly Action[] };

/** The words with the ref of an action in place of those of its title, where they are of one title alone: “no to the café slip” is “no to the F2 slip”; of several titles that of the card above counts. */
export function withTitleRefs(words: string, { actions, plans, plan, last }: Scene): string {
  const shown = new Set(last?.about);
  const mayHold = (word: string): readonly Action[] =>
    beginningsOf(word).flatMap((beginning) =>
      (byBeginning(actions).get(beginning) ?? []).filter((action) => action.plan === plan.key),
    );
  return runsOf(words, mayHold).reduceRight((said, { from, to, of }) => {
    const [only, ...others] = of.length > 1 ? of.filter(({ id }) => shown.has(id)) : of;
    const isOne = only !== undefined && others.length === 0;
    return isOne ? `${said.slice(0, from)}${typedRef(only, plans)}${said.slice(to)}` : said;
  }, words);
}

/** So many letters two words have in common at least that are one word in `hasWord`, or the whole of the shorter but for an “s”. */
const BEGINNING = 5;

/** The actions by how each word of their titles begins: what a message says is not held against every title there is. */
const byBeginning = keptBy((actions: readonly Action[]) => {
  const found = new Map<string, Action[]>();
  for (const action of actions) {
    const words = action.title.toLowerCase().match(/\p{L}+/gu) ?? [];
    for (const beginning of new Set(words.map((word) => word.slice(0, BEGINNING)))) addTo(found, beginning, action);
  }
  return found;
});

function beginningsOf(said: string): readonly string[] {
  const word = said.toLowerCase();
  return [...new Set([word, `${word}s`, word.replace(/s$/u, '')].map((one) => one.slice(0, BEGINNING)))];
}

/** The actions whose titles may hold a word. */
type MayHold = (word: string) => readonly Action[];

/** Stretches of words that one title or several hold, as long as they go. */
function runsOf(words: string, mayHold: MayHold): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const one of wordsIn(words)) {
    const longer: Run | null = run === null ? null : goneOn(run, one);
    if (run !== null && longer === null) runs.push(run);
    run = longer ?? (run !== null && SMALL.test(one.word) ? run : begunBy(one, mayHold));
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
function begunBy({ word, from, to }: Word, mayHold: MayHold): Run | null {
  if (OF_DECISIONS.test(word) || SMALL.test(word) || OF_TALK.test(word)) return null;
  const isVerb = (title: string): boolean => title.toLowerCase().startsWith(`${word.toLowerCase()} `);
  const held = new Set(mayHold(word));
  const of = [...held].filter((action) => hasWord({ action }, word) && !isVerb(action.title));
  return of.length === 0 ? null : { from, to, of };
}
