import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { everyListed } from '#src/commands/show/list-actions.ts';
import type { ActionId } from '#src/plan/action.ts';
import { leadAt } from './lead-atom.ts';
import { isNoList } from './list-atom.ts';
import { partAt } from './part-atom.ts';
import { stateAt } from './state-atom.ts';
import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { commandedRef, commandedRefAfter } from '#src/refs/commanded-ref.ts';
import { withoutStop } from '#src/refs/typed-ref.ts';
import type { Targets } from './targets-read.ts';

type List = Pick<Targets, 'tracked' | 'list' | 'rest'>;

/** What stands before whatever is left out of a list, “all but not”, “except”, to be built into patterns. */
export const LEFT_OUT = String.raw`(?:(?:all\s+)?(?:but\s+)?(?:${EXCEPT_WORDS}|not|without)|but)\s+`;
const EXCEPT = new RegExp(String.raw`^,?\s*${LEFT_OUT}`, 'iu');

/** The words that begin to leave something out at the front; null where none do. */
export function exceptAhead(words: string): string | null {
  return EXCEPT.exec(words)?.[0] ?? null;
}

/** A list without what the words behind it except: “section 8 but not 8.1.3 …”, “overdue but not Karl”; as it is where that cannot be made out. */
export async function withoutExcepted(list: List, scene: Scene): Promise<List> {
  const except = exceptAhead(list.rest);
  if (except === null) return list;
  const excepted = await allExcepted(list.rest.slice(except.length), scene);
  return excepted === null ? list : without(list, excepted);
}

const AND = /^(?:,\s*)?(?:and|&|or|nor)\s+(?:also\s+|not\s+)*/iu;

/** “8.1.3 and Karl’s”: null where any of it cannot be made out. */
async function allExcepted(words: string, scene: Scene): Promise<Excepted | null> {
  const first = (await numbersIn(words, scene)) ?? (await partIn(words, scene));
  if (first === null || !AND.test(first.rest)) return first;
  const more = await allExcepted(first.rest.replace(AND, ''), scene);
  if (more === null) return null;
  return { out: first.out.union(more.out), called: sayAnd([first.called, more.called]), rest: more.rest };
}

/** What is left out, how it is called, and the words behind it. */
type Excepted = { readonly out: ReadonlySet<ActionId>; readonly called: string; readonly rest: string };

function without({ tracked, list }: List, { out, called, rest }: Excepted): List {
  const left = tracked.filter(({ action }) => !out.has(action.id));
  return { tracked: left, list: `${list} except ${called}`, rest };
}

async function numbersIn(words: string, scene: Scene): Promise<Excepted | null> {
  const refs: string[] = [];
  let rest = words;
  for (let next = commandedRef(rest, scene); next !== null; next = commandedRefAfter(next.rest, scene)) {
    refs.push(withoutStop(next.said));
    rest = next.rest;
  }
  const found = await Promise.all(refs.map((ref) => idsOf(ref, scene)));
  const out = found.filter((ids) => ids !== null);
  if (refs.length === 0 || out.length < refs.length) return null;
  return { out: new Set(out.flat()), called: sayAnd(refs), rest };
}

/** The action of a number; where there is none, those of the part of the plan that has it. */
async function idsOf(ref: string, scene: Scene): Promise<readonly ActionId[] | null> {
  const found = await findAction(ref, scene);
  if (!isRefusal(found)) return [found.action.id];
  const part = await partAt(ref, true, scene);
  if (part === null || isNoList(part)) return null;
  return (await everyListed(scene, null)).filter(part.keep).map(({ tracked }) => tracked.action.id);
}

const THOSE =
  /^(?:the\s+)?(?:(?:ones?|those|actions?|anything|everything|what|whatever|dates?|requests?)\s+)?(?:of|from|by|for|in|under|led by|that are|which are)?\s*/iu;
const OWN = /^(?:leads|owns|has)(?=$|[\s,])\s*|^(?:actions?|ones)(?=$|[\s,])\s*/iu;

/** “Section 9”, “red”, “Karl Battersby” or “Karl’s”: all of theirs. */
async function partIn(said: string, scene: Scene): Promise<Excepted | null> {
  const words = said
    .replace(THOSE, '')
    .replace(/^(\p{L}[\p{L}'’-]*(?:\s+\p{L}[\p{L}'’-]*){0,3}?)['’]s(?=$|[\s,])/u, '$1');
  const atom = stateAt(words, scene) ?? (await partAt(words, false, scene)) ?? (await leadAt(words, true, scene));
  if (atom === null || isNoList(atom)) return null;
  const all = await everyListed(scene, null);
  const out = new Set(all.filter(atom.keep).map(({ tracked }) => tracked.action.id));
  return { out, called: atom.called, rest: atom.rest.replace(OWN, '').replace(/^[\s,]+/u, '') };
}
