import { sayDay } from '#src/calendar/say-day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Card } from '#src/messages/card.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

type Settled = { readonly ref: string; readonly tracked: Tracked; readonly about: 'timescale' | 'leads' };

/** Says that a reading of the plan's words stands, and what it is. */
export function saySettled({ ref, tracked, about }: Settled): Card {
  const { action, standing } = tracked;
  const { text } = action[about];
  const words = text === '' ? 'The plan gives no words.' : `The plan says “${text}”.`;
  return {
    heading: `${ref} · the reading of its ${about} stands`,
    rating: null,
    blocks: [
      {
        kind: 'said',
        text: `${action.title}. ${words} ${about === 'leads' ? ledBy(standing.owners) : agreedFor(tracked)} It is no longer among the doubts.`,
      },
    ],
    buttons: [{ label: 'Other doubts', say: '/rag doubts' }],
  };
}

/** Says that nothing of an action is in doubt. */
export function sayNothingToSettle(ref: string): Card {
  const text = 'Nothing about it is in doubt, so there is nothing to settle.';
  return {
    heading: `${ref} · nothing in doubt`,
    rating: null,
    blocks: [{ kind: 'said', text }],
    buttons: [{ label: 'Other doubts', say: '/rag doubts' }],
  };
}

function ledBy(owners: Tracked['standing']['owners']): string {
  const names = leadNames(owners);
  return names.length === 0 ? 'I have no lead for it.' : `I take it to be led by ${sayAnd(names)}.`;
}

function agreedFor({ standing: { agreed } }: Tracked): string {
  return agreed === null ? 'I take it to have no date.' : `I take it to be due ${sayDay(agreed)}.`;
}
