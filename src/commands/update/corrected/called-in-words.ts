import type { Scene } from '#src/commands/command.ts';
import { ownOpen } from '#src/commands/update/open-actions.ts';
import { namesKnownStep } from '#src/commands/update/steps/at-steps.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { labelOf } from './label-of.ts';
import { isCalledByWord, namesTitle } from './others-in-words.ts';

/** More than these are called by chance. */
const MOST = 3;

/** The actions that words seem to be of, by a word of their title or a step that only they have: of the speaker’s own, or of all where the programme office writes. They are offered first where it is asked which action is meant. */
export function calledInWords(words: string, all: readonly Tracked[], scene: Scene): readonly Tracked[] {
  const isOffice = scene.index.isOffice(scene.speaker.id);
  const own = isOffice ? all.filter(({ standing }) => standing.stage === 'open') : ownOpen(all, scene);
  const label = labelOf(words);
  const titled = own.filter((one) => {
    const others = own.filter((other) => other !== one);
    const isCalled = (said: string): boolean => namesTitle(said, one, null) || isCalledByWord(said, one, others);
    return isCalled(words) || (label !== null && isCalled(label));
  });
  const found = titled.length > 0 || isOffice ? titled : own.filter((one) => namesKnownStep(words, one));
  return found.length > MOST ? [] : found;
}
