import type { Scene } from '#src/commands/command.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { atStep, openSteps, stepNamed } from '#src/plan/steps/steps.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { atSteps } from './at-steps.ts';
import type { AtStep, Reading } from './at-steps.ts';
import { outcomeUnderQuestion } from '#src/commands/update/office-answer.ts';
import { isRecorded } from '#src/commands/update/part-outcome.ts';
import type { Outcome } from '#src/commands/update/part-outcome.ts';
import { askWhichStep, askWhichStepIsDated } from './which-step.ts';
import { trackedAfter } from '#src/commands/update/tracked-after.ts';

/** What one part of a message leads to, for each step of its action that it speaks of; of one without steps, as a whole. */
export async function outcomesAtSteps(
  part: ReadingPart,
  tracked: Tracked,
  reading: Reading,
): Promise<readonly Outcome[]> {
  const { scene } = reading;
  const entries: NewEntry[] = [];
  const outcomes: Outcome[] = [];
  for (const one of atSteps(part, tracked, reading)) {
    const now = await trackedAfter(tracked, entries, scene.register);
    const outcome = await outcomeAt(one, now, scene);
    if ('entries' in outcome) entries.push(...outcome.entries);
    outcomes.push(outcome);
  }
  const after = await trackedAfter(tracked, entries, scene.register);
  return outcomes.map((outcome, at) => withStepsLeft(outcome, { after, isLast: at === outcomes.length - 1 }));
}

async function outcomeAt(one: AtStep, now: Tracked, scene: Scene): Promise<Outcome> {
  if (one.dated !== undefined) return askWhichStepIsDated(one.part, { tracked: now, steps: one.dated }, scene);
  if (one.which) return askWhichStep(one.part, now, scene);
  return outcomeUnderQuestion(one.part, seenAt(now, one), scene);
}

function seenAt(tracked: Tracked, { step }: AtStep): Tracked {
  const own = step === null ? null : stepNamed(tracked.standing.steps, step.name);
  return own === null ? tracked : atStep(tracked, own);
}

type After = { readonly after: Tracked; readonly isLast: boolean };

/** The last of an action's receipts says which steps are still to be done. */
function withStepsLeft(outcome: Outcome, { after, isLast }: After): Outcome {
  if (!isRecorded(outcome) || outcome.receipt.step === undefined) return outcome;
  const { standing } = after;
  const step = {
    ...outcome.receipt.step,
    isDelivered: isLast && standing.stage !== 'open',
    left: isLast ? openSteps(standing) : [],
    rating: standing.declared?.rating ?? null,
  };
  return { ...outcome, receipt: { ...outcome.receipt, step } };
}
