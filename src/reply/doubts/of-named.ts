import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const MEANT =
  '(?:i mean|i meant|meant|sorry|correction|make that|no wait|wait|rather|or rather|oops|scratch that|whoops)';
const WAITS = String.raw`\b(?:wait(?:s|ing|ed)?|depend(?:s|ent|ing)?|rel(?:ies|iant|ying)|subject|contingent|hing(?:es|ing)|pending)\b`;
const BECOMES = '(?:is|(?:to|going|being|turning|getting|becoming|having)(?: (?:go|turn|be|become|been|get))?)';

/** What is said of an action that another sentence part or a correction turns to another; each ref is a row of “¤”. */
export const OF_NAMED: readonly Doubt[] = [
  { said: saying(String.raw`(?:COLOUR|DONE)\W{0,2}[([]\W*¤+[^)\]\n]*(?:COLOUR|DONE)`), isNone: true, isOfRefs: true },
  { said: saying(String.raw`(?<=${WAITS}[^.;\n]{0,16}¤ ${BECOMES} )(?:COLOUR|DONE)`), isNone: true, isOfRefs: true },
  {
    said: saying(
      String.raw`(?:COLOUR|DONE)[ ,;:.!?()/–—-]{1,4}${MEANT}\W{1,3}(?:action )?¤+(?!¤|\W{0,3}(?:(?:is|are|now) ){0,2}(?:COLOUR|DONE))`,
    ),
    isNone: true,
    isOfRefs: true,
  },
  { said: saying(String.raw`\bno COLOUR\W{1,3}(?:just |all |it's )?COLOUR`) },
];
