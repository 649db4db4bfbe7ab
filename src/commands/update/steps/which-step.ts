import type { Change } from '#src/plan/change.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { keepPart } from '#src/commands/update/keep-part.ts';
import type { Outcome } from '#src/commands/update/part-outcome.ts';
import type { SaidOfStep } from './step-of-day.ts';

/** Keeps words that say that something of an action is done, until their writer says which of its steps, or all of it. */
export function askWhichStep(part: ReadingPart, tracked: Tracked, scene: Scene): Outcome {
  const closed = ifClosed(tracked);
  if (closed !== null) return { refusal: closed };
  // "done" alone is nobody's note.
  const isAlone = part.unread === '' && Object.keys(part.change).every((field) => field === 'done');
  const words = isAlone && part.change.done === true ? '' : part.words;
  const kept = keepPart({ ...part, words, certainty: 'likely' }, tracked, scene);
  return { ...kept, unsure: { ...kept.unsure, question: 'which-step', steps: tracked.standing.steps } };
}

/** The same for a day that may be that of any of its steps, the likeliest first. */
export function askWhichStepIsDated(
  part: ReadingPart,
  { tracked, steps }: { readonly tracked: Tracked; readonly steps: readonly SaidOfStep[] },
  scene: Scene,
): Outcome {
  const closed = ifClosed(tracked);
  if (closed !== null) return { refusal: closed };
  const kept = keepPart(
    { ...part, request: null, change: keptChange(part, steps), certainty: 'likely' },
    tracked,
    scene,
  );
  return { ...kept, unsure: { ...kept.unsure, question: 'which-step-dated', dated: steps } };
}

/** “Two weeks late” keeps all its words: they are read anew of the step that is meant. */
function keptChange({ change: { narrative } }: ReadingPart, steps: readonly SaidOfStep[]): Change {
  const change = steps[0]?.change ?? {};
  const isRelative = steps.some((one) => one.change.forecast !== change.forecast);
  return narrative === undefined || isRelative ? change : { ...change, narrative };
}
