import { sayCount } from '#src/messages/words/say-list.ts';
import type { Ref } from '#src/plan/action.ts';
import { CHANGE_KINDS } from './changes.ts';
import type { ChangeKind, PlanChange } from './changes.ts';
import { sayFact } from './say-fact.ts';

const TITLES: Readonly<Record<ChangeKind, string>> = {
  plan: 'The plan itself',
  added: 'Added',
  returned: 'There again, after an earlier version left them out',
  renumbered: 'Other numbers: the ledger of each goes on, and the old number is still understood',
  reworded: 'Reworded, or in another place',
  redated: 'Other dates',
  reassigned: 'Other leads',
  refilled: 'Other words in the plan’s other columns',
  reread: 'In doubt or no longer: the words are read otherwise now',
  progress: 'Progress as published: it goes into the ledger with the day of publication, and what leads said stands',
  dropped: 'No longer in the file: each stays, and its leads are still asked, until /rag close says why it ends',
  ended: 'No longer in the file, and complete or closed before: nobody is asked about it',
};

/** The changes as lines, each kind under its title, what was before each arrow and what is now after it. */
export function sayChanges(changes: readonly PlanChange[]): readonly string[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const some = changes.filter(({ change }) => change === kind);
    if (some.length === 0) return [];
    const count = kind === 'plan' ? '' : ` (${sayCount(some.length, 'action')})`;
    const lines =
      kind === 'dropped' || kind === 'ended'
        ? some.map((change) => sayDropped(change, changes))
        : some.flatMap(sayChange);
    return [`\n${TITLES[kind]}${count}`, ...sayTogether(lines)];
  });
}

/** What is dropped gives its number up where another action has it now. */
function sayDropped({ ref, before }: PlanChange, all: readonly PlanChange[]): ChangeSaid {
  const isTaken = all.some((one) => one.ref === ref && (one.change === 'added' || one.change === 'renumbered'));
  return { ref, words: `${titleIn(before)}${isTaken ? ` (${ref}-old from now on)` : ''}` };
}

/** One line of a change; the same words of many actions are said once. */
type ChangeSaid = { readonly ref: Ref | null; readonly words: string };

const MANY = 4;

function sayTogether(lines: readonly ChangeSaid[]): readonly string[] {
  const alike = Map.groupBy(lines, ({ words }) => words);
  const isTogether = (line: ChangeSaid): boolean => line.ref !== null && (alike.get(line.words)?.length ?? 0) >= MANY;
  const together = [...alike].filter(([, those]) => those.every(isTogether));
  return [
    ...together.map(([words, those]) => `  ${words}: ${those.map(({ ref }) => ref).join(', ')}`),
    ...lines.filter((line) => !isTogether(line)).map(({ ref, words }) => `  ${ref === null ? '' : `${ref}  `}${words}`),
  ];
}

function sayChange({ change, ref, before, after }: PlanChange): readonly ChangeSaid[] {
  if (change === 'renumbered') return [{ ref: null, words: `${refIn(before)} → ${ref}  ${titleIn(after)}` }];
  const isWhole = change !== 'progress' && (before === null || after === null);
  if (isWhole) return [{ ref: null, words: `${ref}  ${titleIn(after ?? before)}` }];
  const was = new Map(Object.entries(before ?? {}));
  const differing = Object.entries(withGone(before, after)).filter(([key, value]) => !isSame(value, was.get(key)));
  const keys = differing.map(([key]) => key);
  return differing.flatMap(([key, value]): readonly ChangeSaid[] => {
    if (change === 'reread') return [{ ref, words: sayReread(key, value) }];
    // How its time is meant is said by its dates, where it has any.
    if (change === 'redated' && key === 'kind' && keys.some((one) => DATES.has(one))) return [];
    return [{ ref, words: sayFact(key, { before: was.get(key), after: value }, change === 'refilled') }];
  });
}

const DATES: ReadonlySet<string> = new Set(['start', 'due', 'every', 'milestones']);

// A blank cell is no cell.
function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  return JSON.stringify(value === undefined || value === '' ? null : value);
}

/** A cell of another column that is blank now is a change too. */
function withGone(before: object | null, after: object | null): object {
  const blank = Object.keys(before ?? {}).map((key) => [key, null] as const);
  return { ...Object.fromEntries(blank), ...after };
}

function sayReread(about: string, doubt: unknown): string {
  const what = about === 'leads' ? 'who leads' : 'by when';
  return `${what}: ${typeof doubt === 'string' ? doubt : 'no longer in doubt'}`;
}

function refIn(action: object | null): string {
  return action !== null && 'ref' in action ? String(action.ref) : '';
}

function titleIn(action: object | null): string {
  return action !== null && 'title' in action ? String(action.title) : '';
}
