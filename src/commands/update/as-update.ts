import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isCommanded } from '#src/commands/words/commanded.ts';
import { sayHowToSay } from '#src/messages/answer/unknown-command-card.ts';
import { loadOpen } from './open-actions.ts';
import { readIn } from './rest/read-in.ts';
import { updateActions } from './update-action.ts';

type Named = Pick<Command, 'name' | 'also' | 'says'>;

/**
 * What only begins like a command is somebody's word about an action, kept as they typed it: "red tape is in the way". Behind
 * "/rag" it is a command that failed: how that is said, and one tap that makes it the answer.
 */
export async function heardAsUpdate(command: Named, words: string, scene: Scene): Promise<Answer> {
  // "RAG status is amber" is a sentence of its own.
  if (isCommanded(scene) && BARE.test(scene.message.text)) return saidInFull(command, words, scene);
  return isCommanded(scene) ? howToSay(command, scene) : updateActions(asTyped(command, words, scene), scene);
}

/** Words behind a command's name that may say in full what is meant, as "red because …" and "remind me on Friday" do: an answer where they are read for certain. */
export async function saidInFull(command: Named, words: string, scene: Scene): Promise<Answer> {
  const said = asTyped(command, words, scene);
  if (!isCommanded(scene)) return updateActions(said, scene);
  const { outcome } = readIn(said, await loadOpen(scene), scene);
  return outcome === 'kept' ? howToSay(command, scene) : updateActions(said, scene);
}

/** How to say it, unless the conversation is about an action: then the words are what is said of it. */
export async function notUnderstood(command: Named, words: string, scene: Scene): Promise<Answer> {
  if (words !== '' && isInTalk(scene)) return heardAsUpdate(command, words, scene);
  return words === '' ? refuse({ because: 'usage', examples: examplesOf(command) }) : howToSay(command, scene);
}

/** True when a reply here would be about some action. */
export function isInTalk({ last }: Scene): boolean {
  return last !== null && last.about.length > 0;
}

/** True for a command that speaks of a day, read or not: "/rag pause until 31 Nov", not "/rag pause on recruiting, sorry". */
export function isCommandedDay(words: string, scene: Pick<Scene, 'message'>): boolean {
  return isCommanded(scene) && /^(?:until|untill|till|til|to|from|for|\d)/iu.test(words);
}

const BARE = /^\s*rag(?=[\s,:])/iu;

const MOST = 3;

/** How a command is said that was meant, or begun; what was typed waits for the tap that makes it an answer. */
function howToSay(command: Named, scene: Scene): Answer {
  const open = isInTalk(scene) ? scene.talk.slice(0, MOST).map(({ action }) => scene.naming.action(action)) : [];
  const card = sayHowToSay(examplesOf(command), open);
  const about = scene.last?.about ?? [];
  return { ...answer(card, about), holds: open.length === 0 ? null : scene.message.id, isTemplate: true };
}

function examplesOf({ says }: Named): readonly string[] {
  return says.map(({ say }) => say);
}

/** The words as they were typed, with the name before them: “oops, undo that”; where that name was put there by a card, with its own. */
function asTyped({ name, also = [] }: Named, words: string, { message }: Scene): string {
  const text = message.text.trim();
  const before = text.slice(0, text.length - words.length);
  const unsigned = before.replace(SIGNS_BEHIND, '').toLowerCase();
  const said = [name, ...also].find((one) => unsigned.endsWith(one));
  return said === undefined ? `${name} ${words}`.trim() : text.slice(unsigned.length - said.length);
}

const SIGNS_BEHIND = /[\s,.:;!?–—-]+$/u;
