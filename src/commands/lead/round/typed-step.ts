import type { Scene } from '#src/commands/command.ts';
import { roundOf } from './go-on.ts';

// "skip", "next one please", and both of them in two lines.
const END = String.raw`(?:[ ,]+(?:it|this|one|this one|that one|the next|question|please|thanks|for now|here|now))*[\s.!]*`;
const SKIP = new RegExp(String.raw`^(?:(?:skip|next|pass|leave (?:it|this|that))${END}){1,3}$`, 'iu');
const STOP = new RegExp(String.raw`^(?:stop|pause|enough|that['’]?s enough|finish|quit|exit|end)${END}$`, 'iu');
const ON = new RegExp(String.raw`^(?:go on|carry on|continue|back|back to the question)${END}$`, 'iu');

const LONGEST = 60;

/** What a button of a round's card says, where it was typed under it; null for any other words. */
export function typedStep(words: string, scene: Scene): string | null {
  if (words.length > LONGEST || scene.message.card !== null || roundOf(scene) === null) return null;
  if (SKIP.test(words)) return '/rag round skip';
  if (STOP.test(words)) return '/rag round stop';
  return ON.test(words) ? '/rag round on' : null;
}
