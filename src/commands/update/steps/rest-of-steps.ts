import type { OpenActions } from '#src/commands/update/open-actions.ts';
import type { Scene } from '#src/commands/command.ts';
import { knownRefs } from '#src/refs/known-refs.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { findSteps } from '#src/reply/steps/find-steps.ts';
import { asKnown } from './known-step.ts';

/** “Phase 1 done, rest green” under several: the step of the one action that has such a step stands behind its number, as if that had been typed; any other words as they were. */
export function withNumberOfStep(text: string, asked: readonly Tracked[], scene: Scene): string {
  const isRef = (said: string): boolean => asked.some(({ action }) => typedRef(action, scene.plans) === said);
  if (asked.length < 2 || knownRefs(text, { ...scene, isRef }).length > 0) return text;
  const named = asked.flatMap((tracked) => {
    const steps = tracked.standing.steps.map(asKnown);
    const mentions = steps.length === 0 ? [] : findSteps(text, steps, { isWhich: false, isOneOfMany: true });
    return mentions.filter(({ of }) => Array.isArray(of)).map(({ start }) => ({ tracked, start }));
  });
  const [only, ...others] = named;
  if (only === undefined || others.length > 0) return text;
  return `${text.slice(0, only.start)}${typedRef(only.tracked.action, scene.plans)} ${text.slice(only.start)}`;
}

/** True where “the rest” is of the steps of the one action in hand. */
export function isRestOfSteps(text: string, talk: readonly Tracked[]): boolean {
  const [only, ...others] = talk;
  if (only === undefined || others.length > 0) return false;
  const steps = only.standing.steps.map(asKnown);
  const found = steps.length === 0 ? [] : findSteps(text, steps, { isWhich: false });
  return found.some(({ of }) => of === 'rest') && found.some(({ of }) => Array.isArray(of));
}

/** “Spec done, everything else on track” of one action in steps: what is said of the rest is said of its other steps. */
export function asRestOfSteps(
  parts: readonly ReadingPart[],
  text: string,
  { about }: OpenActions,
): readonly ReadingPart[] {
  const [first] = parts;
  if (first === undefined || !isRestOfSteps(text, about) || !parts.some(({ isOfOthers }) => isOfOthers === true))
    return parts;
  const [ref, ...refs] = new Set(parts.map((part) => part.ref));
  if (refs.some((one) => one !== null)) return parts;
  const { isOfOthers: _, ...part } = first;
  return [{ ...part, ref: ref ?? null, words: text.trim(), certainty: 'likely' }];
}
