import { sayOfOffice } from '#src/messages/words/who/of-the-office.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** A plan that was archived, or runs again, for one of its leads: who decided so, and how many of its open actions are theirs. */
export type PlanForLead = {
  readonly plan: string;
  readonly by: string;
  readonly open: number;
  /** True where another plan runs, of which they go on being asked. */
  readonly isOther: boolean;
};

/** Tells a lead that nobody is asked about a plan any more, and what becomes of what is theirs in it. */
export function tellArchived({ plan, by, open, isOther }: PlanForLead): Card {
  const yours = open === 1 ? 'Your open action stays' : `Your ${sayCount(open, 'open action')} stay`;
  const goesOn = isOther ? ' What you lead in other plans goes on as before.' : '';
  return buildCard({
    heading: `${plan} is archived`,
    blocks: [
      { kind: 'said', text: `Decided by ${sayOfOffice(by)}. You are asked nothing about this plan any more.` },
      { kind: 'said', text: `${yours} on record with all that was said. You need do nothing.${goesOn}` },
    ],
  });
}

/** Tells a lead that a plan which was archived is asked about again. */
export function tellBackAgain({ plan, by, open }: PlanForLead): Card {
  const asked = open === 1 ? 'it before its date' : 'them before their dates';
  return buildCard({
    heading: `${plan} runs again`,
    blocks: [
      { kind: 'said', text: `Brought back by ${sayOfOffice(by)}.` },
      {
        kind: 'said',
        text: `You lead ${sayCount(open, 'open action')} of it, and are asked about ${asked} as you were.`,
      },
    ],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}
