import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const CALLED = String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?`;
const OPENS = 'Status|Rag|Rating|Update|Overall|Current|Currently|Now|Answer|Progress|Latest|Action|Colour|Yes|No|Note';
const SAYS = '(?:says?|said|thinks?|reckons?|claims?)';

/** What somebody else is said to say, and names that are a colour. */
export const OF_OTHERS: readonly Doubt[] = [
  { said: saying(String.raw`^(?!(?:${OPENS})\b|(?:Green|Amber|Red):)${CALLED}: *(?:DONE|COLOUR)`, 'gmu') },
  { said: /^fwd?: .*/gisu },
  { said: /\baccording to (?!plan\b|schedule\b)[^\n]*/giu },
  { said: saying(String.raw`(?:DONE|COLOUR|YES)\W{0,3}(?:they )?${SAYS}\b`) },
  { said: saying(String.raw`(?:DONE|COLOUR|YES)\W{1,3}${CALLED} ${SAYS}\W*$`, 'gu') },
  { said: /^\W*Amber here\b(?=\W*$|, (?:what|who|how)\b)/gu },
  { said: /^\W*(?:[Ii]t's|[Tt]his is) Amber,? (?:here|I'm|I am|back|from)\b/gu },
  { said: /^(?:[Tt]hanks|[Cc]heers|[Tt]a),? (?:Red|Amber)\W*$/gu },
];
