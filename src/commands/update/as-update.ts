import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { refuse } from '#src/commands/command.ts';
import { updateActions } from './update-action.ts';

type Named = Pick<Command, 'name' | 'also'>;

/** What only begins like a command is somebody's word about an action, kept as they typed it: "red tape is in the way". */
export async function heardAsUpdate(command: Named, words: string, scene: Scene): Promise<Answer> {
  return updateActions(asTyped(command, words, scene), scene);
}

/** How to say it, unless the conversation is about an action: then the words are what is said of it. */
export async function notUnderstood(
  command: Pick<Command, 'name' | 'also' | 'says'>,
  words: string,
  scene: Scene,
): Promise<Answer> {
  if (words !== '' && isInTalk(scene)) return heardAsUpdate(command, words, scene);
  return refuse({ because: 'usage', examples: command.says.map(({ say }) => say) });
}

/** True when a reply here would be about some action. */
export function isInTalk({ last }: Scene): boolean {
  return last !== null && last.about.length > 0;
}

/** True for words typed after “/rag”, which are a command and no answer. */
export function isCommanded({ message }: Pick<Scene, 'message'>): boolean {
  return message.card === null && COMMANDED.test(message.text);
}

/** True for a command that speaks of a day, read or not: "/rag pause until 31 Nov", not "/rag pause on recruiting, sorry". */
export function isCommandedDay(words: string, scene: Pick<Scene, 'message'>): boolean {
  return isCommanded(scene) && /^(?:until|untill|till|til|to|from|for|\d)/iu.test(words);
}

// A name alone speaks to the bot and commands nothing.
const COMMANDED = /^\s*(?:@ragtime[,:]?\s*)?[/!]?rag(?![\p{L}\p{N}_’'-])/iu;

function asTyped({ name, also = [] }: Named, words: string, { message }: Scene): string {
  const text = message.text.trim();
  const before = text.slice(0, text.length - words.length).trimEnd();
  const said = [name, ...also].find((one) => before.toLowerCase().endsWith(one)) ?? name;
  return before.toLowerCase().endsWith(said) ? text.slice(before.length - said.length) : `${said} ${words}`.trim();
}
