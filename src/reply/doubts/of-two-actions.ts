import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const STANDS = '(?:COLOUR|DONE)';
const LINKS = '(?:(?:is|are|being|has|have|been|now|all|fully) ){0,3}';
const WHEN = '(?:once|when|after|until|till|unless|if|as soon as|so long as|as long as|provided|assuming)';
const MAKES =
  '(?:(?:will|would|should|then|also) )?(?:means?|makes?|gets?|puts?|turns?|takes?|leaves?|unlocks?|allows?|lets?|brings?)';
const NEEDS =
  "(?:needs?|requires?|wants?|must have|has to have|relies on|rests on|hinges on|turns on|hangs on|without|can't \\p{L}+ without)";

/** One action or another, and one that goes by what becomes of another; each ref is a row of “¤”. */
export const OF_TWO_ACTIONS: readonly Doubt[] = [
  { said: /¤ or ¤[^\n]*/gu, isOfRefs: true },
  { said: saying(String.raw`${STANDS} ${WHEN} ¤[^\n]*`), isOfRefs: true },
  { said: saying(String.raw`¤ ${LINKS}${STANDS} ${MAKES} ¤[^.;\n]*`), isOfRefs: true },
  { said: saying(String.raw`(?<=¤[^.;\n]{0,40}) ${NEEDS} (?:the )?¤[^.;\n]*`), isOfRefs: true },
  { said: /¤ (?:before|after) ¤[^\n]*/giu, isOfRefs: true },
];
