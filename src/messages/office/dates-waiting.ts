import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DateAsked } from './date-asked-card.ts';
import { clipped, isBlank, say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** A date that somebody asked for and the day on which they did. */
export type DateWaiting = DateAsked & { readonly on: Day };

const MOST_ROWS = 5;
const LONGEST_REASON = 100;

/** The dates that wait for the programme office, the longest waiting first, each with a tap that agrees it. */
export function sayDatesWaiting(all: readonly DateWaiting[], today: Day): Card {
  const shown = all.slice(0, MOST_ROWS);
  if (shown.length === 0) {
    return buildCard({
      heading: 'No date waits for you',
      blocks: [{ kind: 'said', text: 'Nobody asks for a new date. What else leads ask for: /rag requests.' }],
      buttons: [{ label: 'Requests', say: '/rag requests' }],
    });
  }
  return buildCard({
    heading: `${sayCount(all.length, 'date')} to decide`,
    blocks: [
      { kind: 'rows', rows: shown.map((one) => rowOf(one, today)), more: all.length - shown.length },
      { kind: 'aside', text: say`To say no, with the reason: /rag decline ${shown[0]?.ref ?? ''} because …` },
    ],
    buttons: shown.map(({ ref, day, step }) => ({
      label: say`${ref}: agree ${sayDay(day, today)}`,
      say: step === undefined ? say`/rag approve ${ref}` : say`/rag approve ${ref} ${step.typed}`,
    })),
  });
}

function rowOf({ agreed, day, who, reason, on, step, returnedOn, decider, record, ...named }: DateWaiting, today: Day) {
  const move = agreed === null ? sayDay(day, today) : `${sayDay(agreed, today)} → ${sayDay(day, today)}`;
  const dates = step === undefined ? move : say`${step.said}: ${move}`;
  const words = isBlank(reason) ? who : say`${who}: “${clipped(reason, LONGEST_REASON)}”`;
  const besides = [
    ...(record === undefined ? [] : [record]),
    ...(decider === null ? [] : [`${decider} decides`]),
    ...(returnedOn === null ? [] : [`a realistic date asked for ${sayAge(returnedOn, today)}`]),
  ];
  const facts = [dates, words, `asked ${sayAge(on, today)}`, ...besides];
  return { ...rowAbout(named), rating: null, unratedSaid: false, facts };
}
