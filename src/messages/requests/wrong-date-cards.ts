import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { reasonFrom, sayAsks, wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';

/** A date that somebody says should be another; null where they named none. */
type WrongDate = { readonly day: Day | null; readonly agreed: Day | null; readonly today: Day };

/** Tells the programme office that a date is said to be wrong, with one tap to set the other and one to leave it. */
export function tellWrongDate(asked: AskedBy & WrongDate): Card {
  const { ref, title, day, agreed, today } = asked;
  const set: readonly DraftButton[] =
    day === null
      ? []
      : [{ label: `Set ${sayDay(day, today)}`, say: say`/rag date ${ref} ${day} ${reasonFrom(asked)}` }];
  const other = day === null ? say` To set another: /rag date ${ref}, the day and why.` : '';
  return buildCard({
    heading: say`${ref} · ${sayAsks(asked)} for another date${day === null ? '' : `, ${sayDay(day)}`}`,
    blocks: [{ kind: 'said', text: say`${title}. ${dateOf(agreed)}${other}` }, ...wordsOfAsker(asked)],
    buttons: [...set, { label: 'Leave it', say: say`/rag keep ${ref}` }],
    typed: {
      day: say`/rag date ${ref} … ${reasonFrom(asked)}`,
      no: say`/rag keep ${ref}`,
    },
  });
}

/** Tells a lead that the programme office has their word on the date, and that it has not moved. */
export function sayWrongDate({ ref, title, day, agreed, today }: Named & WrongDate): Card {
  const other = day === null ? 'If you know the right day, say it and I pass it on.' : '';
  const what = day === null ? 'your words' : `${sayDay(day, today)}, as you say it should be,`;
  return buildCard({
    heading: say`${ref} · sent to the programme office`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office has ${what} and decides. ${stays(agreed, today)}${other === '' ? '' : ` ${other}`}`,
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function dateOf(agreed: Day | null): string {
  return agreed === null ? 'It has no due date.' : `The date stays ${sayDay(agreed)} until you decide.`;
}

function stays(agreed: Day | null, today: Day): string {
  return agreed === null ? 'It has no due date until then.' : `The date stays ${sayDay(agreed, today)} until then.`;
}
