import { askUndoDecision } from '#src/messages/office/ask-undo.ts';
import { Phrase, say } from '#src/messages/words/phrase.ts';
import { sayEvent } from '#src/messages/words/say-event.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { denies, takesBack } from '#src/reply/after/takes-back.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

const IS_NOT =
  /^\W*(?:(?:sorry|oops|no|oh|actually|wait|ah|hang on|hold on)\W+)*(?:(?:it|this|that)(?:['’]?s| is| was)?\s*(?:isn['’]?t|wasn['’]?t|not|n['’]t)|not yet|isn['’]?t)(?:\s+(?:complete|done|finished|yet|it|right|there|so))*\W*$/iu;

/** Offers to take back what the speaker has just checked, where words say that it was not meant or is not so; null for any others. */
export async function checkTakenBack(words: string, scene: Scene): Promise<Answer | null> {
  const { message, last, speaker, today, register, naming } = scene;
  const [only, ...others] = last?.about ?? [];
  if (message.card !== null || last === null || only === undefined || others.length > 0) return null;
  if ((last.to !== null && last.to !== speaker.id) || last.card.asks.length > 0 || !takesItBack(words)) return null;
  const tracked = await register.tracked(only);
  const line = stillStanding(await register.ledgerOf(only)).at(-1);
  if (tracked === null || line === undefined || line.by !== speaker.id || line.day !== today) return null;
  if (line.message === null || (line.event.kind !== 'verified' && line.event.kind !== 'not-verified')) return null;
  const named = naming.action(tracked.action);
  const what = sayEvent(line.event, { today, name: () => 'You', isOwn: true, heard: naming.words });
  const show = Phrase.wordsOf(say`/rag ${named.ref}`);
  return answer(askUndoDecision({ named, what, on: line.day, message: line.message, show }), [only]);
}

function takesItBack(words: string): boolean {
  return takesBack(words) || IS_NOT.test(words) || denies(words, { rating: null, isDone: true, isDated: false });
}
