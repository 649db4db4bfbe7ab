import type { TimeOfDay } from '#src/calendar/instant.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Whose } from './quiet/quiet-cards.ts';

/** Says from what time of a day somebody is asked; null is the usual one. */
export function sayAskedAt({ name, self }: Whose, time: TimeOfDay | null): Card {
  const when = time === null ? 'at the usual time' : `from ${time}`;
  return buildCard({
    readers: 'asker',
    heading: `${self ? 'You are' : `${name} is`} asked ${when}`,
    blocks: [{ kind: 'said', text: 'By your own clock, on working days, still at most one message a day.' }],
    buttons: time === null || !self ? [] : [{ label: 'The usual time', say: '/rag time usual' }],
  });
}

/** Asks for a time within the hours in which anybody is asked. */
export function sayWhichTime(): Card {
  const times = ['10:00', '13:30', '15:00'];
  return buildCard({
    readers: 'asker',
    heading: 'At what time?',
    blocks: [{ kind: 'said', text: 'Between 09:30 and 16:30, such as /rag time 14:00, or /rag time usual.' }],
    buttons: times.map((time) => ({ label: time, say: `/rag time ${time}` })),
    typed: { time: '/rag time …' },
  });
}
