import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const I_THINK = String.raw`(?:i|we)(?:'d| would| do| can only)? (?:suppose|think|guess|reckon|imagine|believe|hope|expect|assume|presume)(?: so)?`;
const PERHAPS =
  '(?:maybe|perhaps|possibly|probably|hopefully|ish|more or less|sort of|kind of|kinda|touch wood|fingers crossed|at a push|at a pinch|just about|for what it’s worth|allegedly|in theory)';
const ENDS = String.raw`(?=\W*$|\s*[.;!?\n)]|,? (?:but|though|although|because|for now|at the moment))`;
const NEARLY = '(?:just about|nearly|almost|not far off|verging on|borderline|practically|virtually|close to)';

/** What takes the edge off an answer: "green, I suppose", "greenish", "just about green". */
export const OF_HEDGES: readonly Doubt[] = [
  { said: saying(String.raw`(?:COLOUR|DONE)[^\S\n]*[,(–-]?[^\S\n]*${I_THINK}${ENDS}`, 'gimu') },
  { said: saying(String.raw`(?:COLOUR|DONE)[^\S\n]*[,(–-]?[^\S\n]*${PERHAPS}${ENDS}`, 'gimu') },
  { said: saying(String.raw`\b${NEARLY} (?:COLOUR|DONE)`) },
  { said: /\b(?:green|amber|red)-?ish\b/giu },
];
