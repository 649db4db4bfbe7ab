import type { Plan } from '#src/plan/action.ts';
import type { Purpose } from '#src/plan/governance/purpose.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import { sayPurpose, typedPurpose } from './purpose-words.ts';
import { nextLine } from './next-line.ts';

type NotMeasured = {
  readonly purpose: Purpose;
  readonly plan: Plan;
  readonly unread: readonly string[];
  readonly naming: Naming;
};

/** Asks about words that do not say how an indicator is measured, or speak of another unit than its target. */
export function askMeasure({ purpose, plan, unread, naming }: NotMeasured): Card {
  const what = joined(
    unread.map((one) => say`“${clipped(naming.words(one), 60)}”`),
    ', ',
  );
  return buildCard({
    heading: `How is ${sayPurpose(purpose)} measured?`,
    blocks: [
      {
        kind: 'said',
        text: say`I cannot take ${what} as it stands. Nothing is changed yet. Say it in parts, with commas between them; another unit needs its target anew:`,
      },
      { kind: 'said', text: 'in days, lower is better, target 8, every 3 months, kept by Head of HR' },
    ],
    typed: nextLine(`${typedPurpose(purpose.kind, purpose.ref, plan)} …`),
    readers: 'asker',
  });
}
