import { asKnown } from '#src/commands/update/steps/known-step.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import type { Scene } from '#src/commands/command.ts';
import { splitReason } from '#src/commands/words/reason.ts';
import { askWhichDate } from '#src/messages/office/day/ask-which-date.ts';
import type { Card } from '#src/messages/card.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { atStep } from '#src/plan/steps/steps.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { findSteps } from '#src/reply/steps/find-steps.ts';
import { KINDS } from '#src/reply/steps/step-words.ts';
import type { StepMention } from '#src/reply/steps/step-words.ts';

/** Words that mean a phase, and not one alone of those that there are: what was said of them, and all the rest. */
type Unclear = { readonly said: string; readonly rest: string };

const A_KIND = new RegExp(`\\b(?:${KINDS})s?\\b`, 'iu');

/** A phase that there is not, or several, before the reason: “phase 3”, “phase 1 and 2”; null for none. */
export function unclearStep({ standing: { steps } }: Tracked, words: string): Unclear | null {
  if (steps.length === 0) return null;
  const { head } = splitReason(words);
  const mentions = findSteps(head, steps.map(asKnown), { isWhich: false });
  const [first, ...others] = mentions.filter(({ start, end }) => A_KIND.test(head.slice(start, end)));
  if (first === undefined || (isOne(first) && others.length === 0)) return null;
  const said = head.slice(first.start, first.end);
  const at = words.indexOf(head) + first.start;
  return { said, rest: `${words.slice(0, at)}${words.slice(at + said.length)}`.replaceAll(/\s+/gu, ' ').trim() };
}

function isOne({ of }: StepMention): boolean {
  return typeof of !== 'string' && of.length === 1;
}

/** Asks which of an action’s dates is meant; a tap keeps the day and the reason. */
export function whichDate(tracked: Tracked, { said, rest }: Unclear, { naming, plans }: Scene): Card {
  const steps = tracked.standing.steps.flatMap((step) => stepSaid(atStep(tracked, step), naming).step ?? []);
  const typed = exactRef(tracked.action, plans);
  return askWhichDate({
    named: naming.action(tracked.action),
    said: naming.words(said),
    dates: steps.map((step) => ({ label: step.said, say: `/rag date ${typed} ${step.typed} ${rest}`.trim() })),
  });
}
