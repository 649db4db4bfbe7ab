import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isCommanded } from '#src/commands/words/commanded.ts';
import { sayHowToSay } from '#src/messages/answer/unknown-command-card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { loadOpen } from './open-actions.ts';
import { readIn } from './rest/read-in.ts';
import { updateActions } from './update-action.ts';

type Called = Pick<Command, 'name' | 'also' | 'says'>;

/**
 * What only begins like a command is somebody's word about an action, kept as they typed it: "red tape is in the way". Behind
 * "/rag" it is a command that failed: how that is said, and one tap that makes it the answer.
 */
export async function heardAsUpdate(command: Called, words: string, scene: Scene): Promise<Answer> {
  // "RAG status is amber" is a sentence of its own.
  if (isCommanded(scene) && BARE.test(scene.message.text)) return saidInFull(command, words, scene);
  return isCommanded(scene) ? howToSay(command, scene) : updateActions(asTyped(command, words, scene), scene);
}

/** Words behind a command's name that may say in full what is meant, as "red because …" and "remind me on Friday" do: an answer where they are read for certain. */
export async function saidInFull(command: Called, words: string, scene: Scene): Promise<Answer> {
  const said = asTyped(command, words, scene);
  const isAnswer = !isCommanded(scene) || (await isSaidInFull(command, words, scene));
  return isAnswer ? updateActions(said, scene) : howToSay(command, scene);
}

/** True for words behind “/rag”, which ask for what a command names and are no sentence of their own. */
export function saysListOf(scene: Scene): boolean {
  return isCommanded(scene) && !BARE.test(scene.message.text);
}

/** True where the words are read as somebody’s answer, in this conversation. */
export async function isSaidInFull(command: Called, words: string, scene: Scene): Promise<boolean> {
  return readIn(asTyped(command, words, scene), await loadOpen(scene), scene).outcome !== 'kept';
}

/** How to say it, unless the conversation is about an action: then the words are what is said of it. */
export async function notUnderstood(command: Called, words: string, scene: Scene): Promise<Answer> {
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
function howToSay(command: Called, scene: Scene): Answer {
  const open = mayBeAnswerOf(scene);
  const bare = `/rag ${command.name}`;
  const shows = LOOKS.has(command.name) && examplesOf(command).includes(bare) ? bare : null;
  const card = sayHowToSay(examplesOf(command), open, shows);
  const about = scene.last?.about ?? [];
  return { ...answer(card, about), holds: open.length === 0 ? null : scene.message.id, isTemplate: true };
}

/** The actions of which words that were typed as a command may be the answer. */
export function mayBeAnswerOf(scene: Scene): readonly Named[] {
  return isInTalk(scene) ? scene.talk.slice(0, MOST).map(({ action }) => scene.naming.action(action)) : [];
}

/** What only shows something, and may be shown in whole by a tap. */
const LOOKS: ReadonlySet<string> = new Set([
  'doubts',
  'requests',
  'checks',
  'status',
  'office',
  'digest',
  'handover',
  'plans',
]);

function examplesOf({ says }: Called): readonly string[] {
  return says.map(({ say }) => say);
}

/** The words as they were typed, with the name before them: “oops, undo that”; where that name was put there by a card, with its own. */
function asTyped({ name, also = [] }: Called, words: string, { message }: Scene): string {
  const text = message.text.trim();
  const before = text.slice(0, text.length - words.length);
  const unsigned = before.replace(SIGNS_BEHIND, '').toLowerCase();
  const said = [name, ...also].find((one) => unsigned.endsWith(one));
  return said === undefined ? `${name} ${words}`.trim() : text.slice(unsigned.length - said.length);
}

const SIGNS_BEHIND = /[\s,.:;!?–—-]+$/u;
