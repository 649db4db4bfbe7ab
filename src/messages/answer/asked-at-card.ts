import type { Day } from '#src/calendar/day.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayStretch } from '#src/messages/words/say-stretch.ts';
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

/** Says when anybody is asked at all, to somebody who would not be asked at nights or weekends, and offers other times. */
export function askWhenInstead(): Card {
  return buildCard({
    ...asDraft(sayWhichTime()),
    heading: 'When shall I ask you?',
    blocks: [
      {
        kind: 'said',
        text: 'I ask on working days only, at most once a day, between 09:30 and 16:30 by your own clock: not in the evening, at night or at weekends. Nothing is changed yet.',
      },
    ],
  });
}

/** Asks whether an hour that was wished in plain words is meant for each day. */
export function askHour(time: string): Card {
  const yes = `/rag time ${time}`;
  return buildCard({
    readers: 'asker',
    heading: `Shall I ask you from ${time} each day?`,
    blocks: [{ kind: 'said', text: 'By your own clock, on working days. Nothing is changed yet.' }],
    buttons: [
      { label: `From ${time}`, say: yes },
      { label: 'The usual time', say: '/rag time usual' },
    ],
    typed: { yes, time: '/rag time …' },
  });
}

/** Says that nobody's working week is kept, and offers the next stretches of days on which somebody is not in as leaves. */
export function askDaysNotIn(stretches: readonly { readonly from: Day; readonly to: Day }[]): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Which days are you not in?',
    blocks: [
      {
        kind: 'said',
        text: 'I keep no working week of one person: what I ask on such a day can wait until you are in. To have nothing sent on some of these days, tap each; it is a leave of its own.',
      },
    ],
    buttons: stretches.map(({ from, to }) => {
      const days = sayStretch(from, to);
      return { label: days, say: `/rag away ${days}` };
    }),
  });
}

/** Says to whoever sets an hour for somebody else that only they can, and how. */
export function sayOwnHourOnly(name: string, time: TimeOfDay): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Each person sets their own hour',
    blocks: [
      {
        kind: 'said',
        text: `Nothing is changed. ${name} can write “time ${time}” to me, and I ask them from then on.`,
      },
    ],
  });
}
