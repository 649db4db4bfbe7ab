import type { Action, ActionId, Plan, PlanKey } from '#src/plan/action.ts';
import { refBook } from './ref-book.ts';
import type { RefBook } from './ref-book.ts';

/** The actions that a text names by a ref which they have, or had in an earlier version of their plan. */
export type FindRefs = (text: string) => readonly ActionId[];

/** Where it is not plain which plan's ref it is, every action that has it is named; gathered when it is first needed. */
export function refsWithin(plans: readonly Plan[], actions: readonly Action[]): FindRefs {
  let known: Known | null = null;
  return (text) => {
    // Every ref has a figure, and most texts have none.
    if (!/\p{N}/u.test(text)) return [];
    known ??= gather(plans, actions);
    const { byRef, book, keys } = known;
    const found = [...inRows(text, keys), ...(book.isEmpty ? [] : inBook(text, book))];
    return [...new Set(found.flatMap((ref) => byRef.get(ref.toLowerCase()) ?? []))];
  };
}

type Known = {
  /** By ref in small letters, with its plan's key and without. */
  readonly byRef: ReadonlyMap<string, readonly ActionId[]>;
  /** The refs that are no row of numbers. */
  readonly book: RefBook;
  readonly keys: readonly PlanKey[];
};

function gather(plans: readonly Plan[], actions: readonly Action[]): Known {
  const byRef = new Map<string, ActionId[]>();
  const refs: string[] = [];
  for (const { id, refs: its } of actions.map(withRefs)) {
    refs.push(...its);
    for (const ref of its) byRef.set(ref.toLowerCase(), [...(byRef.get(ref.toLowerCase()) ?? []), id]);
  }
  return { byRef, book: refBook(refs), keys: plans.map(({ key }) => key) };
}

/** The refs an action has and had, with its plan's key and without; one without a figure is a word like any other. */
function withRefs({ id, plan, ref, formerRefs = [] }: Action): {
  readonly id: ActionId;
  readonly refs: readonly string[];
} {
  const refs = [ref, ...formerRefs.map((former) => former.ref)].filter((one) => /\p{N}/u.test(one));
  return { id, refs: refs.flatMap((one) => [one, `${plan} ${one}`]) };
}

// "8.1.3" and "2.1.1a" by themselves; "3" alone is a number like any other, and "action 3" is not.
const ROW = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?(?![\p{L}\p{N}]|\.\p{N})/giu;
const NUMBER = /(?<!\p{L})(\p{L}[\p{L}\p{N}_-]{0,19})[\s/:.-]{1,2}(\d{1,3})(?![\p{L}\p{N}]|\.\p{N})/gu;
/** A plan's key and what stands between it and a ref. */
const BEFORE = /(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{N}_-]*)[\s/:-]{1,2}$/u;
const LONGEST_KEY = 24;
const ACTION = /^(?:actions?|recommendations?|recs?|no|number)$/iu;

function inRows(text: string, keys: readonly PlanKey[]): readonly string[] {
  const rows = [...text.matchAll(ROW)].map(({ 0: row, index }) => {
    const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_KEY), index))?.[1]?.toUpperCase();
    return keys.some((key) => key === before) ? `${before} ${row}` : row;
  });
  const numbers = [...text.matchAll(NUMBER)].flatMap(([, before = '', number = '']) => {
    const key = keys.find((one) => one === before.toUpperCase());
    if (key !== undefined) return [`${key} ${number}`];
    return ACTION.test(before) ? [number] : [];
  });
  return [...rows, ...numbers];
}

function inBook(text: string, book: RefBook): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const named = book.at(text, at);
    if (named !== null) found.push(named.said);
  }
  return found;
}
