import type { Listed } from '#src/messages/look/action-list.ts';
import { LIST_WORDS } from '#src/messages/words/list-words.ts';
import { isStale } from '#src/commands/show/is-stale.ts';
import { listCommand } from '#src/commands/show/list-command.ts';

export const stale = listCommand({
  name: 'stale',
  also: ['quiet'],
  says: [{ say: '/rag stale', gets: 'what is under way without a rating of the last five weeks' }],
  list: (scene) => ({ words: LIST_WORDS.stale, keep: ({ tracked }) => isStale(tracked, scene), order: byAge }),
});

// What was never rated comes first, then the oldest word.
function byAge(one: Listed, other: Listed): number {
  return (one.tracked.standing.declared?.on ?? '').localeCompare(other.tracked.standing.declared?.on ?? '');
}
