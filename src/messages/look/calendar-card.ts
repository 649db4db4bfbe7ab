import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** The way to the speaker's own calendar; the address is made as the card goes, and is kept with none. */
export function sayCalendar(): Card {
  return buildCard({
    heading: 'Your own calendar',
    blocks: [
      {
        kind: 'said',
        text: 'Subscribe to this address in Outlook, on your phone or wherever you keep your days. It has the dates of what you lead, and the days on which papers for it close. Whoever has the address can read it, so please do not pass it on.',
      },
      {
        kind: 'aside',
        text: 'It is a picture and hours behind: nothing is answered there, and I ask you here as before. “/rag calendar off” takes every address of it back.',
      },
    ],
    readers: 'asker',
    opens: 'calendar',
  });
}

/** Every address was taken back. */
export function sayCalendarOff(count: number): Card {
  const had =
    count === 0 ? 'Your calendar had no address.' : `${sayCount(count, 'address', 'addresses')} opened it until now.`;
  return buildCard({
    heading: 'Nobody reads your calendar any more',
    blocks: [
      { kind: 'said', text: `${had} What a calendar program has already read stays there until you take it out.` },
      { kind: 'aside', text: '“/rag calendar” makes a new address at any time.' },
    ],
    readers: 'asker',
  });
}

/** Where there is nothing to read it from. */
export function sayNoCalendar(): Card {
  return buildCard({
    heading: 'There are no calendars here',
    blocks: [
      {
        kind: 'said',
        text: 'Whoever runs the server can set them up with RAGTIME_WEB_URL. “/rag mine” says what comes next for you.',
      },
    ],
    readers: 'asker',
  });
}
