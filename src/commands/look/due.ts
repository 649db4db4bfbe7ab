import { addDays } from '#src/calendar/day.ts';
import { LIST_WORDS } from '#src/messages/words/list-words.ts';
import { byNextDate } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';

const DAYS_AHEAD = 28;

export const due = listCommand({
  name: 'due',
  also: ['due soon', 'upcoming'],
  says: [{ say: '/rag due', gets: 'what falls due in the next 4 weeks' }],
  list: ({ today }) => ({
    words: LIST_WORDS.due,
    keep: ({ next }) => {
      if (next === null || next.what === 'start') return false;
      return today <= next.day && next.day <= addDays(today, DAYS_AHEAD);
    },
    order: byNextDate,
  }),
});
