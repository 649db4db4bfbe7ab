import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { commandedRef, commandedRefAfter } from '#src/refs/commanded-ref.ts';
import type { Targets } from './targets-read.ts';

type List = Pick<Targets, 'tracked' | 'list' | 'rest'>;

const EXCEPT =
  /^,?\s*(?:but\s+not|but\s+without|not|(?:all\s+)?(?:but\s+)?except(?:ing)?(?:\s+for)?|excluding|apart\s+from|other\s+than|without|save\s+for)\s+/iu;

/** A list without the actions that the words behind it except: “section 8 but not 8.1.3 …”; as it is where one of them is not there. */
export async function withoutExcepted(list: List, scene: Scene): Promise<List> {
  const except = EXCEPT.exec(list.rest)?.[0];
  if (except === undefined) return list;
  const refs: string[] = [];
  let rest = list.rest.slice(except.length);
  for (let next = commandedRef(rest, scene); next !== null; next = commandedRefAfter(next.rest, scene)) {
    refs.push(next.said.replace(/[.,:;?!]+$/u, ''));
    rest = next.rest;
  }
  const found = await Promise.all(refs.map((ref) => findAction(ref, scene)));
  if (refs.length === 0 || found.some(isRefusal)) return list;
  const out = new Set(found.flatMap((one) => (isRefusal(one) ? [] : [one.action.id])));
  const tracked = list.tracked.filter(({ action }) => !out.has(action.id));
  return { tracked, list: `${list.list} except ${sayAnd(refs)}`, rest };
}
