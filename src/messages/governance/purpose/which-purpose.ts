import type { Plan } from '#src/plan/action.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { sayPurposeFirst, typedPurpose } from './purpose-words.ts';

type OfPlan = { readonly plan: Plan; readonly naming: Naming };

const MOST = 5;

/** Asks which of several purposes is meant; each button says the whole with its own ref. */
export function askWhichPurpose(found: readonly KeptPurpose[], rest: string, of: OfPlan): Card {
  return buildCard({
    heading: 'Which of them?',
    blocks: [{ kind: 'said', text: 'Several are called so. Nothing is recorded yet.' }],
    buttons: found.slice(0, MOST).map((one) => choice(one, rest, of)),
    readers: 'asker',
  });
}

/** No purpose of the kind is called so; some that there are stand on buttons. */
export function sayNoSuchPurpose(
  kind: PurposeKind,
  said: Phrase,
  { all, ...of }: OfPlan & { readonly all: readonly KeptPurpose[] },
): Card {
  const none = all.length === 0 ? `${of.plan.name} has no ${kind}s yet.` : 'These are some that it has.';
  return buildCard({
    heading: say`I find no ${kind} “${clipped(said, 60)}”`,
    blocks: [{ kind: 'said', text: `Nothing is recorded. ${none}` }],
    buttons: [
      ...all.slice(0, MOST - 1).map((one) => choice(one, '', of)),
      { label: `All ${kind}s`, say: typedPurpose(kind, '', of.plan) },
    ],
    readers: 'asker',
  });
}

function choice({ purpose }: KeptPurpose, rest: string, { plan, naming }: OfPlan): DraftButton {
  return {
    label: say`${sayPurposeFirst(purpose)}: ${clipped(naming.words(purpose.title), 40)}`,
    say: say`${typedPurpose(purpose.kind, purpose.ref, plan)} ${naming.words(rest)}`,
  };
}
