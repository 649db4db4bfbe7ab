import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { PersonId } from '#src/people/person.ts';
import { writtenOn } from '#src/plan/standing.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { openSteps } from '#src/plan/steps/steps.ts';
import type { Naming } from './naming.ts';
import { clipped, say } from './phrase.ts';
import type { Said } from './phrase.ts';
import { sayStep } from './say-step.ts';

/** What a word about an action needs beside it: today, people's names, and how somebody's words come onto the card. */
export type HandedTo = {
  readonly today: Day;
  readonly days: WorkingDays;
  readonly name: (person: PersonId) => string;
  readonly words: Naming['words'];
};

// A row holds the beginning of somebody's words; the whole stands with the action.
const LONGEST_WORDS = 100;

/** Which of its phases are late, what was promised of it and of each of them, and what waits for a decision, each in a few words. */
export function promisedOf(tracked: Tracked, to: HandedTo): readonly Said[] {
  const { forecast, dateAsked, requests, waitingOn } = tracked.standing;
  return [
    ...earlierSteps(tracked, to),
    ...sayPromised({ forecast, dateAsked }),
    ...(requests.length === 0 ? [] : ['a request waits for the programme office']),
    ...(waitingOn === null ? [] : [say`waiting on ${clipped(to.words(waitingOn), LONGEST_WORDS)}`]),
  ];
}

/** The phases before the last that are late or were promised for another day, whose dates are not those of the whole. */
function earlierSteps({ standing }: Tracked, to: HandedTo): readonly Said[] {
  if (standing.stage !== 'open') return [];
  const own = openSteps(standing).filter(({ isLast }) => !isLast);
  return own.flatMap((step): readonly Said[] => {
    const isLate = step.due < to.today;
    const when = `${sayDay(step.due, to.today)}, ${sayDistance(step.due, to.today, to.days)}`;
    const late = isLate ? [say`${sayStep(step.name, to.words)} ${when}`] : [];
    const promised = sayPromised(step);
    const [first, ...others] = promised;
    return [...late, ...(first === undefined ? [] : [say`${sayStep(step.name, to.words)} ${first}`, ...others])];
  });
}

function sayPromised({ forecast, dateAsked }: Pick<Standing, 'forecast' | 'dateAsked'>): readonly string[] {
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
