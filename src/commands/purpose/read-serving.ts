import type { ActionId, Plan } from '#src/plan/action.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import { partAt } from '#src/commands/decide/lists/part-atom.ts';
import { everyListed } from '#src/commands/show/list-actions.ts';
import { writtenOut } from '#src/commands/sure/ranges.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** The actions that words name one after the other; `read` are the words that name some, `unread` those that name none. */
export type Serving = {
  readonly tracked: readonly Tracked[];
  readonly read: readonly string[];
  readonly unread: readonly string[];
};

const JOINS = /^(?:[\s,;.&+]|(?:and|plus|also|all of|all|actions?|the)(?=[\s:,]))+/iu;
const EXCEPT = /^(?:but not|except(?: for)?|without|apart from|not)\s+/iu;
const PIECE = /^[^\s,;]+(?:\s+(?!and\s|\d|(?:section|theme|outcome)s?\s)[^\s,;]+)*/iu;
const PART = /^(?:section|outcome|theme)s?\s/iu;
// Of a part that the plan has not, its number is no piece by itself.
const NO_SUCH_PART = /^(?:section|outcome|theme)s?\s+[^\s,;]+/iu;
// "8.1.3 to 8.1.6" is written as a range.
const UP_TO = /(?<=\d[a-z]?)\s+(?:to|up to|through)\s+(?=\p{L}{0,3}\d)/giu;

/** Reads "8.1.3, 8.1.4, section 9 except 9.2.1": closed actions too, each once. */
export async function readServing(words: string, plan: Plan, scene: Scene): Promise<Serving | Refusal> {
  const { words: whole, unread: ranges } = await writtenOut(words.replaceAll(UP_TO, '-'), scene);
  const found = new Map<ActionId, Tracked>();
  const read: string[] = [];
  const unread: string[] = [...ranges];
  // What a range is written out as has a “!” behind each.
  let rest = ranges
    .reduce((left, range) => left.replace(range, ' '), whole)
    .replaceAll(/!(?=[,;])/gu, '! ')
    .replace(JOINS, '');
  let isPart = false;
  while (rest !== '') {
    const isLess = EXCEPT.test(rest);
    const next = await pieceAt(rest.replace(EXCEPT, ''), { plan, isPart }, scene);
    if ('because' in next) return next;
    const piece = rest.slice(0, rest.length - next.rest.length).replace(/[\s,;.]+$/u, '');
    isPart = next.tracked !== null && next.isPart;
    const named = next.tracked ?? [];
    if (isLess) named.forEach(({ action }) => found.delete(action.id));
    else named.forEach((one) => found.set(one.action.id, one));
    (next.tracked === null ? unread : read).push(piece);
    rest = next.rest.replace(JOINS, '');
  }
  return { tracked: [...found.values()], read, unread: unread.filter((one) => one !== '') };
}

type Piece = { readonly tracked: readonly Tracked[] | null; readonly isPart: boolean; readonly rest: string };

/** One action by its number, or a part of the plan; behind a part its number alone may be another. */
async function pieceAt(
  words: string,
  of: { readonly plan: Plan; readonly isPart: boolean },
  scene: Scene,
): Promise<Piece | Refusal> {
  const part = PART.test(words) ? await partPiece(words, of.plan, scene) : null;
  if (part !== null) return part;
  const ref = commandedRef(words, scene);
  const action = ref === null ? null : await findAction(ref.said, scene);
  if (ref !== null && action !== null && !isRefusal(action))
    return { tracked: [action], isPart: false, rest: ref.rest };
  if (action !== null && isRefusal(action) && action.because === 'which-ref') return action;
  const numbered = of.isPart || ref !== null ? await partPiece(words, of.plan, scene) : null;
  if (numbered !== null) return numbered;
  const none = (NO_SUCH_PART.exec(words) ?? PIECE.exec(words))?.[0] ?? words;
  const piece = ref === null ? none : words.slice(0, words.length - ref.rest.length);
  return { tracked: null, isPart: false, rest: words.slice(piece.length) };
}

async function partPiece(words: string, plan: Plan, scene: Scene): Promise<Piece | null> {
  const atom = await partAt(words, true, { ...scene, plan });
  if (atom === null || isRefusal(atom)) return null;
  const all = await everyListed(scene, plan, ({ action }) => action.plan === plan.key);
  return { tracked: all.filter(atom.keep).map(({ tracked }) => tracked), isPart: true, rest: atom.rest };
}
