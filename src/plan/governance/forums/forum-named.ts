import type { Action } from '#src/plan/action.ts';
import type { Forum } from '#src/plan/governance/forum.ts';

/** What words begin with, by its key or its name, and the words behind it; null where they begin with none of all. */
export function namedAt<One extends { readonly key: string; readonly name: string }>(
  words: string,
  all: readonly One[],
): { readonly one: One; readonly rest: string } | null {
  const text = words.trim().replace(/^(?:(?:the|by|at|to|for)\s+)+/iu, '');
  const named = all.flatMap((one) => [one.name, one.key].map((said) => ({ one, said })));
  const found = named
    .toSorted((one, other) => other.said.length - one.said.length)
    .find(({ said }) => beginsWith(text, said));
  if (found === undefined) return null;
  return { one: found.one, rest: text.slice(found.said.length).replace(/^[\s,:;.–—-]+/u, '') };
}

/** The same of forums. */
export function forumAt(
  words: string,
  forums: readonly Forum[],
): { readonly forum: Forum; readonly rest: string } | null {
  const found = namedAt(words, forums);
  return found === null ? null : { forum: found.one, rest: found.rest };
}

/** True where an action's title or its words for time name a forum by its whole name. */
export function namesForum({ title, timescale }: Action, { name }: Pick<Forum, 'name'>): boolean {
  const wanted = name.toLowerCase();
  return [title, timescale.text].some((words) => {
    const lower = words.toLowerCase();
    const at = lower.indexOf(wanted);
    return at >= 0 && isEdge(lower[at - 1]) && isEdge(lower[at + wanted.length]);
  });
}

function beginsWith(text: string, said: string): boolean {
  return text.slice(0, said.length).toLowerCase() === said.toLowerCase() && isEdge(text[said.length]);
}

function isEdge(letter: string | undefined): boolean {
  return letter === undefined || !/[\p{L}\p{N}]/u.test(letter);
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
