import { sayCount } from '#src/messages/words/say-list.ts';
import type { Ref } from '#src/plan/action.ts';
import { CHANGE_KINDS } from './changes.ts';
import type { ChangeKind, PlanChange } from './changes.ts';

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
  const differing = Object.entries(withGone(before, after)).filter(
    ([key, value]) => plain(value) !== plain(was.get(key)),
  );
  return differing.map(([key, value]) => {
    if (change === 'reread') return { ref, words: sayReread(key, value) };
    return { ref, words: `${labelOf(key)}${plain(was.get(key))} → ${plain(value)}` };
  });
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

// The plan's own words need no label.
const OWN_WORDS = new Set(['title', 'text']);

function labelOf(key: string): string {
  return OWN_WORDS.has(key) ? '' : `${key}: `;
}

/** A fact as words: “By end July 2015”, Leader and Kenny, none. */
function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(partOf).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.includes(' ') ? `“${value}”` : value;
}

/** One owner, or one dated step on the way. */
function partOf(part: unknown): string {
  if (part === null || typeof part !== 'object') return String(part);
  if ('due' in part && 'label' in part) return `${String(part.label)} ${String(part.due)}`.trim();
  const named = Object.entries(part).filter(([key, value]) => (key === 'name' || key === 'post') && value !== null);
  const isSupport = 'support' in part && part.support === true;
  return `${named.map(([, value]) => String(value)).join(', ')}${isSupport ? ' (supports)' : ''}`;
}
