import { foldWord } from '#src/people/fold.ts';
import { GIVEN_NAMES, GIVEN_OR_WORD, SURNAMES, SURNAMES_OR_WORDS } from '#src/people/given-names.ts';
import { BODY_NOUNS, SERVICE_WORDS, SURNAME_WORDS, THINGS } from '#src/people/leads/lead-vocabulary.ts';

type NameWord = { readonly text: string; readonly key: string };

const MOST_WORDS = 4;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
// "O'Brien", "McKay".
const SURNAME_SHAPE = /^(?:[OD]['’]|Mac|Mc|Fitz|Nic)\p{Lu}/u;
/** Small words within a surname: "van der Berg", "ap Rhys". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da di du del van der den von la le ap ab al el bin bint ibn ni nic'.split(' '),
);
const LOOSE: ReadonlySet<string> = new Set(['mac', 'o']);
const COUNTRY_LETTERS: ReadonlySet<string> = new Set(['us', 'usa', 'uk', 'eu', 'un']);
const SURNAME_PREFIXES: ReadonlySet<string> = new Set(['mac', 'van', 'von', 'o']);

/** True where words are somebody's name by evidence: initials, a given name before others, or a surname that is nothing else; a capital is none. `common` are words that the plan uses as words. */
export function isPersonsName(name: string, common: ReadonlySet<string>): boolean {
  const words = name
    .split(/\s+/u)
    .map((text) => ({ text, key: foldWord(text) }))
    .filter(({ key }) => key !== '');
  const whole = words.filter((word) => !isInitials(word) && !NAME_PARTICLES.has(word.key) && !LOOSE.has(word.key));
  const [first] = whole;
  const last = whole.at(-1);
  if (first === undefined || last === undefined || whole.length > MOST_WORDS) return false;
  if (whole.some(({ key }) => THINGS.has(key) && !SURNAMES_OR_WORDS.has(key))) return false;
  if (words.some(isInitials)) return whole.every(({ key }) => !BODY_NOUNS.has(key) && !SERVICE_WORDS.has(key));
  if (whole.length === 1 && words.length > 1 && SURNAME_PREFIXES.has(words[0]?.key ?? '')) return true;
  if (whole.length < 2 || whole.every(({ key }) => common.has(key))) return false;
  if (isGiven(first)) return true;
  return GIVEN_OR_WORD.has(first.key) ? isSurnameToo(last) : isBySurname(words, last);
}

/** True for a given name that is nothing else; "Anne-Marie" is by its parts. */
export function isGiven({ text, key }: NameWord): boolean {
  if (GIVEN_OR_WORD.has(key)) return false;
  return (
    GIVEN_NAMES.has(key) ||
    text
      .split('-')
      .slice(0, -1)
      .some((part) => GIVEN_NAMES.has(foldWord(part)))
  );
}

/** True for a surname that is nothing else, or has the shape of one. */
export function isSurname({ text, key }: NameWord): boolean {
  if (SURNAMES.has(key) || SURNAME_SHAPE.test(text)) return true;
  return text.includes('-') && text.split('-').some((part) => SURNAMES.has(foldWord(part)));
}

/** True for a surname, an ordinary word or not. */
export function isSurnameToo(word: NameWord): boolean {
  return isSurname(word) || SURNAMES_OR_WORDS.has(word.key) || SURNAME_WORDS.has(word.key);
}

// "Olu Adeyemi": two words, of which the last is a surname.
function isBySurname(words: readonly NameWord[], last: NameWord): boolean {
  const [first] = words;
  const isPlain = first !== undefined && !SERVICE_WORDS.has(first.key) && !BODY_NOUNS.has(first.key);
  return words.length === 2 && isPlain && isSurname(last);
}

function isInitials({ text, key }: NameWord): boolean {
  if (COUNTRY_LETTERS.has(key)) return false;
  return INITIALS.test(text) && (key.length === 1 || text.includes('.') || key.length === 2);
}
