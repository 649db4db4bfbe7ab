import type { Company } from '#src/ports/beside/company.ts';

/**
 * Has what is kept under a name read anew by every process once one of them wrote it. The name alone is told, for words may
 * be late; what is told while nobody listens is read at the next change of it.
 */
export function follow(
  what: string,
  readAnew: (name: string) => Promise<void>,
  company: Company | undefined,
): (name: string) => void {
  const start = `${what} `;
  company?.heard((words) => {
    if (words.startsWith(start)) void readAnew(words.slice(start.length)).catch(unsaid);
  });
  return (name) => void company?.tell(`${start}${name}`).catch(unsaid);
}

// Whoever writes it next tells of it again, and what was written stands in the store.
const unsaid = (): void => {};
