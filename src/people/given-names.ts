import { nameWordsOf } from './name-words.ts';

/** Given names that are common in British councils, folded; they only tell which of two words comes first, or where one name ends. */
export const GIVEN_NAMES: ReadonlySet<string> = nameWordsOf('given name');

/** Given names that are ordinary words too, folded: "Will", "Grant", "May". */
export const GIVEN_OR_WORD: ReadonlySet<string> = nameWordsOf('given name and word');

/** Surnames that are nothing else, folded. */
export const SURNAMES: ReadonlySet<string> = nameWordsOf('surname');

/** Surnames that are ordinary words too, folded: "Day", "Hill", "Porter". */
export const SURNAMES_OR_WORDS: ReadonlySet<string> = nameWordsOf('surname and word');
