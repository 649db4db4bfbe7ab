import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';
import { MONTH_SPELT } from '#src/reply/month-words.ts';

const CANNOT = "(?:won't|wont|will not|can't|cannot|isn't|is not|has gone|has passed)";
const IS_NOT = '(?:impossible|unrealistic|unachievable|out|off|gone|when|too (?:soon|early)|no good|not)';
const MOVED = '(?:moved|slipped|changed|postponed|put back)';

const LETS_GO =
  "(?<!(?:don't|dont|not|never|won't|can't) )(?:forget|ignore|disregard|scrap|drop|never ?mind|scratch)(?: about)?";
const A_DATE = String.raw`(?:(?:the|my|that|this) (?:new |other |later )?(?:date|day|deadline|forecast)\b|(?:(?:the|my|by|end of|the end of) )?(?:DATE|\d{1,2}(?:st|nd|rd|th)\b|${MONTH_SPELT}))`;

/** Dates that cannot be, that are one of two, or on which something else begins or ends. */
export const OF_DATES: readonly Doubt[] = [
  // What lets go of a date may let go of what was asked for: “it’s fine, forget the 10th”.
  { said: saying(String.raw`\b${LETS_GO} ${A_DATE}`), isOfLine: true },
  {
    said: saying(
      String.raw`\b${LETS_GO} (?:it|that|this|me|my last(?: \w+)?|the last(?: \w+)?|what i said)\b[^\n]*\b(?:keep|stick|leave|stay)[^\n]*`,
    ),
  },
  { said: saying(String.raw`DATE ${CANNOT}\b`) },
  { said: saying(String.raw`DATE(?: is|'s) (?:now )?${IS_NOT}\b`) },
  {
    said: saying(String.raw`(?<=COLOUR\W{1,3})DATE(?: is|'s) not (?:possible|achievable|feasible|realistic)\b`),
    isNone: true,
  },
  { said: saying(String.raw`\beither DATE or DATE`) },
  { said: new RegExp(String.raw`\b${MONTH_SPELT} or (?:early |mid |late |maybe |even )?${MONTH_SPELT}\b`, 'giu') },
  { said: saying(String.raw`\bout (?:to|for) [\p{L} ]{2,20} (?:until|till|to) DATE`) },
  { said: saying(String.raw`\b${MOVED} from DATE(?! (?:to|until|till)\b)`) },
  { said: /\b(?:closed|shut|off|away)\b (?:for|over|at) (?:christmas|xmas|easter|new year|summer)\b/giu },
];
