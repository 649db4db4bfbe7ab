import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Desk, Occasion } from './desk.ts';
import { isAboutSame, isSameStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** The next time that one person is asked on an occasion, and the days they were asked before without an answer. */
export type Asking = { readonly stage: Stage; readonly askedOn: readonly Day[] };

/** The asking that is next for a person, or null when they have had it or the last one is too fresh. */
export function nextAsking(person: PersonId, occasion: Occasion, desk: Desk): Asking | null {
  const { rule, stage } = occasion;
  if (rule.pace === 'weekly') return nextInSeries(person, occasion, desk);
  const rows = askedAbout(person, occasion, desk);
  if (rule.yields && isFresh(rows.at(-1)?.day, desk)) return null;
  const own = rows.filter((row) => row.rule === rule.name);
  return own.some((row) => isSameStage(row.stage, stage)) ? null : { stage, askedOn: unanswered(own, occasion) };
}

/** The days on which a person was asked on a weekly occasion since anybody last answered. */
export function unansweredAskings(person: PersonId, occasion: Occasion, desk: Desk): readonly Day[] {
  return unanswered(seriesOf(person, occasion, desk), occasion);
}

const NONE: readonly AskedBefore[] = [];

// An action is looked at by several rules, for each of its leads.
const askedOf = keptBy((rows: readonly AskedBefore[]) => Map.groupBy(rows, ({ person }) => person));

function askedAbout(person: PersonId, { tracked }: Occasion, { history }: Desk): readonly AskedBefore[] {
  return askedOf(history.get(tracked.action.id) ?? NONE).get(person) ?? NONE;
}

function nextInSeries(person: PersonId, occasion: Occasion, desk: Desk): Asking | null {
  const series = seriesOf(person, occasion, desk);
  if (isFresh(series.at(-1)?.day, desk) || wasAskedOfOtherStep(person, occasion, desk)) return null;
  return { stage: { of: occasion.stage.of, step: series.length + 1 }, askedOn: unanswered(series, occasion) };
}

/** Several late steps of one action take turns, so that it is asked about once a week like any other. */
function wasAskedOfOtherStep(person: PersonId, occasion: Occasion, desk: Desk): boolean {
  if (occasion.tracked.step === undefined) return false;
  const rows = askedAbout(person, occasion, desk).filter(({ rule }) => rule === occasion.rule.name);
  return isFresh(rows.at(-1)?.day, desk);
}

function seriesOf(person: PersonId, occasion: Occasion, desk: Desk): readonly AskedBefore[] {
  const rows = askedAbout(person, occasion, desk);
  return rows.filter((row) => row.rule === occasion.rule.name && isAboutSame(row.stage, occasion.stage));
}

function unanswered(rows: readonly AskedBefore[], { rule, tracked }: Occasion): readonly Day[] {
  // What a lead adds meanwhile answers no checker's question.
  const lastUpdate = rule.asks === 'verifiers' ? null : tracked.standing.lastUpdate;
  return rows.map((row) => row.day).filter((day) => lastUpdate === null || day > lastUpdate);
}

function isFresh(asked: Day | undefined, { day }: Desk): boolean {
  return asked !== undefined && asked > day.ago5;
}
