import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { linksIn } from '#src/messages/text/links-in.ts';

/** How long a link onto the page opens it, in minutes. */
export const LINK_MINUTES = 15;

/** The way onto the page for whoever asks; the link itself is made as the message goes, and is kept with no card. */
export function sayPageLink(): Card {
  return buildCard({
    heading: 'Your way onto the page',
    blocks: [
      {
        kind: 'said',
        text: `The link opens the page once, for you alone, within ${LINK_MINUTES} minutes. Please do not pass it on: whoever opens it reads and decides in your name.`,
      },
      { kind: 'aside', text: '“/rag page” sends another at any time.' },
    ],
    readers: 'asker',
    opens: 'page',
  });
}

/** Where no page was set up. */
export function sayNoPage(): Card {
  return buildCard({
    heading: 'There is no page here',
    blocks: [
      {
        kind: 'said',
        text: 'Whoever runs the server can set one up with RAGTIME_WEB_URL. Everything on it can be asked here too: “/rag help” says how.',
      },
    ],
    readers: 'asker',
  });
}

/** Where the page is, for a place that stands: opened there it is for whoever is signed in, and one tap sends a link that signs in. */
export function sayWherePageIs(address: string): Card {
  const links = linksIn(address).map((to) => ({ kind: 'link', to, page: true }) as const);
  return buildCard({
    heading: 'The plan in your browser',
    blocks: links,
    buttons: [{ label: 'Send me a link that signs me in', say: '/rag page' }],
    readers: 'asker',
  });
}
