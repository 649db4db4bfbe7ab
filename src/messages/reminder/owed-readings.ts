import { sayDay } from '#src/calendar/say-day.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { sayPurpose, sayReading, typedPurpose } from '#src/messages/governance/purpose/purpose-words.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { ReminderContext } from './reminder-facts.ts';

const MOST = 3;

/** Asks whoever keeps indicators what they stand at, each with its tap; null for none. */
export function sayOwedReadings(owed: readonly OwedReading[] | undefined, context: ReminderContext): Card | null {
  const [first, ...others] = owed ?? [];
  if (first === undefined) return null;
  const shown = [first, ...others].slice(0, MOST);
  const left = others.length + 1 - shown.length;
  return buildCard({
    heading:
      others.length === 0
        ? `What does ${sayPurpose(first.kept.purpose)} stand at?`
        : `What do ${others.length + 1} indicators stand at?`,
    blocks: [
      ...shown.flatMap((one): readonly DraftBlock[] => [
        { kind: 'said', text: sayOwed(one, context) },
        { kind: 'choices', of: placeOf(one) },
      ]),
      ...(left === 0
        ? []
        : [{ kind: 'said' as const, text: `${sayCount(left, 'more', 'more')}, once these are read.` }]),
    ],
    buttons: shown.map((one) => ({ ...addReading(one), under: placeOf(one) })),
    readers: 'asker',
  });
}

/** "Sickness absence, due 30 Jun. Last: 9.2 days as at Tue 31 Mar 2015." */
export function sayOwed(
  { kept, since }: OwedReading,
  { today, naming }: Pick<ReminderContext, 'today' | 'naming'>,
): Said {
  const last = standingReadings(kept).at(-1);
  const was = last === undefined ? 'Nobody has read it yet.' : `Last: ${sayReading(last)}.`;
  return say`${clipped(naming.words(kept.purpose.title), 100)}: a reading is due since ${sayDay(since, today)}. ${naming.words(was)}`;
}

/** The tap that asks for the figure. */
export function addReading({ kept, plan }: OwedReading): {
  readonly label: string;
  readonly say: string;
  readonly aloud: string;
} {
  const { kind, ref } = kept.purpose;
  return { label: 'Add a reading', say: `${typedPurpose(kind, ref, plan)} reading`, aloud: `${ref}, add a reading` };
}

function placeOf({ kept, plan }: OwedReading): string {
  return `reading ${plan.key} ${kept.purpose.id}`;
}
