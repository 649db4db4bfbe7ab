import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const CALLED = String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?`;
const OPENS = 'Status|Rag|Rating|Update|Overall|Current|Currently|Now|Answer|Progress|Latest|Action|Colour|Yes|No|Note';
const SAYS = '(?:says?|said|thinks?|reckons?|claims?)';

const OF_IT = String.raw`(?:(?:on|for|of|at|against|by|beside) (?:¤+|it|this|that|mine|ours) )?`;
const RIGHT = String.raw`(?:(?:still|quite|all|now|about|indeed|probably) ){0,2}(?:right|correct|fine|accurate|fair|true|ours?|mine|because|due|down to|to do with|for now|current|staying|here to stay)\b`;

/** What somebody else is said to say, and names that are a colour. */
export const OF_OTHERS: readonly Doubt[] = [
  { said: saying(String.raw`^(?!(?:${OPENS})\b|(?:Green|Amber|Red):)${CALLED}: *(?:DONE|COLOUR)`, 'gmu') },
  // “The amber on 8.1.3 is Huw’s view” speaks of a rating, and gives none.
  {
    said: saying(String.raw`\b(?:the|that|this|his|her|their) COLOUR ${OF_IT}(?:is|was|looks?|seems?)\b(?! ${RIGHT})`),
    isOfRefs: true,
  },
  { said: saying(String.raw`\b(?:all|anything|everything) but COLOUR(?=\W*$)`) },
  // “Huw says 8.1.4 is red and 8.1.3 will be fine”
  {
    said: new RegExp(
      String.raw`(?<![\p{L}’'])(?!(?:I|We|It|This|That|Which|What|Plan)\b)${CALLED} ${SAYS} [^¤.;!?\n]*¤(?:(?!,? but (?:I|we)\b)[^.;!?\n])*`,
      'gu',
    ),
    isOfRefs: true,
  },
  // “All of prevention is red” is a part of the plan, or of the work.
  {
    said: saying(
      String.raw`\b(?:all (?:of|in|under)|everything (?:in|under)|(?:the )?(?:whole|rest) of) (?!(?:it|this|that|them|these|those|mine|ours|which|my|the (?:work|action|list|above))\b|¤)[^¤.,;!?\n]{2,40} (?:is|are)(?: (?:now|all|still))? COLOUR`,
    ),
    isOfRefs: true,
  },
  { said: /^fwd?: .*/gisu },
  { said: /\baccording to (?!plan\b|schedule\b)[^\n]*/giu },
  { said: saying(String.raw`(?:DONE|COLOUR|YES)\W{0,3}(?:they )?${SAYS}\b`) },
  { said: saying(String.raw`(?:DONE|COLOUR|YES)\W{1,3}${CALLED} ${SAYS}\W*$`, 'gu') },
  { said: /^\W*Amber here\b(?=\W*$|, (?:what|who|how)\b)/gu },
  { said: /^\W*(?:[Ii]t's|[Tt]his is) Amber,? (?:here|I'm|I am|back|from)\b/gu },
  { said: /^(?:[Tt]hanks|[Cc]heers|[Tt]a),? (?:Red|Amber)\W*$/gu },
];
