import type { Day } from '#src/calendar/day.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { SitePage } from '#src/messages/site/site-page.ts';

/** A page of an earlier edition, and the last one that has it; null where none has it any more. */
export type PageBefore = { readonly address: string; readonly edition: Day | null };

/** What stands at an address of which the newest edition has nothing. */
export function sayGonePage({ address, edition }: PageBefore): SitePage {
  const last = edition === null ? [] : [lastWith(address, edition)];
  return {
    address,
    title: 'No longer part of the plan',
    tab: null,
    way: [],
    sections: [
      {
        heading: null,
        blocks: [
          { kind: 'notice', text: 'What stood here is in earlier editions, and the newest one has nothing of it.' },
          { kind: 'links', links: last },
        ],
      },
    ],
  };
}

function lastWith(address: string, edition: Day) {
  return { text: `How it stood as at ${longDay(edition)}`, to: `editions/${edition}/${address}`, beside: '' };
}
