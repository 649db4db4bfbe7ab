import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** A date that the office’s words give an action for which nobody asked for one; `lead` is who is asked about it. */
type DateDecided = Named & {
  readonly words: Phrase;
  readonly reason: Phrase;
  readonly agreed: Day | null;
  readonly day: Day;
  readonly lead: string | null;
};

/** Reads a date that the office decides back with its weekday; that it is only expected then is a tap too. */
export function askDateDecided({ ref, title, words, reason, agreed, day, lead }: DateDecided): Card {
  const why = isBlank(reason) ? '' : say` because ${reason}`;
  const decide = say`/rag date ${ref} ${sayDay(day)}${why}`;
  const now = agreed === null ? 'It has no date now.' : `It is due ${sayDay(agreed)} now.`;
  return buildCard({
    heading: say`${ref} · set the date to ${sayDay(day)}?`,
    blocks: [
      { kind: 'said', text: say`${title}. ${now}` },
      ...heardInFull('You', words),
      { kind: 'said', text: 'Nothing is decided yet.' },
    ],
    buttons: [
      { label: `Set the date to ${sayDay(day)}`, say: decide },
      {
        label: lead === null ? 'It is expected then' : `${lead} expects it then`,
        say: say`/rag ${ref} now ${sayDay(day)}`,
      },
      { label: 'Keep it as a note', say: say`/rag note ${ref} ${words}`, more: true },
      { label: 'Show it', say: say`/rag ${ref}`, more: true },
    ],
    typed: { yes: decide },
    readers: 'asker',
  });
}
