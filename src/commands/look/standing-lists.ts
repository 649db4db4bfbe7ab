import { addDays } from '#src/calendar/day.ts';
import { isStale } from '#src/commands/show/is-stale.ts';
import { byNextDate } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import { LIST_WORDS, sayLateSplit } from '#src/messages/words/list-words.ts';
import { isLead } from '#src/plan/permission.ts';

export const mine = listCommand({
  name: 'mine',
  also: ['my actions', 'my'],
  says: [{ say: '/rag mine', gets: 'your actions, the late ones first' }],
  list: ({ asker }) => ({
    words: LIST_WORDS.mine,
    of: ({ standing }) => isLead(asker, standing.owners),
    order: byNextDate,
    namesLeads: false,
    readers: 'asker',
  }),
});

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

export const overdue = listCommand({
  name: 'overdue',
  also: ['late'],
  says: [{ say: '/rag overdue', gets: 'what is past its due date, the longest first' }],
  list: ({ today }) => ({
    words: LIST_WORDS.overdue,
    keep: ({ next }) => next !== null && next.day < today,
    split: (all) => sayLateSplit(all.filter(({ next }) => next?.what === 'milestone').length, all.length),
    order: byNextDate,
  }),
});

export const stale = listCommand({
  name: 'stale',
  also: ['quiet'],
  says: [{ say: '/rag stale', gets: 'what is under way without a rating of the last five weeks' }],
  list: (scene) => ({ words: LIST_WORDS.stale, of: (tracked) => isStale(tracked, scene), order: byAge }),
});

// What was never rated comes first, then the oldest word.
function byAge(one: Listed, other: Listed): number {
  return (one.tracked.standing.declared?.on ?? '').localeCompare(other.tracked.standing.declared?.on ?? '');
}
