import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';

/** A later date that a lead expects, as the programme office is told of it. */
export type DateAsked = Named & {
  /** The step of the action whose date it is, in a sentence and as it is typed behind the ref; absent for the whole. */
  readonly step?: { readonly said: Said; readonly typed: string };
  readonly who: string;
  readonly day: Day;
  readonly agreed: Day | null;
  readonly reason: Phrase;
  /** How its dates have moved until now, in sentences; absent where nothing is to be said of that. */
  readonly record?: string;
};

/** Tells the programme office that a lead expects a later date, and how to decide on it. */
export function tellDateAsked({ ref, title, who, day, agreed, reason, step, record }: DateAsked): Card {
  const typed = step === undefined ? ref : say`${ref} ${step.typed}`;
  const stands = agreed === null ? '' : ` The date stays ${sayDay(agreed)} until you decide.`;
  // Saying no needs a reason: the one that holds by itself is one tap.
  const decline: readonly DraftButton[] =
    agreed === null
      ? []
      : [
          {
            label: `Decline: ${sayDay(agreed)} stays`,
            say: say`/rag decline ${typed} because ${sayDay(agreed)} stays`,
          },
        ];
  return buildCard({
    heading: say`${ref}${step === undefined ? '' : say` · ${step.said}`} · ${who} asks for a new date, ${sayDay(day)}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}.${stands} To decline for a reason of your own, say /rag decline ${typed} and why.`,
      },
      ...heardInFull(who, reason),
      ...(record === undefined ? [] : [{ kind: 'said' as const, text: record }]),
    ],
    buttons: [
      { label: `Approve ${sayDay(day)}`, say: say`/rag approve ${typed}` },
      ...decline,
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
  });
}
