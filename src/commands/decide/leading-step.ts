import type { Tracked } from '#src/plan/standing.ts';
import { atStep } from '#src/plan/steps/steps.ts';
import { findSteps } from '#src/reply/steps/find-steps.ts';
import { asKnown } from '#src/commands/update/steps/known-step.ts';

const MOST_WORDS = 7;

/** An action at the step that words begin with, and the words behind it: "phase 1 31 Jan because…"; the whole where they begin with none. */
export function leadingStep(tracked: Tracked, words: string): { readonly tracked: Tracked; readonly rest: string } {
  const { steps } = tracked.standing;
  const ends = [...words.matchAll(/\S+/gu)].slice(0, MOST_WORDS).map((match) => match.index + match[0].length);
  for (const end of steps.length === 0 ? [] : ends.toReversed()) {
    const number = onlyStep(words.slice(0, end).replace(/[:,]$/u, ''), tracked);
    const step = steps.find((one) => one.number === number);
    if (step !== undefined) return { tracked: atStep(tracked, step), rest: words.slice(end).trim() };
  }
  return { tracked, rest: words };
}

/** The step of which words are the name and nothing else; a figure alone may be a date's. */
function onlyStep(head: string, { standing }: Tracked): number | null {
  const [only, ...others] = findSteps(head, standing.steps.map(asKnown), { isWhich: true });
  const isAll = only !== undefined && only.start === 0 && only.end === head.length && others.length === 0;
  if (!isAll || typeof only.of === 'string' || only.of.length !== 1 || /^\W*\w\W*$/u.test(head)) return null;
  return only.of[0] ?? null;
}
