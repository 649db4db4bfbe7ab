import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';

// "oops undo", "undo that please", "ignore my last message"
const UNDO =
  /^\W*(?:(?:oops|whoops|sorry|please|no|ah|can you|could you|ok)\W+){0,3}(?:undo(?: (?:that|it|this|my last(?: \w+)?|the last(?: \w+)?|last))?|take (?:that|it) back|(?:scrap|scratch|ignore|disregard) (?:that|my last(?: \w+)?|last))(?: (?:please|thanks|sorry|one)){0,2}(?=\s*(?:$|[.,;!?—–-]))/u;
// "ignore my last, amber" puts another in its place.
const CORRECTS = /^\s*[,;:—–-]\s*(?!please|thanks)\p{L}/u;

/** "undo", as a clause of its own. */
export const undo: RequestReader = {
  name: 'undo',
  read: ({ said }) => {
    const match = UNDO.exec(said);
    if (match === null) return null;
    const isReplaced = /ignore|scrap|scratch|disregard/u.test(match[0]) && CORRECTS.test(said.slice(match[0].length));
    return isReplaced ? null : wishFrom(match, { kind: 'undo' }, 'sure');
  },
};
