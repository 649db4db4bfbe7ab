import { monthNamed } from './vocabulary.ts';
import type { Word } from './words.ts';
import { wordAt } from './words.ts';

const ORDINALS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  ),
  'sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
].flat();
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };
const THIRTIETH = 30;
const LAST = 31;

/** The day of a month that ordinal words say, and where they end: "first", "twenty-eighth", "thirty first"; null for none. */
export function ordinalDayAt(
  words: readonly Word[],
  index: number,
): { readonly day: number; readonly next: number } | null {
  const { lower } = wordAt(words, index);
  if (lower === 'thirtieth') return { day: THIRTIETH, next: index + 1 };
  const place = ORDINALS.indexOf(lower);
  if (place >= 0) return { day: place + 1, next: index + 1 };
  const tens = TENS[lower];
  if (tens === undefined) return null;
  const at = wordAt(words, index + 1).lower === '-' ? index + 2 : index + 1;
  const ones = ORDINALS.indexOf(wordAt(words, at).lower) + 1;
  return ones < 1 || ones > 9 || tens + ones > LAST ? null : { day: tens + ones, next: at + 1 };
}

// "the second" is more often an action than a day.
const FIRST_SURE = 10;

/** The day that ordinal words say in chat, and in a plan only before a month: "first of October", "twenty-first October", but not "first October meeting". */
export function dayInWords(
  { words, chat }: { readonly words: readonly Word[]; readonly chat: boolean },
  index: number,
): ReturnType<typeof ordinalDayAt> {
  const said = ordinalDayAt(words, index);
  if (said === null || chat) return said;
  const isOf = wordAt(words, said.next).lower === 'of';
  const isMonth = monthNamed(wordAt(words, isOf ? said.next + 1 : said.next)) !== null;
  return isMonth && (isOf || said.day >= FIRST_SURE) ? said : null;
}
