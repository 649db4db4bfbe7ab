import type { Descent } from '#src/plan/lineage/descent.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayFate, sayFormer, sayOrigin } from './say-descent.ts';
import type { LineageSetting } from './say-descent.ts';

/** Whatever of an action's descent is out of the ordinary, a sentence each: what it came out of and where it went, its former numbers, its first title where that is another, else null. */
export function sayDescentLines(descent: Descent, before: string | null, setting: LineageSetting): readonly Said[] {
  const { origin, from, fate } = descent;
  const came = origin === 'part' || from.length > 0 ? sayOrigin(descent, setting).slice(-1) : [];
  const went = fate === 'split' || fate === 'merged' ? [sayFate(descent, setting)] : [];
  const former = sayFormer(descent, setting);
  const called = before === null ? [] : [say`first called “${clipped(setting.naming.words(before))}”`];
  return [...came, ...former, ...called, ...went].map(asSentence);
}

function asSentence(part: Said): Phrase {
  return say`${Phrase.reword(part, (words) => words.charAt(0).toUpperCase() + words.slice(1))}.`;
}
