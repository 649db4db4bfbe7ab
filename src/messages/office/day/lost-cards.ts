import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { AfterLoss, Lost } from '#src/office/lost.ts';
import { choicesOfLost } from './of-lost.ts';

/** A message that was given up: for whom it was, and what it said first; null where nobody can read it. */
export type ToldLost = { readonly whom: string; readonly heading: Phrase | null };

const LONGEST_HEADING = 120;

/** Says that it goes out once more. */
export function saySentAgain({ mayHaveArrived }: Pick<Lost, 'mayHaveArrived'>, { whom, heading }: ToldLost): Card {
  const twice = mayHaveArrived ? ' If an earlier try did arrive, they have it twice; it says so.' : '';
  return said(
    `Sent again, to ${whom}`,
    say`${quoteOf(heading)} goes out once more. If it is refused again, it stands here again.${twice}`,
  );
}

/** Says that it is sent no more, and told no more. */
export function sayLeft({ whom, heading }: ToldLost): Card {
  return said(`Left as it is, to ${whom}`, say`${quoteOf(heading)} is not sent, and waits for you no more.`);
}

const INSTEAD: Readonly<Record<Exclude<AfterLoss, 'goes-again'>, string>> = {
  'asked-again': 'What it asks is asked again at the next asking hour, unless it was answered.',
  'made-anew': 'The card is made anew each working day; this is what waits now: /rag office.',
  digest: 'Its numbers are those of then. Today’s can be posted.',
  unreadable: 'Its row is damaged, or a newer version wrote it: nobody can read it any more.',
};

/** Says of one that is out of date what is right instead. */
export function sayOutOfDate(lost: Lost, told: ToldLost): Card {
  const { next } = lost;
  if (next === 'goes-again') return saySentAgain(lost, told);
  const { whom, heading } = told;
  return buildCard({
    heading: next === 'unreadable' ? 'That message cannot be sent again' : `Out of date, to ${whom}`,
    blocks: [{ kind: 'said', text: say`${quoteOf(heading)} is not sent again. ${INSTEAD[next]}` }],
    buttons: choicesOfLost(lost, { nameOf: () => whom }),
    readers: 'asker',
  });
}

/** Says that nothing would bring it now, and what helps. */
export function sayNotReached(lost: Lost, { whom, heading }: ToldLost): Card {
  return buildCard({
    heading: `No message reaches ${whom} now`,
    blocks: [
      {
        kind: 'said',
        text: say`${quoteOf(heading)} is not sent again yet: neither Slack nor Teams has an account of theirs that takes messages. Link it, or correct their address in the roster; then send it again.`,
      },
    ],
    buttons: choicesOfLost(lost, { nameOf: () => whom }),
    readers: 'asker',
  });
}

function quoteOf(heading: Phrase | null): Said {
  return heading === null ? 'A message' : say`“${clipped(heading, LONGEST_HEADING)}”`;
}

function said(heading: string, text: Said): Card {
  return buildCard({ heading, blocks: [{ kind: 'said', text }], readers: 'asker' });
}
