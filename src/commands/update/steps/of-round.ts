import type { Tracked } from '#src/plan/standing.ts';
import { doneForRound } from '#src/reply/done-for-round.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';

/** “Done for January”, said of what comes round every month: it is done for that time. Any other part is as it was. */
export function ofRound(part: ReadingPart, { action }: Tracked, { today }: Scene): ReadingPart {
  const { kind, every } = action.timescale;
  if (kind !== 'recurring' || part.request !== null) return part;
  const { ref, words } = part;
  // “gv09” of GV9
  const said = ref === null ? words : words.replace(/^\s*(?:\p{L}{1,8}[ ./_-]?)?\d[\p{L}\d.]*/u, '');
  const done = doneForRound(said.replace(/^[\s:,–—-]+/u, ''), { every, title: action.title, today });
  if (done === null) return part;
  const { certainty, head, shown } = done;
  const change = { done: true, narrative: head, ...(shown === '' ? {} : { evidence: shown }) };
  return { ...part, change, implied: [], unread: '', certainty, progress: null, asks: null };
}
