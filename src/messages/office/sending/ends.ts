import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** What ends by itself: the bot's proof to Microsoft, or what the page's address shows. */
type Ends = { readonly what: 'secret' | 'certificate' | 'page'; readonly on: Day; readonly left: number };

const CALLED: Readonly<Record<Ends['what'], string>> = {
  secret: 'The secret with which I log in to Teams',
  certificate: 'The certificate with which I log in to Teams',
  page: 'The certificate of my page',
};

const THEN: Readonly<Record<Ends['what'], string>> = {
  secret: 'From then on I reach nobody on Teams, and hear nobody.',
  certificate: 'From then on I reach nobody on Teams, and hear nobody.',
  page: 'From then on browsers warn whoever opens the page.',
};

const RENEWED: Readonly<Record<Ends['what'], string>> = {
  secret:
    'They make a new one in Entra, put it into TEAMS_APP_PASSWORD and its day into TEAMS_APP_PASSWORD_ENDS, and start me again.',
  certificate: 'They make a new one, add it in Entra, change its file and TEAMS_CERT_THUMBPRINT, and start me again.',
  page: 'They renew it on the proxy in front of me.',
};

/** Tells the office that something ends soon, or has ended, which only whoever runs the program can renew; `left` in days, less than 0 once it is over. */
export function sayEnds({ what, on, left }: Ends): Card {
  const says = left < 0 ? `ended on ${sayDay(on)}` : `ends on ${sayDay(on)}, ${when(left)}`;
  return buildCard({
    heading: `${CALLED[what]} ${left < 0 ? 'has ended' : 'ends soon'}`,
    blocks: [
      { kind: 'said', text: `${CALLED[what]} ${says}. ${left < 0 ? OVER : THEN[what]}` },
      { kind: 'aside', text: `Please pass this on to whoever runs Ragtime. ${RENEWED[what]}` },
    ],
  });
}

const OVER = 'What I say may wait until it is renewed.';

function when(left: number): string {
  if (left === 0) return 'which is today';
  return left === 1 ? 'which is tomorrow' : `in ${sayCount(left, 'day')}`;
}
