import type { Refusal } from '#src/plan/refusal.ts';
import type { Stage } from '#src/plan/standing.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { called } from '#src/messages/words/naming.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { withNote } from '#src/messages/with-word.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';
import { reasonFrom, wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';

/** What was said of an action that takes no updates any more: how it was closed, and whether its work goes on in others. */
export type AfterClosing = AskedBy & { readonly stage: Stage; readonly isGone: boolean };

/** Tells somebody that their words are kept though the action is closed, who reads them, and what can be done. */
export function saySaidAfter({ ref, title, stage }: AfterClosing): Card {
  const text = say`${title}. It is ${sayStage(stage)}. Your words are kept with it, and change nothing yet. The programme office sees them and can open it again.`;
  return buildCard({
    heading: say`${ref} is closed`,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** The same of an action that went into others, with where it went. */
export function saySaidOfGone(refusal: Refusal): Card {
  return withNote(sayRefusal(refusal), 'Your words are kept with it, and the programme office sees them.');
}

/** The same to the programme office, with a tap for each answer. */
export function tellSaidAfter(asked: AfterClosing): Card {
  const { ref, title, stage, isGone, who, self } = asked;
  const open: readonly DraftButton[] =
    stage === 'open' || isGone ? [] : [{ label: 'Open it again', say: say`/rag reopen ${ref} ${reasonFrom(asked)}` }];
  return buildCard({
    heading: say`${ref} · ${self ? 'you' : who} said more after it was closed`,
    blocks: [
      { kind: 'said', text: say`${title}. The words are kept, and change nothing until you decide.` },
      ...wordsOfAsker(asked),
    ],
    buttons: [...open, { label: open.length === 0 ? 'Only a note' : 'Keep it closed', say: say`/rag keep ${ref}` }],
  });
}

/** Tells somebody that their words are kept though the plan is archived, and what can be done. */
export function saySaidArchived(refusal: Extract<Refusal, { because: 'archived' }>): Card {
  const { plan, key } = refusal;
  const text = `${plan} is kept as it is, so your words are kept with it and change nothing, and nobody is asked about it. The programme office can bring it back: /rag plans unarchive ${key}.`;
  return buildCard({
    heading: say`${called(refusal)} is of a plan that is archived`,
    blocks: [{ kind: 'said', text }],
  });
}
