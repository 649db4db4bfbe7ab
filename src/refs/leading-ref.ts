import { asExact, isMarkedExact, tidyRef } from './typed-ref.ts';
import type { RefsKnown } from './typed-ref.ts';

/** Splits "8.1.3 rest of the words" into the ref as typed and the words; null when they do not begin with a ref. */
export function leadingRef(words: string, known: RefsKnown): { readonly said: string; readonly rest: string } | null {
  const { book, plans } = known;
  const named = book.at(words, 0) ?? book.slipAt(words, 0);
  if (named !== null)
    return {
      said: isMarkedExact(words, named.end) ? asExact(named.said) : named.said,
      rest: words.slice(named.end).replace(STOP_AT_FRONT, '').trim(),
    };
  const keys = plans.map((plan) => plan.key.toUpperCase());
  const [first = '', second = ''] = words.split(/\s+/u, 2);
  const isKey =
    keys.includes(first.toUpperCase()) && (LOOKS_LIKE_REF.test(second) || isNumberOf(first, tidyRef(second), known));
  const said = isKey ? `${first} ${second}` : first;
  if (!isKey && !LOOKS_LIKE_REF.test(first) && !isBareRef(words, known)) return null;
  const last = isKey ? second : first;
  return { said, rest: words.slice(words.indexOf(last) + last.length).trim() };
}

// "8.1.3", "2.1.1a", "8.1.3." and "8.1.3?" yes; "8" and "31/1" no.
const LOOKS_LIKE_REF = /^\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?[.,:;?!]?$/iu;
const STOP_AT_FRONT = /^[.,:;?!]/u;
/** "3 amber" is about action 3 of a plan that has one; "3 days" and "3/12" say something else. */
export const A_LENGTH = /^\d+ ?(?:days?|weeks?|months?|years?|hours?|working|times?|of|more|out|people|members?|%)\b/iu;

/** The default plan's refs are known without its key. */
function isNumberOf(key: string, ref: string, { book, plan }: Pick<RefsKnown, 'book' | 'plan'>): boolean {
  return book.isNumber(plan.key === key.toUpperCase() ? ref : `${key} ${ref}`);
}

function isBareRef(words: string, { book }: Pick<RefsKnown, 'book'>): boolean {
  const number = /^(\d{1,3}[a-z]?)(?:[.,:;?!]?(?:\s|$))/iu.exec(words)?.[1];
  return number !== undefined && book.isNumber(number) && !A_LENGTH.test(words);
}
