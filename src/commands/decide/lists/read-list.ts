import type { Scene } from '#src/commands/command.ts';
import { findLead, withoutSlip } from '#src/people/find-person.ts';
import { everyListed, isRunning } from '#src/commands/show/list-actions.ts';
import type { Targets } from './targets-read.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { leadAt } from './lead-atom.ts';
import { withoutExcepted } from './excepted.ts';
import { isNoList } from './list-atom.ts';
import type { ListAtom } from './list-atom.ts';
import { partAt } from './part-atom.ts';
import { stateAt } from './state-atom.ts';

/** Everything that is meant together: each of its atoms must be so. */
type Group = readonly [ListAtom, ...ListAtom[]];

const FRONT =
  /^(?:(?:all|every|everything|each|the|any|what(?:['’]s| is)|whatever is|(?:every(?:one|body)|any(?:one|body)|those|people) (?:who|that) (?:is|are)|actions?|items?|ones|of|in|under|from|that (?:is|are)|which (?:is|are))\s+)+/iu;
const WHOSE =
  /^(?:(?:all|everything|every action|all actions|what is)\s+(?:of\s+)?)?(?:the\s+)?(\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,3}?)['’]s(?:\s+(?:dates?|requests?|actions?|items?|ones))?(?=$|[\s,.])[\s,.]*/iu;
const THINGS = /^(?:actions?|items?|ones|things)(?=$|[\s,])\s*/iu;
const NARROWS = /^,?\s*(?:(?:of|in|under|from|by|led by|that (?:is|are)|which (?:is|are))\s+(?:the\s+)?)/iu;
const NAMES = /^,?\s*(?:of|by|led by)\s/iu;
const JOINS = /^(?:,|and|&)\s*(?:and\s+)?(?:all\s+of\s+)?/iu;
const MOST = 10;

/** Reads “section 8 …”, “theme Leadership …”, “lead Karl Battersby …”, “overdue in section 8 …” and several with “and”; null where words begin with none of these. */
export async function readList(words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const first = await groupAt(whoseFirst(words, scene).replace(FRONT, ''), null, scene);
  if (first === null || 'because' in first) return first;
  const groups = [first];
  for (let rest = behind(first); JOINS.test(rest) && groups.length < MOST; rest = behind(groups.at(-1)!)) {
    const next = await groupAt(rest.replace(JOINS, ''), groups.at(-1)!, scene);
    if (next === null) break;
    if ('because' in next) return next;
    groups.push(next);
  }
  const all = (await everyListed(scene, null)).filter(isRunning);
  const isIn = (one: (typeof all)[number]): boolean => groups.some((group) => group.every(({ keep }) => keep(one)));
  const tracked = all.filter(isIn).map((one) => one.tracked);
  return {
    ...(await withoutExcepted({ tracked, list: sayAnd(groups.map(called)), rest: behind(groups.at(-1)!) }, scene)),
    people: peopleOf(groups),
  };
}

/** “Everything of Karl’s”, “Karl Battersby’s dates”: what they lead. */
function whoseFirst(words: string, { roster }: Scene): string {
  const [said, who = ''] = WHOSE.exec(words) ?? [];
  const isOne = said !== undefined && withoutSlip(findLead(who, roster)).kind !== 'none';
  return isOne ? `lead "${who}" ${words.slice(said.length)}` : words;
}

/** One list with whatever narrows it: “overdue”, “overdue actions in section 8 led by Karl Battersby”. */
async function groupAt(words: string, before: Group | null, scene: Scene): Promise<Group | Refusal | null> {
  const one = await atomAt(words, { before: before?.[0] ?? null, isNamed: false }, scene);
  if (one === null || isNoList(one)) return one;
  let group: Group = [one];
  while (group.length < MOST) {
    const rest = behind(group).replace(THINGS, '');
    const next = await atomAt(rest.replace(NARROWS, ''), { before: null, isNamed: NAMES.test(rest) }, scene);
    if (isNoList(next)) return next;
    const isNew = next !== null && group.every(({ kind }) => kind !== next.kind);
    if (next === null || !isNew) break;
    group = [...group, next];
  }
  return withoutThings(group);
}

type Round = { readonly before: ListAtom | null; readonly isNamed: boolean };

async function atomAt(words: string, { before, isNamed }: Round, scene: Scene): Promise<ListAtom | Refusal | null> {
  const isMore = before?.kind === 'part';
  return (
    stateAt(words, scene) ??
    (await partAt(words, isMore, scene)) ??
    (await leadAt(words, isNamed || before?.kind === 'lead', scene))
  );
}

// "overdue actions to Karl": the noun belongs to the list.
function withoutThings(group: Group): Group {
  const last = group.at(-1)!;
  const rest = last.rest.replace(THINGS, '');
  return [...group.slice(0, -1), { ...last, rest }] as unknown as Group;
}

function behind(group: Group): string {
  return group.at(-1)!.rest;
}

function called(group: Group): string {
  const of = (kind: ListAtom['kind']): string | null => group.find((one) => one.kind === kind)?.called ?? null;
  const [state, part, lead] = [of('state'), of('part'), of('lead')];
  const whose = lead ?? (state === null ? null : `what is ${state}`);
  const also = lead !== null && state !== null ? ` and is ${state}` : '';
  return whose === null ? (part ?? '') : `${whose}${also}${part === null ? '' : ` in ${part}`}`;
}

function peopleOf(groups: readonly Group[]): Targets['people'] {
  const people = groups.map((group) => group.find((one) => one.people !== null)?.people ?? null);
  return people.every((one) => one !== null) ? [...new Set(people.flat())] : null;
}
