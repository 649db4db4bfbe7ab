import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { Reply } from './activity.ts';
import { lastWords } from '#adapters/teams/forms/draw-dialog.ts';
import { isSentOff } from '#adapters/teams/forms/invokes.ts';
import { OUT_OF_DATE } from '#src/messages/answer/refused/out-of-date.ts';

/** What somebody sees for a moment below the card they pressed on; the answer itself comes as a message. */
const RECEIVED = 'Received, thank you. The answer follows.';
const KNOWN = 'This was received a moment ago; nothing was done twice.';

/** What became of it: it is new, it was heard before, or it says nothing to us. */
type Outcome = 'new' | 'known' | 'not heard';

const WORDS: Readonly<Record<Outcome, string>> = { new: RECEIVED, known: KNOWN, 'not heard': OUT_OF_DATE };

/** What an invoke is answered with, which waits for words; null for every other activity. */
export function answerTo(body: object, outcome: Outcome): Reply {
  if (textAt(body, 'type') !== 'invoke') return null;
  if (isSentOff(body)) return lastWords(WORDS[outcome]);
  if (isPress(body)) return say(WORDS[outcome]);
  // What a client asks of its own accord, to draw a card anew, is left as it is; what nobody here does is said to be that.
  return isCardInvoke(body) ? { status: 200, body: {} } : { status: 501, body: {} };
}

/** What a press or a form that was refused is answered with. */
export function refusalTo(body: object, words: string): Reply {
  return isSentOff(body) ? lastWords(words) : say(words);
}

/** True for what waits for a reply of its own: a press of a button, or a form sent off. */
export function waitsForReply(body: object): boolean {
  return isPress(body) || isSentOff(body);
}

/** Words in answer to a press or a form. */
export function say(value: string): Reply {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}

/** True for the press of a button on a card by somebody. */
export function isPress(body: object): boolean {
  return textAt(body, 'type') === 'invoke' && isCardInvoke(body) && fieldAt(body, 'value', 'trigger') !== 'automatic';
}

function isCardInvoke(body: object): boolean {
  return textAt(body, 'name') === 'adaptiveCard/action';
}
