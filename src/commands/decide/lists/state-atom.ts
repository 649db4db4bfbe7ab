import type { Scene } from '#src/commands/command.ts';
import { RATINGS } from '#src/rating/scale.ts';
import { wordsFrom } from './list-atom.ts';
import type { ListAtom } from './list-atom.ts';

const STATE = /^(overdue|late|red|amber|green)(?=$|[\s,:;])/iu;

/** “overdue”, “red”: how an action stands today. */
export function stateAt(words: string, { today }: Pick<Scene, 'today'>): ListAtom | null {
  const match = STATE.exec(words);
  if (match === null) return null;
  const said = (match[1] ?? '').toLowerCase();
  const rating = RATINGS.find((one) => one === said);
  return {
    kind: 'state',
    keep: ({ shown, next }) => (rating === undefined ? next !== null && next.day < today : shown === rating),
    called: rating === undefined ? 'overdue' : rating[0]?.toUpperCase() + rating.slice(1),
    people: null,
    rest: wordsFrom(words, match[0].length),
  };
}
