import type { DraftButton } from '#src/messages/draft.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { called } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** Why the leads of an action are not asked about it, whatever the office says. */
export function notAsked(refusal: Extract<Refusal, { because: 'said-done' | 'not-begun' }>): {
  readonly heading: Said;
  readonly text: Said;
  readonly buttons: readonly DraftButton[];
} {
  switch (refusal.because) {
    case 'said-done':
      return {
        heading: say`${called(refusal)} is said to be done`,
        text: say`Its leads are not asked about it. Somebody else checks it next: /rag verify ${called(refusal)}`,
        buttons: [{ label: 'Check it', say: say`/rag verify ${called(refusal)}` }],
      };
    case 'not-begun':
      return {
        heading: 'Nobody is asked yet',
        text: `Nothing goes to leads before you let the asking of ${refusal.plan} begin: /rag begin`,
        buttons: [{ label: 'Begin', say: '/rag begin' }],
      };
  }
}
