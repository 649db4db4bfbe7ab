import type { Doubt } from '#src/commands/sure/doubt.ts';
import { plain, split } from './plain.ts';

const ABOUT = /^[\s,:;]*(?:the\s+)?(?:timescale|dates?|time|leads?|owners?|words?|answers?|question)(?![\p{L}’'-])/iu;
const AS_READ =
  /^(?:(?:as|it|they|is|are|was|were|stands?|read|reading|the|leads?|dates?|timescale|fine|ok|okay|right|correct|good|agreed|confirmed|yes|so|that|this|now|already|please|thanks)(?:[\s,.!]+|$))*$/iu;

/** Words behind what is settled that do more than leave it as it was read. */
export const settled: Doubt = (said, scene) => {
  if (said.done.entries.length === 0) return null;
  const tail = said.tail.replace(ABOUT, '');
  const left = split(tail).head.replace(/^[\s,:;]+/u, '');
  return plain({ ...said, tail }, scene) ?? (AS_READ.test(left) ? null : left);
};
