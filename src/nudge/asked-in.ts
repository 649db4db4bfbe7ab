import type { Day } from '#src/calendar/day.ts';
import { readingAsked } from './changes/owed-readings.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Ask, Nudge, Taken } from './nudge.ts';

/** What a message asks, as it is remembered so that it is not asked again. */
export function askedIn(nudge: Nudge, day: Day): readonly AskedBefore[] {
  const { to, asks, first } = nudge;
  const opening = { day, person: to, action: null, rule: 'first-message', stage: { of: day } } as const;
  const questions = asks.flatMap((ask) => rowsOf(ask).map((row) => ({ day, person: to, ...row })));
  return [...(first === null ? [] : [opening]), ...toldIn(nudge, day), ...questions];
}

function rowsOf({ tracked, rule, stage, also }: Ask): readonly Pick<AskedBefore, 'action' | 'rule' | 'stage'>[] {
  return [{ rule, stage }, ...also].map((asked) => ({ action: tracked.action.id, ...asked }));
}

/** What came and went is known from now on: `step` marks what was handed over, beside what somebody led all along. */
function toldIn({ to: person, handOver, whileAway, renewed, readings = [] }: Nudge, day: Day): readonly AskedBefore[] {
  const rows: AskedBefore[] = [];
  if (whileAway !== null) rows.push({ day, person, action: null, rule: 'while-away', stage: { of: whileAway.to } });
  for (const of of renewed.flatMap(({ lines }) => lines))
    rows.push({ day, person, action: null, rule: 'republished', stage: { of } });
  for (const one of readings) rows.push({ day, person, ...readingAsked(one) });
  if (handOver === null) return rows;
  const about = ({ tracked: { action } }: Pick<Taken, 'tracked'>) => ({ day, person, action: action.id });
  rows.push({ day, person, action: null, rule: 'hand-over', stage: { of: day } });
  for (const one of handOver.taken) rows.push({ ...about(one), rule: 'leads', stage: { of: day, step: 1 } });
  // What a newer version changed of what came or went is told with that.
  for (const { seq } of [...handOver.taken, ...handOver.gone].flatMap(({ tracked }) => tracked.standing.renewals))
    rows.push({ day, person, action: null, rule: 'republished', stage: { of: seq } });
  for (const one of handOver.gone) rows.push({ ...about(one), rule: 'leads-no-more', stage: { of: day } });
  return rows;
}
