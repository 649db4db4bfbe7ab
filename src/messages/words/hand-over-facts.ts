import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { PersonId } from '#src/people/person.ts';
import { writtenOn } from '#src/plan/standing.ts';
import type { Standing } from '#src/plan/standing.ts';
import type { Naming } from './naming.ts';
import { clipped, say } from './phrase.ts';
import type { Said } from './phrase.ts';

/** What a word about an action needs beside it: today, people's names, and how somebody's words come onto the card. */
export type HandedTo = {
  readonly today: Day;
  readonly name: (person: PersonId) => string;
  readonly words: Naming['words'];
};

// A row holds the beginning of somebody's words; the whole stands with the action.
const LONGEST_WORDS = 100;

/** What was promised of an action and what waits for a decision, each in a few words. */
export function promisedOf({ forecast, dateAsked, requests, waitingOn }: Standing, to: HandedTo): readonly Said[] {
  const isSame = forecast !== null && forecast === dateAsked?.day;
  return [
    ...(forecast === null ? [] : [`expected ${sayDay(forecast)}`]),
    ...(dateAsked === null
      ? []
      : [
          isSame
            ? 'the programme office decides on that date'
            : `${sayDay(dateAsked.day)} is asked for and not decided`,
        ]),
    ...(requests.length === 0 ? [] : ['a request waits for the programme office']),
    ...(waitingOn === null ? [] : [say`waiting on ${clipped(to.words(waitingOn), LONGEST_WORDS)}`]),
  ];
}

/** What shows that it is done, or what a check found missing; nothing where nobody has said that it is. */
export function shownOf({ stage, evidence, sentBack }: Standing, to: HandedTo): readonly Said[] {
  if (sentBack !== null) {
    const { by, on, words } = sentBack;
    const missing = words === '' ? '' : say`: “${clipped(to.words(words), LONGEST_WORDS)}”`;
    return [say`${to.name(by)} checked it on ${sayDay(on, to.today)}, not complete yet${missing}`];
  }
  if (evidence !== null) return [say`shown by “${clipped(to.words(evidence), LONGEST_WORDS)}”`];
  return stage === 'delivered' ? ['nothing shows it yet'] : [];
}

/** The last words about an action, under the name of whoever wrote them; none where nobody wrote any. */
export function lastWordsOn({ narrative, unsettled }: Standing, to: HandedTo): readonly Said[] {
  const last = unsettled === null ? narrative : { text: unsettled.words, by: unsettled.by, on: writtenOn(unsettled) };
  if (last === null || last.text === '') return [];
  const by = last.by === null ? 'The plan' : to.name(last.by);
  return [say`${by}, ${sayDay(last.on, to.today)}: “${clipped(to.words(last.text), LONGEST_WORDS)}”`];
}
