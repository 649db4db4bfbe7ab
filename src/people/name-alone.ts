import { findLead } from './find-person.ts';
import type { Roster } from './person.ts';

const SMALL = 'please|but|because|since|as|sorry|no|it|this|that|its';
const LEADS_TO = [
  'is|belongs to|goes to|sits with|ask|try',
  'give (?:it|this|that) to',
  'my deputy is|deputy|cover(?:ed)? by',
];
const BEFORE = new RegExp(
  String.raw`^[\s,:;.–—-]*(?:(?:${SMALL})(?:['’]?s)?\s+)*(?:(?:${LEADS_TO.join('|')})[\s:]+)?(?:now\s+)?`,
  'iu',
);
const DOES = ['leads? (?:it|this|that)', 'has (?:it|this|that)', 'does(?: (?:it|this|that))?'];
const COVERS = [
  "(?:is |will |can |['’]ll )?(?:cover(?:s|ing)?|stand(?:s|ing)? in|answer(?:s|ing)?)",
  "(?:for (?:me|us)|me|it|this|that|then|meanwhile|while i['’]?m (?:away|off|out))",
];
const KIND = 'please|thanks|thank you|now|action|one';
const BEHIND = new RegExp(
  String.raw`(?:['’]s)?(?:[\s,]+(?:${KIND}|${[...DOES, ...COVERS].join('|')}))*[\s,.!]*$`,
  'iu',
);
const LONGEST = 80;

/** A name without the small words that people put about it: “it’s now Carol’s, please”. */
export function nameAlone(words: string): string {
  return words.replace(BEFORE, '').replace(BEHIND, '');
}

/** Whom words name as a lead where they are a name and no more, as typed; “carols” is Carol’s. */
export function leadNamedIn(words: string, roster: Roster): string | null {
  if (words.length > LONGEST) return null;
  const said = nameAlone(words);
  const isKnown = (name: string): boolean => name !== '' && findLead(name, roster).kind !== 'none';
  const own = said.replace(/s$/iu, '');
  return isKnown(said) ? said : own !== said && isKnown(own) ? own : null;
}
