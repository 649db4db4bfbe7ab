import type { Action } from '#src/plan/action.ts';
import type { Forum } from '#src/plan/governance/forum.ts';

/** Where words name one of several by its whole name or by what it is typed by. */
export type NamedIn<One> = {
  readonly one: One;
  readonly from: number;
  readonly to: number;
  /** True where it is only what it is typed by. */
  readonly isKey: boolean;
};

type Named = { readonly key: string; readonly name: string };

/** Every mention of any of them, in order; of two that overlap the longer. */
export function namedIn<One extends Named>(words: string, all: readonly One[]): readonly NamedIn<One>[] {
  const found = all.flatMap((one) => [
    ...mentionsOf(one.name, words).map((place) => ({ one, ...place, isKey: false })),
    ...mentionsOf(one.key, words).map((place) => ({ one, ...place, isKey: true })),
  ]);
  const longest = found.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  return longest
    .filter((one, at) => !longest.slice(0, at).some((other) => one.from < other.to && other.from < one.to))
    .toSorted((one, other) => one.from - other.from);
}

/** What words begin with, and the words behind it; null where they begin with none of all. */
export function namedAt<One extends Named>(
  words: string,
  all: readonly One[],
): { readonly one: One; readonly rest: string } | null {
  const text = words.trim().replace(BEFORE_NAME, '');
  const found = namedIn(text, all).find(({ from }) => from === 0);
  if (found === undefined) return null;
  return { one: found.one, rest: text.slice(found.to).replace(/^[\s,:;.–—-]+/u, '') };
}

const BEFORE_NAME = /^(?:(?:the|by|at|to|for)\s+)+/iu;

/** The forum that words are the name of, whole, or words of its name that no other has; null for none, and for several. */
export function forumCalled(said: string, forums: readonly Forum[]): Forum | null {
  const text = said.trim().replace(BEFORE_NAME, '');
  const whole = namedAt(text, forums);
  if (whole !== null && !/[\p{L}\p{N}]/u.test(whole.rest)) return whole.one;
  if (text.length < LEAST) return null;
  const near = forums.filter(({ name }) => mentionsOf(text, name).length > 0);
  return near.length === 1 ? (near[0] ?? null) : null;
}

const LEAST = 4;

/** True where an action's title or its words for time name a forum by its whole name. */
export function namesForum({ title, timescale }: Action, { name }: Pick<Forum, 'name'>): boolean {
  return [title, timescale.text].some((words) => mentionsOf(name, words).length > 0);
}

// “Health & Wellbeing Board”, “Improvement Board sub group”; not of “Joint Board’s new framework”.
function mentionsOf(name: string, words: string): readonly { readonly from: number; readonly to: number }[] {
  const tokens = name.replaceAll('&', ' and ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (tokens.length === 0) return [];
  const parts = tokens.map((token) => (token.toLowerCase() === 'and' ? '(?:and|&)' : token));
  const pattern = String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`[\s,/'’–-]{0,3}`)}(?![\p{L}\p{N}]|['’]s(?!\s+(?:meeting|minute)))`;
  return [...words.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }));
}

const SMALL: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', '&']);
const LONGEST = 12;

/** What a forum or a review is typed by: its initials, or its one word in capitals; a number behind it where another has that. */
export function keyFor<Key extends string>(name: string, others: readonly { readonly key: Key }[]): Key {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word.toLowerCase()));
  const [only = name, ...rest] = words;
  const initials = words.map((word) => (/^\d/u.test(word) ? word : word.slice(0, 1)));
  const key = (rest.length === 0 ? only : initials.join('')).toUpperCase().slice(0, LONGEST);
  const taken = new Set<string>(others.map((one) => one.key));
  const numbers = Array.from({ length: others.length + 2 }, (_, at) => (at === 0 ? key : `${key}${at + 1}`));
  return (numbers.find((one) => !taken.has(one)) ?? key) as Key;
}
