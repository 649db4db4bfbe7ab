import { capital } from '#src/messages/text/capital.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Judged, Judgement } from '#src/plan/governance/judgement.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Measured, Purpose, PurposeId, PurposeKind } from '#src/plan/governance/purpose.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import { nameOf } from '#src/plan/permission.ts';
import { sayMinuted } from '#src/messages/governance/say-minuted.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';

/** "outcome 3b", "milestone A iv". */
export function sayPurpose({ kind, ref }: Pick<Purpose, 'kind' | 'ref'>): string {
  return `${kind} ${ref}`;
}

/** "Outcome 3b", to begin a line with. */
export function sayPurposeFirst(purpose: Pick<Purpose, 'kind' | 'ref'>): string {
  return capital(sayPurpose(purpose));
}

/** Its words, or that the plan prints its number alone. */
export function titleOf({ ref, title }: Pick<Purpose, 'ref' | 'title'>): string {
  return title.trim() === ref.trim() ? 'the plan prints only its number' : title;
}

/** "outcome 3b", out of its id. */
export function sayPurposeId(id: PurposeId): string {
  return id.replace('/', ' ');
}

/** What asks for a purpose, or for all of a kind where no ref is given: "/rag outcome 3b"; with the plan's key where it needs one. */
export function typedPurpose(
  kind: PurposeKind,
  ref: string,
  { key, isDefault }: Pick<Plan, 'key' | 'isDefault'>,
): string {
  return `/rag ${kind} ${isDefault ? '' : `${key} `}${ref}`.trim();
}

const JUDGED: Readonly<Record<Judgement, string>> = { met: 'met', partly: 'partly met', 'not-yet': 'not met yet' };

/** "partly met". */
export function sayJudgement(judgement: Judgement): string {
  return JUDGED[judgement];
}

/** "Joint Board on Thu 3 Mar 2016, minute 14". */
export function sayWhereJudged({ forum, on, minute }: Judged, heard: Naming['words']): Said {
  return sayMinuted({ name: forum, on, ...(minute !== null && { minute }) }, { heard });
}

/** "partly met, Joint Board on Thu 3 Mar 2016, minute 14: “the framework is in place”". */
export function sayJudged(judged: Judged, heard: Naming['words']): Phrase {
  const where = say`${sayJudgement(judged.judgement)}, ${sayWhereJudged(judged, heard)}`;
  return judged.words === '' ? where : say`${where}: “${heard(judged.words)}”`;
}

/** "9.2 days as at Tue 30 Jun 2015, HR dashboard, 412 asked". */
export function sayReading({ value, unit, asAt, source, sample }: Reading): string {
  const asked = sample === null ? [] : [`${sayFigure(sample)} asked`];
  return [`${sayValue(value, unit)} as at ${sayDay(asAt)}`, ...(source === null ? [] : [source]), ...asked].join(', ');
}

/** "9.2 days", "84%", "£1,200". */
export function sayValue(value: number, unit: string | null): string {
  const figure = sayFigure(Math.abs(value));
  const minus = value < 0 ? '−' : '';
  if (unit === null) return `${minus}${figure}`;
  if (/^[£$€]$/u.test(unit)) return `${minus}${unit}${figure}`;
  return unit.startsWith('%') ? `${minus}${figure}${unit}` : `${minus}${figure} ${unit}`;
}

function sayFigure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

/** How an indicator is measured, part by part: "in days", "lower is better", "target 8 days", "asked for every 3 months", "kept by Head of HR". */
export function sayMeasure({ unit, direction, target, due, keeper }: Partial<Measured>): readonly string[] {
  return [
    ...(unit === undefined ? [] : [`in ${unit}`]),
    ...(direction === undefined ? [] : [direction === 'up' ? 'higher is better' : 'lower is better']),
    ...(target === undefined ? [] : [`target ${sayValue(target, unit ?? null)}`]),
    ...(due === undefined ? [] : [sayDue(due)]),
    ...(keeper === undefined ? [] : [`kept by ${nameOf(keeper)}`]),
  ];
}

function sayDue(due: Measured['due']): string {
  if (due.kind === 'on') return `asked for on ${sayAnd(due.days.map((day) => sayDay(day)))}`;
  return due.months === 1 ? 'asked for every month' : `asked for every ${sayCount(due.months, 'month')}`;
}
