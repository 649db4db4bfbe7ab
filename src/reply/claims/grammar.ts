import type { Reader } from './claim.ts';
import { answer } from './readers/answer.ts';
import { colour } from './readers/colour.ts';
import { delay } from './readers/delay.ts';
import { done } from './readers/done.ts';
import { evidence } from './readers/evidence.ts';
import { forecast } from './readers/forecast.ts';
import { idiom } from './readers/idiom.ts';
import { letter } from './readers/letter.ts';
import { progress } from './readers/progress.ts';
import { same } from './readers/same.ts';
import { waitingOn } from './readers/waiting-on.ts';
import { wentOut } from './readers/went-out.ts';

/** Every reader of what a clause claims; each looks at the whole clause, and what they find is weighed together. */
export const GRAMMAR: readonly Reader[] = [
  letter,
  colour,
  idiom,
  done,
  wentOut,
  progress,
  same,
  answer,
  forecast,
  delay,
  waitingOn,
  evidence,
];
