import type { Day } from '#src/calendar/day.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { sayRoster } from '#src/cli/store/load-roster.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Conflict } from '#src/intake/compare/conflicts.ts';
import type { Decided } from '#src/intake/compare/decided.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { DoubtfulMatch } from '#src/intake/compare/match-actions.ts';
import type { Revision } from '#src/intake/compare/revision.ts';
import type { Roster } from '#src/people/person.ts';
import { conflictJson, doubtfulJson } from './changes.ts';
import type { Comparison, Loaded } from './comparison.ts';
import { sayEndedHere } from './asked/ended-here.ts';
import { officeOwn, sayOfficeOwn } from './office-own.ts';
import type { ImportOptions } from './import-options.ts';
import { overtakenIn, overtakenJson, sayOvertaken } from './say-overtaken.ts';
import { sayChanges } from './say-changes.ts';
import { howToSettle, sayConflict, sayDoubtful } from './say-conflicts.ts';

type Told = {
  readonly found: Loaded;
  readonly compared: Comparison;
  readonly decided: readonly Decided[];
  readonly revision: Revision;
  readonly isApplied: boolean;
  /** How many actions have a date or a lead in doubt once it is taken in; null where it is not. */
  readonly needYou: number | null;
  readonly roster: Roster;
  readonly today: Day;
  /** The import as it would be typed once more, and what lists the doubts. */
  readonly again: string;
  readonly doubts: string;
};

/** Tells what a newer version changes, what waits for a person, and what was done. */
export function tellComparison(told: Told, { json }: ImportOptions, world: CliWorld): void {
  if (json !== true) return print(world.out, sayAll(told));
  const { compared, revision, isApplied, decided } = told;
  for (const change of compared.changes) printJson(world, { ...change, applied: isApplied });
  for (const conflict of compared.conflicts) {
    const decision = decisionOf(conflict, decided);
    printJson(world, { ...conflictJson(conflict), decision, applied: isApplied && decision !== null });
  }
  for (const one of overtakenIn(revision)) printJson(world, { ...overtakenJson(one), applied: isApplied });
  for (const one of compared.ended) printJson(world, { ...one, applied: false });
  for (const own of officeOwn(compared)) printJson(world, { ...own, applied: false });
  for (const doubtful of compared.difference.doubtful) printJson(world, { ...doubtfulJson(doubtful), applied: false });
}

/** True when a roster came with the plan and says more than the register knows. */
export function hasNewPeople({ people }: Loaded): boolean {
  return people !== null && people.added + people.changed + people.ended > 0;
}

function decisionOf({ pair, about }: Conflict, decided: readonly Decided[]): Decided['decision'] | null {
  return decided.find((one) => one.pair === pair && one.about === about)?.decision ?? null;
}

function sayAll(told: Told): string {
  const { found, compared } = told;
  const { plan, people } = found;
  const { changes, conflicts, difference, ended } = compared;
  const isWaiting = conflicts.length + difference.doubtful.length + ended.length > 0;
  const isAnew = changes.length > 0 || isWaiting || hasNewPeople(found);
  const own = sayOfficeOwn(officeOwn(compared));
  if (!isAnew) return [sayNothing(found), ...own].join('\n');
  const intro =
    changes.length === 0 && !isWaiting ? sayNothing(found) : `The file says this of ${plan.name} (${plan.key}) anew:`;
  const roster = people === null || !hasNewPeople(found) ? [] : [`\nThe roster has ${sayRoster(people)}.`];
  return [
    intro,
    ...sayChanges(changes),
    ...sayOvertaken(overtakenIn(told.revision), told),
    ...sayConflicts(told),
    ...sayDoubtfuls(compared),
    ...sayEndedHere(ended),
    ...own,
    ...roster,
    ...sayEnd(told, changes.length + ended.length > 0 || hasNewPeople(found)),
  ].join('\n');
}

/** What was done, and the one line that does the next thing. */
function sayEnd(told: Told, isNews: boolean): readonly string[] {
  const { isApplied, again } = told;
  const toAnswer = openIn(told).length + told.compared.difference.doubtful.length;
  const open = toAnswer + told.compared.ended.filter(({ asks }) => asks.length > 0).length;
  const answer = sayAnswer(told, toAnswer);
  if (isApplied)
    return [
      open === 0 ? TAKEN_IN : `${TAKEN_IN} ${sayLeft(open)}`,
      ...sayWhereAsked(open),
      ...sayNeedYou(told),
      ...answer,
    ];
  if (!isNews) return ['\nNothing else is new, and nothing is changed.', ...answer];
  return ['\nNothing is changed yet. To take it in:', `  ${again} --apply`, ...answer];
}

/** The office need not run an import to answer. */
function sayWhereAsked(open: number): readonly string[] {
  return open === 0
    ? []
    : [`What stood stands meanwhile; ${open === 1 ? 'it is' : 'they are'} asked on the office’s card too: /rag office`];
}

function sayNeedYou({ needYou, doubts }: Told): readonly string[] {
  if (needYou === null || needYou === 0) return [];
  return [
    `${sayCount(needYou, 'action needs', 'actions need')} you: /rag doubts lists them in chat, and so does ${doubts}`,
  ];
}

const ASKED_HERE_ALONE =
  '  Which action is which is asked here alone: what is not told apart stays as it was, and new words of it are not taken in, until this import says --same or --new.';

const TAKEN_IN = '\nIt is taken in. Ratings, forecasts, decisions and what people said stand as they were.';

function sayLeft(open: number): string {
  return open === 1 ? 'The question above still waits for you.' : `The ${open} questions above still wait for you.`;
}

function sayAnswer(told: Told, open: number): readonly string[] {
  const flags = someAnswers(told);
  const intro =
    open === 1
      ? 'To answer the question, put the answer behind the import'
      : 'To answer the questions, put the answers behind the import';
  return flags === '' ? [] : [`${intro}, such as:`, `  ${told.again} --apply ${flags}`];
}

function openIn({ compared: { conflicts }, decided }: Told): readonly Conflict[] {
  return conflicts.filter((conflict) => decisionOf(conflict, decided) === null);
}

/** One answer of each kind that is wanted. */
function someAnswers(told: Told): string {
  const [conflict] = openIn(told);
  const [doubtful] = told.compared.difference.doubtful;
  const [candidate] = doubtful?.candidates ?? [];
  const same =
    doubtful === undefined || candidate === undefined ? [] : [`--same ${doubtful.before.ref}=${candidate.ref}`];
  return [...(conflict === undefined ? [] : [`--keep ${conflict.pair.after.ref}`]), ...same].join(' ');
}

function sayConflicts({ compared: { conflicts }, decided, roster }: Told): readonly string[] {
  if (conflicts.length === 0) return [];
  const blocks = conflicts.flatMap((conflict) => {
    const decision = decisionOf(conflict, decided);
    return [sayConflict(conflict, roster), decision === null ? howToSettle(conflict) : DECIDED[decision]];
  });
  return [
    `\nChanged here and in the document since: never applied unless you say which (${sayCount(conflicts.length, 'question')})`,
    ...blocks,
  ];
}

const DECIDED = { keep: '    What was decided stands.', take: '    The document is followed.' } as const;

function sayDoubtfuls({ difference: { doubtful } }: Comparison): readonly string[] {
  const turned = doubtful.filter(({ says }) => says !== null);
  const others = doubtful.filter(({ says }) => says === null);
  return [
    ...sayUnder('Not told apart by their words: say which is which', others),
    ...sayUnder('Saying something else now, and not taken in until you say whether it is the same action', turned),
    ...(doubtful.length === 0 ? [] : [ASKED_HERE_ALONE]),
  ];
}

function sayUnder(title: string, doubtful: readonly DoubtfulMatch[]): readonly string[] {
  if (doubtful.length === 0) return [];
  return [`\n${title} (${sayCount(doubtful.length, 'action')})`, ...doubtful.map(sayDoubtful)];
}

function sayNothing({ plan, actions }: Loaded): string {
  return `Nothing has changed: ${plan.name} (${plan.key}) is loaded with these ${actions.length} actions already.`;
}
