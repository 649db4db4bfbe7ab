import type { Day } from '#src/calendar/day.ts';
import { phraseKey } from '#src/people/fold.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { Overtaken, Renewal } from '#src/plan/replaying/renewal.ts';
import type { DateAsked } from '#src/plan/steps/step.ts';
import { publishedSteps, stepNamed } from '#src/plan/steps/steps.ts';
import type { Renewing } from './renewing.ts';

/** What becomes of everything that waits for the programme office about what a newer version changes: the asker is told, whichever it is. */
export function overtakenBy(renewal: Renewal, renewing: Renewing): readonly Overtaken[] {
  const { requests, dateAsked } = renewing.before.standing;
  return [
    ...(dateAsked === null || renewal.due === undefined ? [] : [ofDate(dateAsked, renewal.due.to, renewing)]),
    ...stepsAsked(renewing),
    ...requests.flatMap((request) => ofRequest(request, renewal, renewing)),
  ];
}

function ofDate({ day, by, on }: DateAsked, now: Day | null, { isTaken }: Renewing): Overtaken {
  const otherwise = isTaken ? 'decided' : 'waits';
  return { what: 'date', by, on, day, how: outcomeOf(day, now, otherwise) };
}

/** A later date that was asked for: the plan gives it, or longer; a shorter one decides nothing. */
function outcomeOf<T>(asked: Day, now: Day | null, otherwise: T): T | 'granted' | 'not-needed' {
  if (now === null || now < asked) return otherwise;
  return now === asked ? 'granted' : 'not-needed';
}

function stepsAsked({ before: { standing, action }, after }: Renewing): readonly Overtaken[] {
  if (action.timescale === after.timescale) return [];
  const published = publishedSteps(after.timescale);
  return standing.steps.flatMap(({ dateAsked, isLast, name, due }): readonly Overtaken[] => {
    if (dateAsked === null || isLast) return [];
    const { day, by, on } = dateAsked;
    const asked = { what: 'date', by, on, day, step: name } as const;
    const found = stepNamed(published, name);
    if (found === null) return [{ ...asked, how: 'gone' }];
    const isAsBefore = due !== name.due || found.due === due;
    return isAsBefore ? [] : [{ ...asked, how: outcomeOf(day, found.due, 'waits') }];
  });
}

function ofRequest(request: OpenRequest, { due, leads }: Renewal, renewing: Renewing): readonly Overtaken[] {
  const { what, by, on, day } = request;
  if (what === 'wrong-date' || what === 'proposed-date') {
    if (due === undefined) return [];
    const isGranted = day === null || day === due.to;
    const how = isGranted ? 'granted' : renewing.isTaken ? 'decided' : 'waits';
    return [{ what, by, on, day, how }];
  }
  if (leads === undefined || (what !== 'other-lead' && what !== 'proposed-lead' && what !== 'not-mine')) return [];
  const how = isGiven(request, renewing) ? 'granted' : 'waits';
  return [{ what, by, on, day: null, how }];
}

/** True where whoever would not lead it leads it no more, and whoever was proposed does. */
function isGiven({ what, by, to }: OpenRequest, { owners, index }: Renewing): boolean {
  const now = leadersOn(owners, index);
  if (what !== 'proposed-lead') return !now.includes(by);
  const names = now.map((person) => phraseKey(index.person(person)?.name ?? ''));
  return to !== null && names.includes(phraseKey(to));
}
