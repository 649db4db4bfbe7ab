import type { PersonId } from '#src/people/person.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { Standing } from '#src/plan/standing.ts';
import { CAUSES, causesIn } from './causes.ts';
import type { Cause } from './causes.ts';

/** Somebody's words on why; null is the plan itself. */
type Words = { readonly words: string; readonly by: PersonId | null };

/** What causes are named by what was said of why it moved, is asked to move, and stands as it does. */
export function causesOf(standing: Standing): readonly Cause[] {
  const found = reasonsOf(standing).flatMap(({ words }) => causesIn(words));
  return CAUSES.filter((cause) => found.includes(cause));
}

/** What was said of why it moved, is asked to move, and stands as it does: the oldest first. What it waits on is counted by itself, and a note on a Green is why of nothing late. */
export function reasonsOf({ moves, dateAsked, narrative, declared }: Standing): readonly Words[] {
  const moved = moves.flatMap(({ which, reason, asked, by }): readonly Words[] => [
    ...(asked === undefined ? [] : [{ words: asked.text, by: asked.by }]),
    ...(which === 'agreed' && isOnlyBoard(reason) ? [] : [{ words: reason, by }]),
  ]);
  const isNote = declared?.rating === 'green';
  const now = [
    ...(dateAsked === null ? [] : [{ words: dateAsked.reason, by: dateAsked.by }]),
    ...(narrative === null || narrative.by === null || isNote ? [] : [{ words: narrative.text, by: narrative.by }]),
  ];
  return [...moved, ...now].filter(({ words }) => words.trim() !== '' && words !== REPUBLISHED);
}

// Which day, and which minute of it.
const WHEN = /[\s,]+(?:(?:on )?\d{1,2} \p{L}{3,9}(?: \d{4})?|min(?:ute|s|\.)?\s*\d+)/giu;
const IN_A_NAME = "\\p{Lu}[\\p{L}’'-]*|and|of|for|the|&";
const KINDS = 'Board|Cabinet|Committee|Panel|Council|Commission|Executive';
const BOARD = new RegExp(`^(?:the )?(?:(?:${IN_A_NAME}) )*(?:${KINDS})$`, 'u');
const LETTERS = /^\p{Lu}{2,6}$/u;

/** True for the words of a decision that say which board took it, and nothing of why. */
function isOnlyBoard(words: string): boolean {
  const who = words.replaceAll(WHEN, '').trim();
  return BOARD.test(who) || (LETTERS.test(who) && who !== words.trim());
}
