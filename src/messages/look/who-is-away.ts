import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import { say } from '#src/messages/words/phrase.ts';

/** A leave as it is shown: whose, from when to when, and who answers meanwhile; null for nobody. */
export type AwayRow = { readonly who: string; readonly from: Day; readonly to: Day; readonly deputy: string | null };

/** The leaves that run or are to come, the next first. */
export function sayWhoIsAway(rows: readonly AwayRow[], today: Day): Card {
  const now = rows.filter(({ from }) => from <= today).length;
  return buildCard({
    readers: 'asker',
    heading: rows.length === 0 ? 'Nobody is away' : `Away now: ${now === 0 ? 'nobody' : now}`,
    blocks:
      rows.length === 0
        ? [{ kind: 'said', text: 'No leave runs today, and none is arranged.' }]
        : rows.map(({ who, from, to, deputy }) => ({
            kind: 'said' as const,
            text: say`${who}: ${sayShortStretch(from, to, today)} · ${deputy === null ? 'nobody answers meanwhile' : `${deputy} answers meanwhile`}`,
          })),
    buttons: [],
  });
}
