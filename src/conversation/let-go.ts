import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { answerQuestion } from '#src/commands/update/requests/question.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { heldMessages } from '#src/commands/words/held-messages.ts';
import { ownKept } from '#src/commands/update/waiting-words.ts';
import { sayLetGo } from '#src/messages/answer/held-words.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';

const LETS_GO =
  /^\P{L}*(?:(?:cancel|never ?mind)(?: (?:it|that|this|them))?|(?:forget|scrap|ignore) (?:it|that|this|them))\P{L}*$/iu;

const WAS_QUESTION = /^\P{L}*it was (?:only |just )?a question\P{L}*$/iu;

/** Ends the waiting of words, for an action or for their meaning, that their writer lets go in a word; null for other words, and where none wait. */
export async function letGo(text: string, scene: Scene): Promise<Answer | null> {
  const { words } = asHeard(text);
  const isQuestion = WAS_QUESTION.test(words);
  if (!isQuestion && !LETS_GO.test(words)) return null;
  const kept = await Promise.all(scene.talk.map(({ action }) => ownKept(action.id, scene)));
  // “Cancel” under words that take something back is no word on these.
  const letGoOf = kept.flat().filter(({ event }) => event.corrects !== true);
  const entries = letGoOf.map(({ action, seq }): NewActionEntry => {
    return { action, event: { kind: 'undone', of: seq }, ...scene.saying };
  });
  const letsGo = (await heldMessages(scene)).map(({ id }) => id);
  if (entries.length === 0 && letsGo.length === 0) return null;
  return { ...answer(isQuestion ? await answerQuestion('other', null, scene) : sayLetGo()), entries, letsGo };
}
