import type { Former } from '#src/ports/erasing.ts';
import type { PersonSigns } from './person-signs.ts';

/** Puts a former lead in the place of everything by which somebody is known; each gives back what it does not change. */
export type Blotter = {
  /** In what the program wrote itself: ids, addresses, whole names. */
  readonly own: (text: string) => string;
  /** In a lead cell, where a surname alone is a person. */
  readonly cell: (text: string) => string;
  /** In words that somebody else wrote: a first name alone too, which may be another's. */
  readonly words: (text: string) => string;
  /** True for a text by which they are known, or may be. */
  readonly knows: (text: string) => boolean;
};

/** Makes the blotter of one person. */
export function createBlotter(signs: PersonSigns, former: Former): Blotter {
  const { id, names, parts, smallParts, ownSurname, addresses, others } = signs;
  const token = former.id.slice(former.id.indexOf(':') + 1);
  const ids = patternOf([id], BARE, 'giu');
  // The longest first: one may begin with another.
  const places = patternOf(longestFirst(addresses), BARE, 'giu');
  const whole = patternOf(longestFirst([...names, ...titled(ownSurname)]), WORD, 'giu');
  const slug = patternOf([id.slice(id.indexOf(':') + 1)], BARE, 'giu');
  const surname = patternOf(ownSurname === null ? [] : [ownSurname], WORD, 'gu');
  const each = patternOf(longestFirst(parts), WORD, 'gu');
  const small = patternOf(longestFirst(smallParts), SMALL, 'giu');
  const whose = patternOf(longestFirst(others), WORD, 'giu');
  const alone = (pattern: RegExp | null) => (text: string) => put(text, pattern, former.name);
  const own = (text: string): string =>
    put(put(put(put(text, ids, former.id), slug, token), places, token), whole, former.name);
  const cell = (text: string): string => between(own(text), whose, alone(surname));
  const parted = (text: string): string => alone(small)(alone(each)(text));
  const words = (text: string): string => between(cell(text), whose, parted);
  return { own, cell, words, knows: (text) => words(text) !== text };
}

/** What stands between the whole names of others is changed, and these are not: “Ann Other” is not Ann May. */
function between(text: string, whose: RegExp | null, change: (text: string) => string): string {
  if (whose === null) return change(text);
  const names = text.match(whose) ?? [];
  return text
    .split(whose)
    .map((part, nth) => change(part) + (names[nth] ?? ''))
    .join('');
}

function put(text: string, pattern: RegExp | null, instead: string): string {
  return pattern === null ? text : text.replace(pattern, () => instead);
}

function longestFirst(signs: readonly string[]): readonly string[] {
  return signs.toSorted((one, other) => other.length - one.length);
}

/** What may not stand right before and after: part of a longer id or address, or of a longer word. */
const BARE = { before: '(?<![\\p{L}\\p{N}_-])', after: '(?![\\p{L}\\p{N}_-])' };
/** Typed small a first name may be part of somebody else’s id. */
const SMALL = { before: '(?<![\\p{L}\\p{N}_-]|person:)', after: BARE.after };
const WORD = { before: '(?<!\\p{L})', after: '(?!\\p{L})' };

/** Null where there is nothing to look for. */
function patternOf(signs: readonly string[], edge: typeof BARE, flags: string): RegExp | null {
  const any = signs.filter((sign) => sign !== '').map(escaped);
  return any.length === 0 ? null : new RegExp(`${edge.before}(?:${any.join('|')})${edge.after}`, flags);
}

/** As a pattern, with any blanks for a blank. */
function escaped(sign: string): string {
  const parts = sign.trim().split(/\s+/u);
  return parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('\\s+');
}

const TITLES =
  'Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady Prof Prof. Professor Cllr Cllr. Councillor Commissioner';

/** “Cllr Battersby” is them where nobody else is called so. */
function titled(surname: string | null): readonly string[] {
  return surname === null ? [] : TITLES.split(' ').map((title) => `${title} ${surname}`);
}
