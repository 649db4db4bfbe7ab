import { leadShortForms, leadWordsOf } from './lead-tables.ts';
import { slipOf, spellingIndex } from './spelling-index.ts';

/** What is written short in posts and bodies, and the slips that no spelling rule finds; folded, with the whole word. */
const SHORT_FORMS = new Map(Object.entries(leadShortForms('short form')));

/** What is short only before another word of a post, for alone it may be a name: "Ch. Insp.", "Ind. Chair". */
const BEFORE_POSTS = new Map(Object.entries(leadShortForms('short before a post')));

// Long enough that one wrong letter makes no surname.
const OFTEN_MISSPELT = spellingIndex([...leadWordsOf('often misspelt')]);
const SHORTEST_SLIP = 8;

/** The whole of a word of posts and bodies that is written short or with a slip; null for any other word. */
export function wholeWord(key: string): string | null {
  const short = SHORT_FORMS.get(key);
  if (short !== undefined) return short;
  return key.length < SHORTEST_SLIP - 1 ? null : slipOf(key, OFTEN_MISSPELT);
}

/** The whole of a word that is short only where a word of a post follows it. */
export function wholeBeforePost(key: string): string | null {
  return BEFORE_POSTS.get(key) ?? null;
}
