import type { Heading } from '#src/plan/action.ts';

/** The headings in order, each level and ref once; the first title that says something stands. */
export function uniqueHeadings(headings: readonly Heading[]): Heading[] {
  const known = new Map<string, Heading>();
  for (const heading of headings) {
    const key = `${heading.level} ${heading.ref}`;
    const before = known.get(key);
    if (before === undefined || (before.title === '' && heading.title !== '')) known.set(key, heading);
  }
  return Array.from(known.values());
}
