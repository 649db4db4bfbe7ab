import { LIST_WORDS } from '#src/messages/words/list-words.ts';
import { byNextDate } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';

export const overdue = listCommand({
  name: 'overdue',
  also: ['late'],
  says: [{ say: '/rag overdue', gets: 'what is past its agreed date, the longest first' }],
  list: ({ today }) => ({
    words: LIST_WORDS.overdue,
    keep: ({ next }) => next !== null && next.day < today,
    order: byNextDate,
  }),
});
