import type { DraftButton } from '#src/messages/draft.ts';
import { askLink, linkAnswers } from '#src/messages/look/links/links-card.ts';
import type { LinkRow } from '#src/messages/look/links/links-card.ts';
import { nameTarget } from '#src/messages/look/links/target.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { LinkInDoubt } from '#src/office/links.ts';

type Worded = { readonly naming: Naming };

/** A cross-reference in doubt as the office reads it. */
export function rowOfLink({ tracked, reference, to, plan, plans }: LinkInDoubt, { naming }: Worded): LinkRow {
  const isGone = reference.to === null || (reference.to.kind === 'action' && to === null);
  const target = isGone || reference.to === null ? null : reference.to;
  const named = to === null ? null : naming.action(to);
  return {
    from: naming.action(tracked.action),
    to: target === null ? null : nameTarget(target, { plan, plans, named }),
    words: naming.words(reference.words),
    doubt: reference.doubt ?? null,
  };
}

/** What it may refer to and why that is not certain; without its full stop. */
export function sayLinkInDoubt(fact: LinkInDoubt, context: Worded): Said {
  return askLink(rowOfLink(fact, context));
}

/** The taps that settle it; each says aloud of which action it is. */
export function choicesOfLink(fact: LinkInDoubt, context: Worded): readonly DraftButton[] {
  const row = rowOfLink(fact, context);
  return linkAnswers(row).map((button) => ({ ...button, aloud: say`${row.from.ref}, ${button.label}` }));
}
