import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

/** One action or another, and one that goes by what becomes of another. */
export const OF_TWO_ACTIONS: readonly Doubt[] = [
  { said: /\d[a-z]? or \d{1,2}\.\d[^\n]*/giu },
  { said: saying(String.raw`(?:COLOUR|DONE) (?:once|when|after|until|as soon as) \d{1,2}\.\d[^\n]*`) },
  { said: /\d[a-z]? (?:before|after) \d{1,2}\.\d[^\n]*/giu },
];
