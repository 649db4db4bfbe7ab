import type { CardData } from '#src/messages/card.ts';
import { asCalled } from '#src/messages/words/button-called.ts';

const ORDER = ['first|1st|one|1', 'second|2nd|two|2', 'third|3rd|three|3', 'fourth|4th|four|4'];
const COUNTED = ORDER.map(
  (word) =>
    new RegExp(
      String.raw`^(?:(?:it(?:'s| is| was) |yes,? )?the |number |no\.? |option )?(?:${word})(?: (?:one|of them|action))?(?: please)?$`,
      'u',
    ),
);
const LAST = /^(?:the )?last(?: (?:one|of them|action))?(?: please)?$/u;
const OFFERS = '/rag about ';

/** What the button says that is counted by these words, “the second one”, where a card asks which action words are about; null for any others, and where several are asked of whose order it is. */
export function countedChoice(words: string, { buttons, asks }: Pick<CardData, 'buttons' | 'asks'>): string | null {
  const offered = buttons.filter(({ say }) => say.startsWith(OFFERS));
  if (offered.length < 2 || asks.length > 0) return null;
  const said = asCalled(words);
  const at = COUNTED.findIndex((shape) => shape.test(said));
  const chosen = LAST.test(said) ? offered.at(-1) : offered[at];
  return chosen?.say ?? null;
}

const PLACE =
  /^(?:(?:yes,? )?(?:the )?|press |tap |choose |pick )?(?:option|button|choice) (?:number |no\.? ?|#)?(\d|one|two|three|four|five|six)(?: please)?$/u;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** What the button at a place of the card above says, “option 3”; null for any other words, and where there is none so far. */
export function buttonAt(words: string, { buttons }: Pick<CardData, 'buttons'>): string | null {
  const said = PLACE.exec(asCalled(words))?.[1];
  if (said === undefined) return null;
  const place = NUMBERS.includes(said) ? NUMBERS.indexOf(said) + 1 : Number(said);
  return buttons[place - 1]?.say ?? null;
}
