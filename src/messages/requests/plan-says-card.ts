import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** What a newer version of the plan says of an action that ended here, or of a part of one; `day` is the date it gives, `isEnded` false for a part that is open. */
export type PlanSays = Named & { readonly words: Phrase; readonly day: Day | null; readonly isEnded: boolean };

/** Asks the programme office whether what ended here stands, where a newer version of the plan goes on with it. */
export function askPlanSays(asked: PlanSays): Card {
  const { ref, title, words } = asked;
  return buildCard({
    heading: say`${ref} · the newer version of the plan says otherwise`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'said', text: say`It says ${words}. Nothing follows from that until you say so.` },
    ],
    buttons: [...planSaysChoices(asked), { label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** A tap for either: the newer version holds, or it stays as it was settled here. */
export function planSaysChoices({
  ref,
  day,
  isEnded,
}: Pick<PlanSays, 'ref' | 'day' | 'isEnded'>): readonly DraftButton[] {
  const leave = { label: 'Leave it so', say: say`/rag keep ${ref}` };
  if (isEnded)
    return [
      { label: 'Open it again', say: say`/rag reopen ${ref} because the newer version of the plan goes on with it` },
      leave,
    ];
  if (day === null) return [leave];
  return [{ label: `Due ${sayDay(day)}`, say: say`/rag date ${ref} ${day} because as republished` }, leave];
}
