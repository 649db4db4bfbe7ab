import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { everyListed } from '#src/commands/show/list-actions.ts';
import type { ActionId } from '#src/plan/action.ts';
import { leadAt } from './lead-atom.ts';
import { isNoList } from './list-atom.ts';
import { partAt } from './part-atom.ts';
import { stateAt } from './state-atom.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { commandedRef, commandedRefAfter } from '#src/refs/commanded-ref.ts';
import type { Targets } from './targets-read.ts';

type List = Pick<Targets, 'tracked' | 'list' | 'rest'>;

const EXCEPT =
  /^,?\s*(?:but\s+not|but\s+without|not|(?:all\s+)?(?:but\s+)?except(?:ing)?(?:\s+for)?|excluding|apart\s+from|other\s+than|without|save\s+for)\s+/iu;

/** A list without what the words behind it except: “section 8 but not 8.1.3 …”, “overdue but not Karl”; as it is where that cannot be made out. */
export async function withoutExcepted(list: List, scene: Scene): Promise<List> {
  const except = EXCEPT.exec(list.rest)?.[0];
  if (except === undefined) return list;
  const named = await numbersIn(list.rest.slice(except.length), scene);
  if (named !== null) return without(list, named);
  const part = await partIn(list.rest.slice(except.length), scene);
  return part === null ? list : without(list, part);
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
    refs.push(next.said.replace(/[.,:;?!]+$/u, ''));
    rest = next.rest;
  }
  const found = await Promise.all(refs.map((ref) => findAction(ref, scene)));
  if (refs.length === 0 || found.some(isRefusal)) return null;
  const out = new Set(found.flatMap((one) => (isRefusal(one) ? [] : [one.action.id])));
  return { out, called: sayAnd(refs), rest };
}

const THOSE =
  /^(?:(?:the\s+)?(?:ones?|those|actions?|anything|everything|what|whatever)\s+)?(?:of|in|under|led by|that are|which are)?\s*/iu;
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
