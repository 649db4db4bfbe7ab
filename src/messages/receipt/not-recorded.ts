import type { Refusal } from '#src/plan/refusal.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { clip } from '#src/messages/text/clip.ts';
import { refusalLine } from '#src/messages/answer/say-refusal.ts';

const QUOTED = 40;

/** What was not recorded, in a line beside what the same message recorded; `isHeld` where its words are kept. */
export function notRecordedLine(refusal: Refusal, isHeld: boolean): Said {
  const kept = isHeld ? 'Your words are kept' : 'Nothing of it is kept';
  if (refusal.because === 'no-such-ref')
    return `${clip(refusal.said, QUOTED)}: there is no such action. ${kept}; send the right number.`;
  if (refusal.because === 'which-ref')
    return `${clip(refusal.said, QUOTED)} is another action now. ${kept}; which do you mean?`;
  return refusalLine(refusal);
}
