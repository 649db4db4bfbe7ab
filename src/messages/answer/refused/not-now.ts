import type { Refusal } from '#src/plan/refusal.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { called, speakingOf } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayClosed } from './say-closed.ts';

type Of<B extends Refusal['because']> = Extract<Refusal, { because: B }>;
type Words = { readonly heading: Said; readonly text: Said; readonly buttons?: readonly DraftButton[] };

/** Says what an action is not ready for, and what comes first. */
export function notNow(refusal: Of<'closed' | 'archived' | 'not-delivered' | 'no-date-asked' | 'of-the-whole'>): Words {
  switch (refusal.because) {
    case 'closed':
      return sayClosed(refusal);
    case 'archived':
      return {
        heading: say`${called(refusal)} is of a plan that is archived`,
        text: `${refusal.plan} is kept as it is, so nothing was recorded and nobody is asked about it. The programme office can bring it back: /rag plans unarchive ${refusal.key}.`,
      };
    case 'not-delivered':
      return {
        heading: say`${called(refusal)} is not said to be done yet`,
        text: say`A lead says it is done first: /rag ${called(refusal)} done and what shows it. Then it can be checked.`,
        buttons: [{ label: 'Show it', say: say`/rag ${called(refusal)}` }],
      };
    case 'of-the-whole':
      return sayOfTheWhole(refusal);
    case 'no-date-asked':
      return {
        heading: say`No new date is waiting for ${called(refusal)}`,
        text: say`To set one, say /rag date ${called(refusal)} 31 Jan because …`,
        buttons: [{ label: 'Dates that wait', say: '/rag approve' }],
      };
  }
}

/** A phase is no action: what closes or checks an action is of all of it. */
function sayOfTheWhole(refusal: Of<'of-the-whole'>): Words {
  const { deed, typed, step } = refusal;
  const ref = called(refusal);
  const name = sayStep(step, (words) => speakingOf(refusal.action, words));
  const done = say`You or a lead can say that ${name} is done: /rag ${ref} ${typed} done.`;
  const whole =
    deed === 'closed'
      ? say`To close all of it: /rag close ${ref} as withdrawn because …`
      : say`All of ${ref} is checked once its last phase is said to be done.`;
  return { heading: say`${ref} is ${deed} as a whole`, text: say`Nothing has changed. ${done} ${whole}` };
}
