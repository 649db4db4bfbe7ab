import type { Scene } from '#src/commands/command.ts';
import { namedStep } from '#src/commands/decide/steps/leading-step.ts';
import { asKnown } from '#src/commands/update/steps/known-step.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';

/** The date that is asked for, and the words behind it; `typed` says which step it is, empty for the whole. */
export type RequestIn = { readonly tracked: Tracked; readonly rest: string; readonly typed: string };

/** The step that is named, else the one date of the action for which another is asked; how to say which, where there are several. */
export function requestIn(
  whole: Tracked,
  { verb, words }: { readonly verb: string; readonly words: string },
  { naming }: Scene,
): RequestIn | Refusal {
  const named = namedStep(whole, words);
  const waiting = whereDatesAreAsked(whole);
  if (named.tracked.step === undefined && waiting.length > 1) return whichOf(verb, whole);
  const only = named.tracked.step === undefined && waiting.length === 1 ? waiting[0] : undefined;
  const found = only === undefined ? named : { tracked: only, rest: words };
  return { ...found, typed: stepSaid(found.tracked, naming).step?.typed ?? '' };
}

function whichOf(verb: string, { standing: { steps } }: Tracked): Refusal {
  const known = steps.map(asKnown);
  const named = steps.filter(({ dateAsked }) => dateAsked !== null);
  return {
    because: 'usage',
    examples: named.map((step) => `/rag ${verb} 8.1.3 ${wordsForStep(asKnown(step), known)}`),
  };
}
