import { sayDay } from '#src/calendar/say-day.ts';
import type { PrintedPurpose, PurposeDoubt, PurposesFound } from '#src/intake/purposes/purposes-found.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import type { Purpose, PurposeKind, ReadingDue } from '#src/plan/governance/purpose.ts';

/** "26 outcomes and 18 milestones"; "nothing" where there are none. */
export function countPurposes(found: readonly PrintedPurpose[]): string {
  const counts = PURPOSE_KINDS.flatMap((kind) => {
    const count = found.filter(({ purpose }) => purpose.kind === kind).length;
    return count === 0 ? [] : [sayCount(count, kind)];
  });
  return counts.length === 0 ? 'nothing' : sayAnd(counts);
}

/** How many purposes are kept with a plan, and how many lists are asked about, for a program; a count of none is left out. */
export function purposeCounts({ purposes: { found, doubts } }: { readonly purposes: PurposesFound }): object {
  const asked = doubts.filter(({ kind }) => kind !== null).length;
  return {
    ...(found.length === 0 ? {} : { purposes: found.length }),
    ...(asked === 0 ? {} : { purposesAsked: asked }),
  };
}

/** What a document says a plan is for, kind by kind, a line each, and below it what nobody can be sure of. */
export function sayPurposes({ found, doubts }: PurposesFound): readonly string[] {
  if (found.length === 0 && doubts.length === 0) return [];
  return [
    ...(found.length === 0 ? [] : [`\nIt says what it is for: ${countPurposes(found)}.`]),
    ...PURPOSE_KINDS.flatMap((kind) => {
      const some = found.filter(({ purpose }) => purpose.kind === kind);
      return some.length === 0 ? [] : [`\n${titleOf(kind)} (${some.length})`, ...some.map(sayFound)];
    }),
    ...doubts.flatMap(sayPurposeDoubt),
  ];
}

function titleOf(kind: PurposeKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
}

const LONGEST = 110;

function sayFound({ purpose, actions }: PrintedPurpose): string {
  const served = actions.length === 0 ? '' : `; served by ${actions.join(', ')}`;
  return `  ${sayPurposeLine(purpose)}${served}`;
}

/** "A iv  A rejuvenated risk management framework (Managerial)", with how it is measured. */
export function sayPurposeLine(purpose: Purpose): string {
  const { ref, title, group = null } = purpose;
  const words = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return [`${ref}  ${words}${group === null ? '' : ` (${group})`}`, ...measuredIn(purpose)].join('; ');
}

function measuredIn({ unit, direction, target, due }: Purpose): readonly string[] {
  const goal = target === undefined ? [] : [`target ${target}${unit === undefined ? '' : ` ${unit}`}`];
  const inUnit = target !== undefined || unit === undefined ? [] : [`in ${unit}`];
  const way = direction === undefined ? [] : [direction === 'up' ? 'higher is better' : 'lower is better'];
  return [...goal, ...inUnit, ...way, ...(due === undefined ? [] : [sayReadingDue(due)])];
}

function sayReadingDue(due: ReadingDue): string {
  if (due.kind === 'on') return `read on ${sayAnd(due.days.map((day) => sayDay(day)))}`;
  return due.months === 1 ? 'read every month' : `read every ${due.months} months`;
}

/** What may be purposes, why that is open, and how it is settled. */
export function sayPurposeDoubt({ place, words, why, kind }: PurposeDoubt): readonly string[] {
  const settle = kind === null ? [] : [`If they are, put ${listOption(place, kind)} behind the import; if not, =none.`];
  return [[`\n${place}: “${words}”`, why, ...settle].join('\n  ')];
}

function listOption(place: string, kind: PurposeKind): string {
  return `--list "${place}=${kind}"`;
}

/** A purpose for a program, its keys in the order that is promised. */
export function purposeJson({ purpose, actions }: PrintedPurpose): object {
  const { kind, ref, title, parent, group = null, place = null, unit, direction, target, due } = purpose;
  const measured = { unit, direction, target, due };
  return { purpose: kind, ref, title, parent, group, place, ...measured, actions };
}

/** What may be purposes, for a program. */
export function purposeDoubtJson({ place, words, why, kind, items }: PurposeDoubt): object {
  const settle = kind === null ? null : listOption(place, kind);
  return { doubt: why, place, words, kind, items, settle };
}
