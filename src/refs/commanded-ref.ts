import { A_LENGTH, leadingRef } from './leading-ref.ts';
import type { RefsKnown } from './typed-ref.ts';

type Leading = ReturnType<typeof leadingRef>;

const CALLED = /^(?:(?:action|item|ref|number|no\.?)\s+|#\s*)(?=\d)/iu;
const NUMBER = /^(\d{1,6}[a-z]?)[.,:;?!]*(?:\s+|$)/iu;
const A_DATE = /^\d{1,2}\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}\s+\d{2,4}\b)/iu;

/**
 * The ref that words after a command begin with. A bare number there is one whether or not a plan has it, so that what was
 * meant for 99 is never done to whatever was shown last; days and lengths of time are none.
 */
export function commandedRef(words: string, known: RefsKnown): Leading {
  const said = words.replace(CALLED, '');
  return leadingRef(said, known) ?? numberAhead(said, known);
}

/** The same for words after a ref: "99" in "02 99" and "02 and 99", not the day in "02 1 May 2026". */
export function commandedRefAfter(words: string, known: RefsKnown): Leading {
  const joined = words.replace(AND, '');
  if (A_DATE.test(joined)) return null;
  const next = leadingRef(joined, known);
  if (next !== null) return next;
  const number = numberAhead(joined, known);
  return number !== null && (joined !== words || number.rest === '') ? number : null;
}

// "8.1.3 and 8.1.4", "8.1.3 & 8.1.4".
const AND = /^(?:and|&|,)\s+/iu;

function numberAhead(words: string, { book }: RefsKnown): Leading {
  const number = NUMBER.exec(words);
  if (number === null || A_LENGTH.test(words) || A_DATE.test(words)) return null;
  const said = number[1] ?? '';
  return { said: book.numberAs(said) ?? said, rest: words.slice(number[0].length).trim() };
}
