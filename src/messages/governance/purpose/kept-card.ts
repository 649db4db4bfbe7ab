import type { Plan } from '#src/plan/action.ts';
import type { Purpose, PurposeKind } from '#src/plan/governance/purpose.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import { capital } from '#src/messages/text/capital.ts';
import { sayMeasure, sayPurposeFirst, typedPurpose } from './purpose-words.ts';
import { nextLine } from './next-line.ts';

/** What became of a purpose: added, worded or measured otherwise, ended, taken up again, there already, or as it was. */
export type PurposeChange = {
  readonly how: 'added' | 'worded' | 'measured' | 'ended' | 'again' | 'there' | 'same';
  readonly purpose: Purpose;
  readonly plan: Plan;
  /** How it was worded before; absent where that is not told. */
  readonly was?: Purpose;
};

const HEADINGS: Readonly<Record<PurposeChange['how'], string>> = {
  added: 'is added',
  worded: 'is worded anew',
  measured: 'is measured so',
  ended: 'is a purpose no longer',
  again: 'is a purpose again',
  there: 'is there already',
  same: 'is so already',
};

/** Reads back what became of a purpose. */
export function sayPurposeKept(
  { how, purpose, plan, was }: PurposeChange,
  { naming }: { readonly naming: Naming },
): Card {
  const it = typedPurpose(purpose.kind, purpose.ref, plan);
  const measure = sayMeasure(purpose);
  const before: readonly DraftBlock[] =
    was === undefined ? [] : [{ kind: 'aside', text: say`It was “${clipped(naming.words(was.title), 300)}”.` }];
  const stays = { kind: 'aside' as const, text: 'What was linked, judged and read of it stays on record.' };
  const serve = { label: 'Show it', say: it };
  return buildCard({
    heading: `${sayPurposeFirst(purpose)} ${HEADINGS[how]}`,
    blocks: [
      { kind: 'said', text: naming.words(purpose.title) },
      ...(measure.length === 0
        ? []
        : [{ kind: 'said' as const, text: naming.words(`${capital(measure.join(', '))}.`) }]),
      ...before,
      ...(how === 'ended' ? [stays] : []),
      ...(how === 'there' ? [{ kind: 'said' as const, text: `To word it otherwise: ${it} called …` }] : []),
    ],
    buttons: how === 'ended' ? [{ label: 'Take it up again', say: `${it} again` }] : [serve],
  });
}

/** Asks for the ref and the words of a purpose that is to be added. */
export function askPurposeWords(kind: PurposeKind, plan: Plan): Card {
  const it = typedPurpose(kind, 'add', plan);
  return buildCard({
    heading: `Which ${kind} is it?`,
    blocks: [
      {
        kind: 'said',
        text: 'Write the number or letters by which it is called, a colon and what it says. Nothing is added yet.',
      },
    ],
    typed: nextLine(`${it} …`),
    readers: 'asker',
  });
}
