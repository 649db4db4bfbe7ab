import { nameWordsOf } from './name-words.ts';

/** Given names that are common in British councils, folded; they only tell which of two words comes first, or where one name ends. */
export const GIVEN_NAMES: ReadonlySet<string> = nameWordsOf('given name');
