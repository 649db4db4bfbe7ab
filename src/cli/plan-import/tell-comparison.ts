import { print, printJson } from '#src/cli/print.ts';
import { sayRoster } from '#src/cli/load-roster.ts';
import type { World } from '#src/cli/world.ts';
import type { Conflict } from '#src/intake/compare/conflicts.ts';
import type { Decided } from '#src/intake/compare/revision.ts';
import { sayCount } from '#src/messages/say-list.ts';
import type { Roster } from '#src/people/person.ts';
import { conflictJson, doubtfulJson } from './changes.ts';
import type { Comparison, Loaded } from './compare-import.ts';
import type { ImportOptions } from './import-options.ts';
import { sayChanges } from './say-changes.ts';
import { howToSettle, sayConflict, sayDoubtful } from './say-conflicts.ts';

type Told = {
  readonly found: Loaded;
  readonly compared: Comparison;
  readonly decided: readonly Decided[];
  readonly isApplied: boolean;
  readonly roster: Roster;
};

/** Tells what a newer version changes, what waits for a person, and what was done. */
export function tellComparison(told: Told, { json }: ImportOptions, world: World): void {
  if (json !== true) return print(world.out, sayAll(told));
  const { compared, isApplied, decided } = told;
  for (const change of compared.changes) printJson(world, { ...change, applied: isApplied });
  for (const conflict of compared.conflicts) {
    const decision = decisionOf(conflict, decided);
    printJson(world, { ...conflictJson(conflict), decision, applied: isApplied && decision !== null });
  }
  for (const doubtful of compared.difference.doubtful) printJson(world, { ...doubtfulJson(doubtful), applied: false });
}

/** True when a roster came with the plan and says more than the register knows. */
export function hasNewPeople({ people }: Loaded): boolean {
  return people !== null && people.added + people.changed > 0;
}

function decisionOf({ pair, about }: Conflict, decided: readonly Decided[]): Decided['decision'] | null {
  return decided.find((one) => one.pair === pair && one.about === about)?.decision ?? null;
}

function sayAll(told: Told): string {
  const { found, compared, isApplied } = told;
  const { plan, people } = found;
  const { changes, conflicts, difference } = compared;
  const isWaiting = conflicts.length + difference.doubtful.length > 0;
  const isAnew = changes.length > 0 || isWaiting || hasNewPeople(found);
  if (!isAnew) return sayNothing(found);
  const intro =
    changes.length === 0 && !isWaiting ? sayNothing(found) : `The file says this of ${plan.name} (${plan.key}) anew:`;
  const roster = people === null || !hasNewPeople(found) ? [] : [`\nThe roster has ${sayRoster(people)}.`];
  return [
    intro,
    ...sayChanges(changes),
    ...sayConflicts(told),
    ...sayDoubtfuls(compared),
    ...roster,
    ...(changes.length === 0 && !hasNewPeople(found) && !isApplied ? [NOTHING_ELSE] : [isApplied ? TAKEN_IN : NOT_YET]),
  ].join('\n');
}

const TAKEN_IN = '\nIt is taken in. Ratings, forecasts, decisions and what people said stand as they were.';
const NOT_YET = '\nNothing is changed yet. Run it again with --apply to take it in.';
const NOTHING_ELSE = '\nNothing else is new, and nothing is changed.';

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
  if (doubtful.length === 0) return [];
  return [
    `\nNot told apart by their words: say which is which (${sayCount(doubtful.length, 'action')})`,
    ...doubtful.map(sayDoubtful),
  ];
}

function sayNothing({ plan, actions }: Loaded): string {
  return `Nothing has changed: ${plan.name} (${plan.key}) is loaded with these ${actions.length} actions already.`;
}
