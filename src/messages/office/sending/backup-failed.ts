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
        text: 'I have not touched the backups of the nights before. I try again every half hour, and tell you tomorrow if there is none then either.',
      },
      {
        kind: 'aside',
        text: 'Please pass this on to whoever runs Ragtime: “ragtime doctor” says what mends it, and whether it is made.',
      },
    ],
  });
}

/** Tells the office that a backup holds what the record no longer does; `lost` is a sentence. */
export function sayRecordHoldsLess({ file, lost }: { readonly file: string; readonly lost: string }): Card {
  return buildCard({
    heading: 'The record holds less than it did',
    blocks: [
      { kind: 'said', text: `As ${file} shows, ${lost} That backup is kept.` },
      {
        kind: 'said',
        text: 'Either an older copy of the register was put back, or the end of it was lost. What people said in that time counts for nothing until it is brought back.',
      },
      {
        kind: 'aside',
        text: 'Please pass this on to whoever runs Ragtime: “ragtime doctor” says what brings it back.',
      },
    ],
  });
}
