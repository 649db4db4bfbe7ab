import { addDays } from '#src/calendar/day.ts';
import { isStale } from '#src/commands/show/is-stale.ts';
import { asPublished, byNextDate } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import { LIST_WORDS, sayLateSplit } from '#src/messages/words/list-words.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { countedAs } from '#src/plan/count-as.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Standing } from '#src/plan/standing.ts';

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
  says: [{ say: '/rag stale', gets: 'what is under way without a rating that still counts' }],
  list: (scene) => ({ words: LIST_WORDS.stale, of: (tracked) => isStale(tracked, scene), order: byAge }),
});

export const unrated = listCommand({
  name: 'unrated',
  also: ['not rated', 'never rated'],
  says: [{ say: '/rag unrated', gets: 'what nobody has rated yet' }],
  list: ({ today }) => ({
    words: LIST_WORDS.unrated,
    of: (tracked) => countedAs(tracked, today) === 'unrated',
    order: byNextDate,
  }),
});

export const unled = listCommand({
  name: 'no lead',
  also: ['without a lead', 'without lead', 'no leads', 'no owner', 'without an owner'],
  says: [{ say: '/rag no lead', gets: 'what nobody leads, or whose post nobody holds' }],
  list: ({ index }) => ({
    words: LIST_WORDS.unled,
    of: ({ standing }) => standing.stage === 'open' && nobodyLeads(standing.owners, index),
    order: byNextDate,
  }),
});

function nobodyLeads(owners: Standing['owners'], index: RosterIndex): boolean {
  return owners.every((owner) => owner.support || whoIs(owner, index).length === 0);
}

export const undated = listCommand({
  name: 'no date',
  also: ['without a date', 'without date', 'no dates', 'no due date', 'undated'],
  says: [{ say: '/rag no date', gets: 'what has no date yet that anybody could read' }],
  list: () => ({
    words: LIST_WORDS.undated,
    of: ({ action, standing }) =>
      standing.stage === 'open' && standing.agreed === null && action.timescale.kind === 'unknown',
    order: asPublished,
  }),
});

// What was never rated comes first, then the oldest word.
function byAge(one: Listed, other: Listed): number {
  return (one.tracked.standing.declared?.on ?? '').localeCompare(other.tracked.standing.declared?.on ?? '');
}
