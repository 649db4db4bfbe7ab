import type { PlanKey } from '#src/plan/action.ts';

const LONGEST_KEY = 8;
// Words that an abbreviation leaves out.
const SMALL = new Set(['a', 'and', 'for', 'of', 'the', 'to']);

/** The key of a plan by its file's name: "rotherham-improvement-plan-2015.txt" is RIP, "cyps.csv" is CYPS. */
export function keyFrom(fileName: string): PlanKey {
  const words = wordsIn(fileName).filter((word) => /^[a-z]/i.test(word) && !SMALL.has(word.toLowerCase()));
  const initials = words.map((word) => word.charAt(0)).join('');
  const key = initials.length > 1 ? initials : (words[0] ?? '');
  return (key.length > 1 ? key.slice(0, LONGEST_KEY).toUpperCase() : 'PLAN') as PlanKey;
}

/** What a plan is called by its file's name: "rotherham-improvement-plan-2015.txt" is "Rotherham improvement plan 2015". */
export function nameFrom(fileName: string): string {
  const name = wordsIn(fileName).join(' ');
  return name === '' ? 'Improvement plan' : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function wordsIn(fileName: string): readonly string[] {
  const plain = fileName.slice(0, 200).normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return plain.replace(/\.[a-z0-9]{1,5}$/i, '').match(/[a-z0-9]+/gi) ?? [];
}
