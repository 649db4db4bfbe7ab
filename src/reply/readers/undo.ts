import { sayClause, wordsLeft } from '#src/reply/clause.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

// "oops undo", "undo that please", "ignore my last message"
const UNDO =
  /^(?:(?:oops|whoops|sorry|please|no|ah|can you|could you|ok) ){0,3}(?:undo(?: (?:that|it|this|my last(?: \w+)?|the last(?: \w+)?|last))?|take (?:that|it) back|(?:scrap|scratch|ignore|disregard) (?:that|my last(?: \w+)?|last))(?: (?:please|thanks|sorry|one)){0,2}$/;

/** "undo", as a clause of its own. */
export const undo: Reader = { name: 'undo', read: readUndo };

function readUndo({ clause }: Spot): Found | null {
  if (!UNDO.test(sayClause(clause))) return null;
  return { took: wordsLeft(clause), request: { kind: 'undo' } };
}
