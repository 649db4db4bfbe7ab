import { mayShow } from '#src/reply/may-show.ts';

const RIGHT = String.raw`(?:fixed|mended|sorted|repaired|replaced|rectified|corrected|redone|resolved|reinstated|remedied|put right|put back|re-?(?:sent|signed|uploaded|submitted|done)|added|signed|uploaded|updated|filled in|in place|finished off|tidied up|dealt with|seen to)`;
const NOW = String.raw`(?:now|today|this (?:morning|afternoon)|yesterday|all|since|already)`;
// “it fell off, back up now”
const BACK = String.raw`back (?:up|in|on|in place|online|where it was)`;
// “wrong pics, new ones up now”
const PROOF = '(?:ones?|pics?|photos?|cop(?:y|ies)|versions?|links?|files?|minutes|cert(?:ificate)?s?)';
const MENDED = new RegExp(
  [
    String.raw`^\W*(?:(?:it|that|this|they)\s*(?:is|was|are|were|has been|have been|['’]?s(?: been)?|['’]?ve been)?\s+|(?:all|now|been|have|has|we|i|i['’]?ve|we['’]?ve)\s+)*${RIGHT}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:is|was|are|were|been|have|has|i|we|['’]?s|['’]?ve)\s+(?:now\s+|all\s+|since\s+|also\s+)*${RIGHT}(?!\p{L})`,
    String.raw`(?<!\p{L})${RIGHT}(?:\s+(?:it|them|that|this|one|up|out))?\s+${NOW}(?!\p{L})`,
    String.raw`(?<!\p{L})${NOW}\s+(?:been\s+)?${RIGHT}(?!\p{L})`,
    String.raw`(?<!\p{L})new ${PROOF}\s+(?:(?:is|are|now|all)\s+)*(?:up|in|on|there|here|online|attached|sent|uploaded|added)(?!\p{L})`,
    String.raw`(?<!\p{L})${BACK}(?:\s+(?:again|${NOW}))(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** True for words that say of what a check sent back that it is put right: “it fell off, back up now”, “re-signed today”; not for what is to come, a no or a doubt. */
export function saysMended(words: string): boolean {
  return mayShow(words) && MENDED.test(words);
}
