import { sayDay } from '#src/calendar/say-day.ts';
import type { Overtaken, Renewal } from '#src/plan/replaying/renewal.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';

/** What somebody had asked for before a newer version of the plan, and what has become of it. */
export function sayOvertaken(asked: Overtaken, renewal: Renewal, context: ReminderContext): Said {
  return say`${sayAsked(asked, context)}: ${ANSWERS[asked.how](asked, renewal)}`;
}

const ASKED: Readonly<Record<Overtaken['what'], string>> = {
  date: 'you asked for',
  'proposed-date': 'you proposed',
  'wrong-date': 'you said that the date is wrong',
  'other-lead': 'you asked for another lead',
  'proposed-lead': 'you proposed another lead',
  'not-mine': 'you said that it is not yours',
};

function sayAsked({ what, day, step }: Overtaken, { naming, today }: ReminderContext): Said {
  const said = ASKED[what];
  if (day === null) return what === 'proposed-date' || what === 'date' ? `${said} another date` : said;
  const which = what === 'wrong-date' ? `, and should be ${sayDay(day, today)}` : ` ${sayDay(day, today)}`;
  return step === undefined ? `${said}${which}` : say`${said}${which} for ${sayStep(step, naming.words)}`;
}

const ANSWERS: Readonly<Record<Overtaken['how'], (asked: Overtaken, renewal: Renewal) => string>> = {
  granted: ({ what, day }) => {
    if (what === 'wrong-date') return day === null ? 'the plan has another now' : 'the plan says so now';
    return isOfDate(what) ? 'the plan gives it now' : 'the plan names others now';
  },
  'not-needed': () => 'the plan gives longer, so nothing is left to decide',
  decided: () => 'the programme office follows the plan’s date',
  gone: () => 'the plan has that step no longer',
  waits: ({ what }, { due }) =>
    isOfDate(what) && due !== undefined && due.to !== null
      ? 'the plan’s date is another, so it still waits for the programme office'
      : 'it still waits for the programme office',
};

function isOfDate(what: Overtaken['what']): boolean {
  return what === 'date' || what === 'proposed-date' || what === 'wrong-date';
}
