import type { TimeOfDay } from '#src/calendar/instant.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

const PASS_ON = 'Please pass this on to whoever runs Ragtime: they see the same with “ragtime doctor”.';

/** Tells the office that the machine is running out of room, while there is still some to say so; `free` in megabytes. */
export function sayDiskNearlyFull(free: number): Card {
  return buildCard({
    heading: 'My disk is nearly full',
    blocks: [
      {
        kind: 'said',
        text: `Only ${free} MB are left on the disk that holds the record. Once it is full I can write down nothing that anybody says: they are told so, or their words wait with Slack or Teams. Somebody has to free space there.`,
      },
      { kind: 'aside', text: PASS_ON },
    ],
  });
}

/** Tells the office that there is room again; `wasFull` where nothing could be written meanwhile, not even to tell them. */
export function sayDiskHasRoom({ since, wasFull }: { readonly since: TimeOfDay; readonly wasFull: boolean }): Card {
  return buildCard({
    heading: 'My disk has room again',
    blocks: [
      {
        kind: 'said',
        text: wasFull
          ? sayWasFull(since)
          : `It was nearly full since ${since}, and never quite: everything was written down.`,
      },
    ],
  });
}

function sayWasFull(since: TimeOfDay): string {
  return `It was full since ${since}, and I could write nothing down. Nothing that I said was recorded is lost. What people wrote meanwhile Slack and Teams send again, though not for ever; whoever typed a command or pressed a button was told that nothing was recorded. If somebody misses an answer, please ask them to say it again.`;
}
