import type { Company } from '#src/ports/beside/company.ts';

/** What is told of at most at a time, in bytes: PostgreSQL passes on eight thousand. */
const LONGEST = 7_000;

type Parts = {
  readonly company?: Company;
  readonly inBackground: (work: Promise<void>) => void;
};

/**
 * Does something here and in every other process that works on the register: a platform tells one of them what all go by.
 * `what` is a word for it; what is too long to be told stays here.
 */
export function inEveryProcess<T>(
  what: string,
  act: (told: T) => void,
  { company, inBackground }: Parts,
): (told: T) => void {
  company?.heard((words) => {
    if (words.startsWith(`${what} `)) act(JSON.parse(words.slice(what.length + 1)) as T);
  });
  return (told) => {
    act(told);
    const words = `${what} ${JSON.stringify(told)}`;
    if (company !== undefined && Buffer.byteLength(words) <= LONGEST) inBackground(company.tell(words));
  };
}
