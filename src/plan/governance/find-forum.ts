import type { Forum } from './forum.ts';

/** The forum that words name by its key, its name, or words of its name that no other has; null for none, and for several. */
export function findForum(said: string, forums: readonly Forum[]): Forum | null {
  const name = folded(said);
  const exact = forums.find((one) => folded(one.key) === name || folded(one.name) === name);
  if (exact !== undefined || name.length < LEAST) return exact ?? null;
  const near = forums.filter((one) => ` ${folded(one.name)} `.includes(` ${name} `));
  return near.length === 1 ? (near[0] ?? null) : null;
}

const LEAST = 4;

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /u, '')
    .trim();
}
