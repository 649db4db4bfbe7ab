import type { Doubt } from './doubt.ts';
import { saying } from './doubt.ts';

const TO_COME = '(?:tomorrow|next (?:week|month|year|term)|(?:in|from|on) [a-z]+(?: [0-9]+)?|DATE)';

/** A beginning that is denied, to come, elsewhere or only thought of. */
export const OF_BEGINNINGS: readonly Doubt[] = [
  { said: /\b(?:under ?way|started|begun)\W{1,3}(?:no|not)\W*$/giu },
  { said: saying(String.raw`YES${TO_COME}\W*$`), asked: 'has-it-started' },
  {
    said: /\bstarted (?:(?:my|her|his|their|on) )?(?:maternity|paternity|parental|sick|annual|adoption) leave\b/giu,
    isNone: true,
  },
  { said: /\b[Uu]nder ?way (?:in|at) \p{Lu}/gu },
  { said: /\bunder ?way elsewhere\b/giu },
  { said: /\bstarted (?:to think|thinking)\b/giu },
];
