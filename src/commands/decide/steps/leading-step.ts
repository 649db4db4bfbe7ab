import type { Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { atStep } from '#src/plan/steps/steps.ts';
import { findSteps } from '#src/reply/steps/find-steps.ts';
import { asKnown } from '#src/commands/update/steps/known-step.ts';
import { splitReason } from '#src/commands/words/reason.ts';

const MOST_WORDS = 7;

type AtStep = { readonly tracked: Tracked; readonly rest: string };

/** An action at the step that words begin with, and the words behind it: "phase 1 31 Jan because…"; the whole where they begin with none. */
export function leadingStep(tracked: Tracked, words: string): AtStep {
  const { steps } = tracked.standing;
  const ends = [...words.matchAll(/\S+/gu)].slice(0, MOST_WORDS).map((match) => match.index + match[0].length);
  for (const end of steps.length === 0 ? [] : ends.toReversed()) {
    const step = onlyStep(words.slice(0, end).replace(/[:,]$/u, ''), tracked);
    if (step !== null) return { tracked: atStep(tracked, step), rest: words.slice(end).trim() };
  }
  return { tracked, rest: words };
}

// "31 Jan for phase 1", "31 Jan (phase 1)"
const BEFORE_NAME = /(?<![\p{L}\d])(?:for|of|to|on)\s+$/iu;

/** The same of the step that words name before their reason begins, at the front or behind the day: "31 Jan for phase 1 because …". */
export function namedStep(tracked: Tracked, words: string): AtStep {
  const leading = leadingStep(tracked, words);
  if (leading.tracked.step !== undefined || tracked.standing.steps.length === 0) return leading;
  const { head } = splitReason(words);
  const starts = [...head.matchAll(/\S+/gu)].map(({ index }) => index).slice(-MOST_WORDS);
  for (const start of starts) {
    const step = onlyStep(head.slice(start).replace(/^\(|[),.]+$/gu, ''), tracked);
    const before = head.slice(0, start).replace(BEFORE_NAME, '').trim();
    if (step !== null && before !== '') {
      return { tracked: atStep(tracked, step), rest: `${before}${words.slice(words.indexOf(head) + head.length)}` };
    }
  }
  return leading;
}

/** The step of which words are the name and nothing else; a figure alone may be a date's. */
function onlyStep(head: string, { standing }: Tracked): Step | null {
  const [only, ...others] = findSteps(head, standing.steps.map(asKnown), { isWhich: true });
  const isAll = only !== undefined && only.start === 0 && only.end === head.length && others.length === 0;
  if (!isAll || typeof only.of === 'string' || only.of.length !== 1 || /^\W*\w\W*$/u.test(head)) return null;
  const [number] = only.of;
  return standing.steps.find((one) => one.number === number) ?? null;
}
