import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';
import { MONTH_SPELT } from '#src/reply/month-words.ts';

const CANNOT = "(?:won't|wont|will not|can't|cannot|isn't|is not|has gone|has passed)";
const IS_NOT = '(?:impossible|unrealistic|unachievable|out|off|gone|when|too (?:soon|early)|no good|not)';
const MOVED = '(?:moved|slipped|changed|postponed|put back)';

/** Dates that cannot be, that are one of two, or on which something else begins or ends. */
export const OF_DATES: readonly Doubt[] = [
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
