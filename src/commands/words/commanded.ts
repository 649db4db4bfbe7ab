import type { Scene } from '#src/commands/command.ts';

/** True for words typed after “/rag”, which are a command and no answer. */
export function isCommanded({ message }: Pick<Scene, 'message'>): boolean {
  return message.card === null && saysCommand(message.text);
}

/** True for words that begin with “/rag”, typed or said by a tap. */
export function saysCommand(text: string): boolean {
  return COMMANDED.test(text);
}

// A name alone speaks to the bot and commands nothing; "/pause" is said as a command.
const COMMANDED = /^\s*(?:@ragtime[,:]?\s*)?(?:[/!]?rag(?![\p{L}\p{N}_’'-])|\/(?=\p{L}))/iu;
