import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Whose } from './quiet-cards.ts';

/** A leave; both days are included, and a null deputy means that nobody is asked meanwhile. */
export type Leave = {
  readonly whose: Whose;
  readonly from: Day;
  readonly to: Day;
  readonly deputy: string | null;
};

/** Reads a leave back, with who is asked meanwhile. */
export function sayAway({ whose, from, to, deputy }: Leave): Card {
  const whom = whose.self ? 'you' : whose.name;
  const instead =
    deputy === null
      ? `Nobody is asked in ${whose.self ? 'your' : 'their'} place; to name somebody, say it again with deputy and a name.`
      : `${deputy} is asked in ${whose.self ? 'your' : 'their'} place, may answer for ${whom}, and is told.`;
  return buildCard({
    readers: 'asker',
    heading: `${whose.self ? 'Away' : `${whose.name} is away`} ${sayStretch(from, to)}`,
    blocks: [{ kind: 'said', text: `${instead} No date moves. It is on record.` }],
    buttons: whose.self ? [{ label: 'I am back', say: '/rag back' }] : [],
  });
}

/** Tells a deputy what they stand in for, and from when. */
export function tellDeputy(leave: { name: string; from: Day; to: Day; actions: number }): Card {
  const { name, from, to, actions } = leave;
  const them = actions === 0 ? 'no open action at the moment' : sayCount(actions, 'open action');
  return buildCard({
    readers: 'asker',
    heading: `You stand in for ${name} ${sayStretch(from, to)}`,
    blocks: [
      {
        kind: 'said',
        text: `${name} leads ${them}. On those days questions about them come to you, your answers count, and /rag mine lists them. If that does not suit, please tell ${name} or the programme office.`,
      },
    ],
    buttons: [{ label: `What ${name} leads`, say: `/rag lead "${name.replaceAll('"', '')}"` }],
  });
}

/** Tells a deputy that the person they stood in for is back. */
export function tellDeputyBack(name: string): Card {
  return buildCard({
    readers: 'asker',
    heading: `${name} is back`,
    blocks: [{ kind: 'said', text: `You no longer stand in for ${name}. Thank you for covering.` }],
  });
}

/** "Mon 4 Jan 2016 to Fri 15 Jan 2016", or one day. */
function sayStretch(from: Day, to: Day): string {
  return from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}
