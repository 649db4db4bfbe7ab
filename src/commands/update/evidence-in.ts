import type { Tracked } from '#src/plan/standing.ts';
import { mayShow } from '#src/reply/may-show.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';

/** What the words are evidence of nothing but that an action is done, where the card above asks for that; null for any other answer. */
export function evidenceIn(part: ReadingPart, { action, standing }: Tracked, { last }: Scene): string | null {
  if (last === null || last.card.wants !== 'evidence' || !last.about.includes(action.id)) return null;
  const { change, request, words } = part;
  const isOther = Object.keys(change).some((field) => !SHOWING.has(field));
  if (standing.stage !== 'delivered' || request !== null || isOther || !mayShow(words)) return null;
  return words.trim();
}

const SHOWING: ReadonlySet<string> = new Set(['narrative', 'done', 'evidence']);
