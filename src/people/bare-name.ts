import { findLead } from './find-person.ts';
import type { Roster } from './person.ts';

const BEFORE =
  /^[\s,:;.–—-]*(?:(?:please|but|because|since|as|sorry|no|it|this|that|its)(?:['’]?s)?\s+)*(?:(?:is|belongs to|goes to|sits with|give (?:it|this|that) to|ask|try|my deputy is|deputy|cover(?:ed)? by)[\s:]+)?(?:now\s+)?/iu;
const BEHIND =
  /(?:['’]s)?(?:[\s,]+(?:please|thanks|thank you|now|leads? (?:it|this|that)|has (?:it|this|that)|does(?: (?:it|this|that))?|action|one))*[\s,.!]*$/iu;
const LONGEST = 80;

/** A name without the small words that people put about it: “it’s now Carol’s, please”. */
export function bareName(words: string): string {
  return words.replace(BEFORE, '').replace(BEHIND, '');
}

/** Whom words name as a lead where they are a name and no more, as typed; “carols” is Carol’s. */
export function leadNamedIn(words: string, roster: Roster): string | null {
  if (words.length > LONGEST) return null;
  const said = bareName(words);
  const isKnown = (name: string): boolean => name !== '' && findLead(name, roster).kind !== 'none';
  const own = said.replace(/s$/iu, '');
  return isKnown(said) ? said : own !== said && isKnown(own) ? own : null;
}
