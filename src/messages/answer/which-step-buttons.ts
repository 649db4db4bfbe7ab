import type { Step } from '#src/plan/step.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';

/** More steps than these are typed. */
const MOST_STEPS = 4;

type Which = Pick<Named, 'ref'> & { readonly steps: readonly Step[]; readonly heard: Naming['words'] };

/** A button for each open step that “done” can mean, one for the whole action, and one for words that only tell of it. */
export function buttonsForSteps({ ref, steps, heard }: Which, isOneOfSeveral: boolean): readonly DraftButton[] {
  const known = steps.map(({ number, name: { label } }) => ({ number, label }));
  const open = steps.filter(({ doneOn }) => doneOn === null).slice(0, MOST_STEPS);
  const offered = (label: Said, words: Said): DraftButton => ({
    label: isOneOfSeveral ? say`${ref} ${label}` : label,
    say: words,
  });
  return [
    ...open.map(({ number, name }) =>
      offered(sayStep(name, heard), say`/rag ${ref} ${wordsForStep({ number, label: name.label }, known)} done`),
    ),
    offered('All of it', say`/rag ${ref} all of it is done`),
    offered('Just a note', say`/rag just a note ${ref}`),
  ];
}
