import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';

/** With the whole they are as many answers as stand in sight. */
const STEPS_IN_SIGHT = 3;

type Dated = Pick<Named, 'ref'> & {
  readonly dated: readonly { readonly step: Step; readonly change: Change }[];
  readonly heard: Naming['words'];
  readonly today: Day;
};

/** A button for each step that a day may be of, with what is said of it, and one for words that only tell. */
export function buttonsForDatedSteps(
  { ref, dated, heard, today }: Dated,
  isOneOfSeveral: boolean,
): readonly DraftButton[] {
  const known = dated.map(({ step: { number, name } }) => ({ number, label: name.label }));
  const buttons = dated.map(({ step: { number, name }, change }, at): DraftButton => {
    const said = [change.rating, `expected ${change.forecast}`].filter((one) => one !== undefined).join(', ');
    const label = sayChange({ ...change, step: name }, today, heard);
    return {
      label: isOneOfSeveral ? say`${ref} ${label}` : label,
      say: say`/rag ${ref} ${wordsForStep({ number, label: name.label }, known)} ${said}`,
      aloud: say`${ref}, ${label}`,
      ...(at < MOST_DATED ? {} : { more: true }),
    };
  });
  const note = isOneOfSeveral ? say`${ref} Just a note` : 'Just a note';
  return [...buttons, { label: note, say: say`/rag just a note ${ref}`, more: true }];
}

/** How many days of steps stand in sight. */
const MOST_DATED = 4;

type Which = Pick<Named, 'ref'> & { readonly steps: readonly Step[]; readonly heard: Naming['words'] };

/** A button for each open step that “done” can mean, one for the whole action, and one for words that only tell of it. */
export function buttonsForSteps({ ref, steps, heard }: Which, isOneOfSeveral: boolean): readonly DraftButton[] {
  const known = steps.map(({ number, name: { label } }) => ({ number, label }));
  const offered = (label: Said, words: Said): DraftButton => ({
    label: isOneOfSeveral ? say`${ref} ${label}` : label,
    say: say`/rag ${words}`,
    aloud: say`${ref}, ${label}`,
  });
  const open = steps
    .filter(({ doneOn }) => doneOn === null)
    .map(({ number, name }) =>
      offered(sayStep(name, heard), say`${ref} ${wordsForStep({ number, label: name.label }, known)} done`),
    );
  const all = offered('All of it', say`${ref} all of it is done`);
  const note = offered('Just a note', say`just a note ${ref}`);
  const further = [...open.slice(STEPS_IN_SIGHT), note].map((button): DraftButton => ({ ...button, more: true }));
  return [...open.slice(0, STEPS_IN_SIGHT), all, ...further];
}
