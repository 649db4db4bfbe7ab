import type { PlanKey } from '#src/plan/action.ts';
import type { Stage } from '#src/plan/standing.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';
import { reasonFrom, wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';

/** What was said of an action that takes no updates any more: how it was closed, and whether its work goes on in others. */
export type AfterClosing = AskedBy & { readonly stage: Stage; readonly isGone: boolean };

/** Tells somebody that their words are kept though the action is closed, who reads them, and what can be done. */
export function saySaidAfter({ ref, title, stage, isGone }: AfterClosing): Card {
  const next = isGone
    ? 'Its work goes on elsewhere: what you say there counts at once.'
    : 'The programme office sees them and can open it again.';
  return buildCard({
    heading: isGone ? say`${ref} is not open any more` : say`${ref} is closed`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${isGone ? 'It went into others' : `It is ${sayStage(stage)}`}. Your words are kept with it, and change nothing yet. ${next}`,
      },
    ],
    buttons: [{ label: isGone ? 'Show where' : 'Show it', say: say`/rag ${ref}` }],
  });
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
export function saySaidArchived({ ref, plan, key }: Named & { readonly plan: string; readonly key: PlanKey }): Card {
  const text = `${plan} is kept as it is, so your words are kept with it and change nothing, and nobody is asked about it. The programme office can bring it back: /rag plans unarchive ${key}.`;
  return buildCard({ heading: say`${ref} is of a plan that is archived`, blocks: [{ kind: 'said', text }] });
}
