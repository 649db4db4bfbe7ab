import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { clipped, joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** A wish to be left in peace until what is no day: about single actions, or everything where none are named; `whose` is somebody else's. */
type NoDay = {
  readonly said: Phrase;
  readonly refs: readonly Phrase[];
  readonly days: readonly Day[];
  readonly today: Day;
  readonly whose?: string | null;
};

const LONGEST = 80;

/** Asks until when somebody would not be asked, with days to tap; nothing is arranged before. */
export function askQuietUntil({ said, refs, days, today, whose = null }: NoDay): Card {
  const what = refs.length === 0 ? '' : say` about ${joinedWithAnd(refs)}`;
  const name = whose === null ? '' : ` "${whose}"`;
  const before = refs.length === 0 ? `/rag pause${name}` : say`/rag snooze ${joined(refs, ', ')}`;
  return buildCard({
    readers: 'asker',
    heading: 'Until when?',
    blocks: [
      {
        kind: 'said',
        text: say`I find no day in “${clipped(said, LONGEST)}”. Tap one, or write one: I ask again${what} then. Until you do, I ask as before.`,
      },
    ],
    buttons: days.map((day) => ({ label: sayWeekday(day, today), say: say`${before} until ${sayDay(day)}` })),
    typed: { day: say`${before} until …` },
  });
}
