import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { Phrase } from '#src/messages/words/phrase.ts';

/** Said beside a field of a form, which stays open with all that was typed. */
export const FORM_NOT_STORED =
  'I could not write this down just now, so nothing is recorded. Please send it again in a minute; what you typed stays here.';

const NOTHING = 'I could not write anything down just now, so nothing is recorded.';

/** Says to whoever waits for an answer that nothing was kept, with the words that they typed to send again; null for a press. */
export function sayNotStored(typed: string | null): Card {
  const again = typed === null ? 'Please press it again in a minute.' : 'Please send it again in a minute.';
  return buildCard({
    readers: 'asker',
    heading: 'Not recorded',
    blocks: [
      { kind: 'said', text: `${NOTHING} ${again}` },
      ...(typed === null ? [] : [{ kind: 'heard' as const, by: 'You', words: new Phrase(typed, []) }]),
    ],
  });
}

/** The same for a press whose answer is one line without a form. */
export const PRESS_NOT_STORED = `${NOTHING} Please press it again in a minute.`;

/** Says to whoever is answered at once that their words are written down, and cannot be answered yet. */
export function sayKeptForNow(): Card {
  return buildCard({
    readers: 'asker',
    heading: 'I have your words',
    blocks: [
      {
        kind: 'said',
        text: 'They are written down, but I cannot answer them just now. I do so by myself, in a minute or so.',
      },
    ],
  });
}
