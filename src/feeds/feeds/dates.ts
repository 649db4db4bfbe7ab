import { daysBetween } from '#src/calendar/day.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';
import { column, feedOf, nameForFeed } from '#src/feeds/feed.ts';

type Moved = { readonly tracked: Tracked; readonly move: DateMove };

/** Every date that moved: from when to when, and who decided it. */
export const datesFeed = feedOf<Moved>({
  name: 'dates',
  means: 'every date that moved, from when to when, and who decided it where',
  columns: [
    column('plan', 'text', { means: 'the key of its plan' }, ({ tracked }) => tracked.action.plan),
    column('id', 'text', { means: 'the action’s name for ever' }, ({ tracked }) => tracked.action.id),
    column('ref', 'text', { means: 'its number today' }, ({ tracked }) => tracked.action.ref),
    column('step', 'text', { means: 'the step whose date it is; empty for the whole action' }, ({ move: { step } }) => {
      return step === undefined ? null : step.label || step.due;
    }),
    column('which', 'text', { means: 'agreed or forecast; agreed alone for the public' }, ({ move }) => move.which),
    column('from', 'day', { means: 'the date before' }, ({ move }) => move.from),
    column('to', 'day', { means: 'the date after' }, ({ move }) => move.to),
    column('days_later', 'number', { means: 'days between; below 0 where it was brought forward' }, ({ move }) => {
      const { from, to } = move;
      return from === null || to === null ? null : daysBetween(from, to);
    }),
    column('on', 'day', { means: 'when it moved' }, ({ move }) => move.on),
    column('decided_by', 'text', { means: 'the board; office, plan, or lead for a forecast' }, ({ move }) =>
      decider(move),
    ),
    column('meeting', 'day', { means: 'the meeting at which it was decided' }, ({ move }) => move.minuted?.on ?? null),
    column('asked_by', 'text', { means: 'who had asked for it', leadershipOnly: true }, ({ move }, { index }) => {
      return move.asked === undefined ? null : nameForFeed(index.called(move.asked.by));
    }),
  ],
  items: function* ({ tracked }, scope) {
    const isSeen = ({ which }: DateMove): boolean => scope === 'leadership' || which === 'agreed';
    for (const one of tracked) for (const move of one.standing.moves.filter(isSeen)) yield { tracked: one, move };
  },
});

function decider({ which, minuted, by, reason }: DateMove): string {
  if (minuted !== undefined) return minuted.name;
  if (which === 'forecast') return 'lead';
  return by === null || reason === REPUBLISHED ? 'plan' : 'office';
}
