import type { Scene } from '#src/commands/command.ts';
import { atSteps } from '#src/commands/update/steps/at-steps.ts';
import type { AtStep } from '#src/commands/update/steps/at-steps.ts';
import type { ReadAgain } from '#src/commands/update/steps/step-of-day.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { atStep, stepNamed } from '#src/plan/steps/steps.ts';
import { comparedRef } from '#src/refs/typed-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** An update of the message that was edited; `refThen` is the one that the action had when it was said: the edited words mean that one. */
export type Amended = {
  readonly update: ActionEntry;
  /** True where the words had waited, and a tap said what they mean. */
  readonly isSettled: boolean;
  readonly tracked: Tracked;
  readonly ref: string;
  readonly refThen: string;
};

type WithPart = Amended & { readonly part: ReadingPart | undefined };

/** Each update with what the new words say of its step or its action, and what they say of steps that had no update. */
export function amendedAtSteps(
  amended: readonly Amended[],
  parts: readonly ReadingPart[],
  { open, scene }: { readonly open: OpenActions; readonly scene: Scene },
): { readonly now: readonly WithPart[]; readonly further: readonly ReadingPart[] } {
  const read: ReadAgain = (words, seen) => readIn(words, { ...open, about: [seen] }, scene).parts;
  const taken = new Set<AtStep>();
  const byAction = new Map<string, readonly AtStep[]>();
  const now = amended.map((one): WithPart => {
    const part = partFor(one, parts);
    if (part === undefined || one.tracked.standing.steps.length === 0) return { ...one, part };
    const said = byAction.get(one.tracked.action.id) ?? atSteps(part, one.tracked, { open, read, scene });
    byAction.set(one.tracked.action.id, said);
    const mine = saidOf(
      one,
      said.filter((each) => !taken.has(each)),
    );
    if (mine !== undefined) taken.add(mine);
    return { ...one, part: mine?.part, tracked: seenAt(one, mine) };
  });
  const left = [...byAction].flatMap(([id, said]) => {
    const { ref } = amended.find(({ tracked }) => tracked.action.id === id)!;
    return said.filter((each) => !taken.has(each)).map(({ part, step }) => ofStepNamed({ ...part, ref }, step));
  });
  return { now, further: left };
}

function ofStepNamed(part: ReadingPart, step: AtStep['step']): ReadingPart {
  return step === null ? part : { ...part, change: { ...part.change, step: step.name } };
}

/** What is now said of the step that an update was of; another step only where the words name that one no more. */
function saidOf({ update }: Amended, said: readonly AtStep[]): AtStep | undefined {
  const name = update.event.kind === 'updated' ? update.event.change.step : undefined;
  return (
    said.find(({ step }) => step !== null && step.name.label === name?.label && step.name.due === name.due) ?? said[0]
  );
}

/** Words that name no step are about the one that the update was of. */
function seenAt({ update, tracked }: Amended, said: AtStep | undefined): Tracked {
  const was = update.event.kind === 'updated' ? update.event.change.step : undefined;
  const name = said?.step?.name ?? was;
  const step = name === undefined ? null : stepNamed(tracked.standing.steps, name);
  return step === null ? tracked : atStep(tracked, step);
}

function partFor({ ref }: Amended, parts: readonly ReadingPart[]): ReadingPart | undefined {
  return parts.find((one) => one.ref === null || isSameRef(one.ref, ref));
}

/** True for one ref typed in two ways. */
export function isSameRef(one: string, other: string): boolean {
  return comparedRef(one).ref === comparedRef(other).ref;
}
