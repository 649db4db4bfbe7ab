import { sayWhyOrNext } from '#src/messages/round/why-or-next.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { questionOn } from '#src/commands/update/question-on.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { roundOf } from './go-on.ts';

/** Holds a line that may be why the action before is amber or red as well as an answer about the next; null for any other. */
export async function whyOrNext(words: string, scene: Scene): Promise<Answer | null> {
  const round = roundOf(scene);
  const [nextId] = round?.left ?? [];
  const unexplained = round?.unexplained ?? null;
  if (scene.message.card !== null || nextId === undefined || unexplained === null) return null;
  const { parts } = readIn(words, await loadOpen(scene), scene);
  if (!parts.every(mayBeReason)) return null;
  const [before, next] = await Promise.all([scene.register.tracked(unexplained), scene.register.tracked(nextId)]);
  const rating = before?.standing.declared?.rating;
  if (before === null || next === null || rating === undefined) return null;
  const { naming, message } = scene;
  const card = sayWhyOrNext({
    words: naming.words(words),
    before: { ...naming.action(before.action), rating },
    next: { ...naming.action(next.action), question: questionOn(nextId, scene) },
  });
  return { ...answer(card, [unexplained, nextId]), holds: message.id };
}

/** True for words that name no action, rate nothing and ask for nothing. */
function mayBeReason({ ref, change, request, asks }: ReadingPart): boolean {
  const { rating, forecast, done } = change;
  return (
    ref === null && request === null && asks === null && rating === undefined && forecast === undefined && done !== true
  );
}
