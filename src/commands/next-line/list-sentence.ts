import { leadNamedIn } from '#src/people/name-alone.ts';
import type { Scene } from '#src/commands/command.ts';

const LONGEST = 120;
const GREETING = /^(?:(?:please|ok|okay|right|so|and|hi|hello|(?:good )?morning|afternoon)[\s,]+)*/iu;
const SHOWN = String.raw`(?:(?:can|could|may) i see|show(?: me)?|list|see)\s+`;
const THINGS = '(?:actions?|ones|things|items|tasks)';
const AT_END = String.raw`(?:\s+(?:on|left|open|outstanding|to do|today|now|this week|at the moment|please|still))*[\s?.!]*$`;
const NEEDS =
  /^(?:what(?:['’]?s| is| are)?\s+(?:(?:waits|waiting|needs doing|to do|there)(?:\s+for\s+(?:me|us))?|needs\s+(?:me|us|my attention|our attention)|for\s+(?:me|us)(?:\s+to do)?|(?:do|must|should)\s+(?:i|we)\s+(?:need|have)\s+to\s+(?:do|decide|look at))|(?:is there\s+)?anything\s+(?:for\s+(?:me|us)|waiting(?:\s+for\s+(?:me|us))?|(?:i|we)\s+(?:need|have|must)\s+(?:to\s+)?(?:do|decide)))(?:\s+(?:today|now|this week|this morning|next|first|to do))*[\s?.!]*$/iu;
const OWN = new RegExp(
  String.raw`^(?:what(?:['’]?s| is| have| do| am)?|how many(?:\s+${THINGS})?(?:\s+(?:have|do|am))?|which(?:\s+${THINGS})?(?:\s+(?:have|do|am|are))?)\s+(?:on my (?:plate|list|desk)|i\s+(?:got|have|lead|leading|own|covering|standing in for|looking after|responsible for)|mine)${AT_END}`,
  'iu',
);
const NAME = String.raw`(?<name>\p{L}[\p{L} .'’-]{0,50}?)`;
const THEIRS = [
  String.raw`^(?:what(?:['’]?s| is| has| does)?|how many(?:\s+${THINGS})?\s+(?:has|does|is)|which(?:\s+${THINGS})?\s+(?:has|does|is))\s+${NAME}\s+(?:got|have|lead|leads|leading|own|owns|covering|covers)${AT_END}`,
  String.raw`^(?:${SHOWN})?${NAME}['’]s?\s+(?:${THINGS}|list)${AT_END}`,
  String.raw`^(?:which|what)(?:\s+${THINGS})?\s+are\s+${NAME}['’]s${AT_END}`,
].map((one) => new RegExp(one, 'iu'));

/** The list that a sentence asks for by whose it is: “what does Karl have?”, “what’s on my plate”, of the office “what needs me?”; null for any other words. */
export function listSentence(said: string, scene: Scene): string | null {
  if (said.length > LONGEST || scene.message.card !== null) return null;
  const words = said.replace(GREETING, '').trim();
  if (OWN.test(words)) return '/rag mine';
  if (scene.index.isOffice(scene.speaker.id) && NEEDS.test(words)) return '/rag office';
  const names = THEIRS.map((shape) => shape.exec(words)?.groups?.['name']);
  const name = names.find((one) => one !== undefined && leadNamedIn(one, scene.roster) !== null);
  return name === undefined ? null : `/rag lead ${name}`;
}
