import { sayDay } from '#src/calendar/say-day.ts';
import type { Unplaced } from '#src/office/unplaced.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** With five questions above them they are a screen; the others come once these are placed. */
const MOST = 2;
const LONGEST = 300;

/** The reader's own words of earlier days that are with no action yet, each with the tap that asks which; null for none. */
export function sayStillToPlace({ unplaced: all = [], today, naming }: ReminderContext): Card | null {
  const unplaced = all.filter(({ leave }) => leave === undefined);
  const [first] = unplaced;
  if (first === undefined) return null;
  const shown = unplaced.slice(0, MOST);
  const left = unplaced.length - shown.length;
  return buildCard({
    heading: unplaced.length === 1 ? 'Which action was this about?' : 'Which actions were these about?',
    blocks: [
      ...shown.flatMap(({ number, on, words }): readonly DraftBlock[] => [
        { kind: 'said', text: say`You wrote on ${sayDay(on, today)}: “${clipped(naming.words(words), LONGEST)}”` },
        { kind: 'choices', of: ofOne(number) },
      ]),
      ...(left === 0 ? [] : [{ kind: 'said' as const, text: `${left} more of yours, once these are placed.` }]),
    ],
    buttons: shown.flatMap(choicesFor),
    readers: 'asker',
  });
}

function choicesFor({ number }: Unplaced): readonly DraftButton[] {
  const under = ofOne(number);
  return [
    { label: 'Which action?', say: `/rag place ${number}`, under },
    { label: 'Let it go', say: `/rag place ${number} nowhere`, under },
  ];
}

function ofOne(number: number): string {
  return `unplaced ${number}`;
}
