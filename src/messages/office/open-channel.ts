import type { Card } from '#src/messages/card.ts';

/** Tells the office that people outside the organisation read the leadership's channel on a platform, so that nothing is posted there. */
export function sayOpenChannel(platform: string): Card {
  return {
    heading: 'The leadership’s channel has readers from outside',
    rating: null,
    blocks: [
      {
        kind: 'said',
        text: `Guests or people of another organisation can read the leadership’s channel in ${platform}, so I post nothing of the plan there, and no digest. To mend it: choose a channel of your own people alone, or ask whoever looks after that one.`,
      },
    ],
    buttons: [],
    mentions: [],
  };
}
