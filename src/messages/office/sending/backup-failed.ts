import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells the office that there is no backup of last night; `why` is a sentence with what mends it. */
export function sayBackupFailed(why: string): Card {
  return buildCard({
    heading: 'Last night’s backup could not be made',
    blocks: [
      { kind: 'said', text: why },
      {
        kind: 'said',
        text: 'The backups of the nights before are as they were. I try again every half hour, and tell you tomorrow if there is none then either.',
      },
      {
        kind: 'aside',
        text: 'Please pass this on to whoever runs Ragtime: “ragtime doctor” says what mends it, and whether it is made.',
      },
    ],
  });
}
