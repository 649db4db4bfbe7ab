import { begin } from '#src/commands/office/begin.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { commandIn } from './command-in.ts';

/** True for words that let a plan's asking begin: whoever rehearses them waits for them. */
export function saysBegin(text: string): boolean {
  const { words } = asHeard(text);
  const isSlashed = words.startsWith('/');
  const said = commandIn(isSlashed ? words.slice(1) : words, isSlashed || asHeard(text).addressed);
  return said?.command === begin;
}
