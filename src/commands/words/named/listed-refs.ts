import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';

/** The numbers that words begin with, and the words that are said of all of them. */
export type ListedRefs = { readonly refs: readonly [string, ...string[]]; readonly rest: string };

// “8.1.3, 8.1.4 is late too” is said of the first: of several it would be “are”.
const OF_ONE =
  /^(?:is|was|has|isn['’]?t|wasn['’]?t|hasn['’]?t|needs|does|doesn['’]?t|depends|waits|comes|goes|looks|seems)(?!\p{L})/iu;

/** Reads “8.1.3 and 8.1.4: …”, each number once; null where no number stands in front. */
export function listedRefs(words: string, scene: Scene): ListedRefs | null {
  const first = commandedRef(words, scene);
  if (first === null) return null;
  const { refs, rest } = leadingRefs(words, scene);
  const [one = first.said, ...others] = refs;
  return OF_ONE.test(rest) ? { refs: [first.said], rest: first.rest } : { refs: [one, ...others], rest };
}

/** The actions of some numbers, or why one of them is none. */
export async function allFound(refs: readonly string[], scene: Scene): Promise<readonly Tracked[] | Refusal> {
  const found: Tracked[] = [];
  for (const ref of refs) {
    const one = await findAction(ref, scene);
    if (isRefusal(one)) return one;
    found.push(one);
  }
  return found;
}

/** What is shown of each of some actions, on one card. */
export function allTold(told: readonly Answer[]): Answer {
  const [first, ...others] = told.map(({ card }) => card);
  const about = told.flatMap((one) => one.about);
  return first === undefined || others.length === 0 ? told[0]! : answer(sayTogether([first, ...others]), about);
}
