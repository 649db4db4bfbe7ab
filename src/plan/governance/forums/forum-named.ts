import type { Action } from '#src/plan/action.ts';
import type { Forum, ForumKey } from '#src/plan/governance/forum.ts';

/** A forum that words begin with, by its key or its name, and the words behind it; null where they begin with none. */
export function forumAt(
  words: string,
  forums: readonly Forum[],
): { readonly forum: Forum; readonly rest: string } | null {
  const text = words.trim().replace(/^(?:(?:the|by|at|to|for)\s+)+/iu, '');
  const named = forums.flatMap((forum) => [forum.name, forum.key].map((said) => ({ forum, said })));
  const found = named
    .toSorted((one, other) => other.said.length - one.said.length)
    .find(({ said }) => beginsWith(text, said));
  if (found === undefined) return null;
  return { forum: found.forum, rest: text.slice(found.said.length).replace(/^[\s,:;.–—-]+/u, '') };
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

/** What a forum is typed by: its initials, or its one word in capitals; a number behind it where another has that. */
export function keyFor(name: string, forums: readonly Forum[]): ForumKey {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word.toLowerCase()));
  const [only = name, ...others] = words;
  const said = others.length === 0 ? only : words.map((word) => word.slice(0, 1)).join('');
  const key = said.toUpperCase().slice(0, LONGEST);
  const taken = new Set<string>(forums.map((forum) => forum.key));
  const numbers = Array.from({ length: forums.length + 2 }, (_, at) => (at === 0 ? key : `${key}${at + 1}`));
  return (numbers.find((one) => !taken.has(one)) ?? key) as ForumKey;
}
