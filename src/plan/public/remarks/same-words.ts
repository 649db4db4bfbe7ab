import { foldWords } from '#src/people/fold.ts';

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]*)$/u;

/** True where a line says what the one before said, but for commas and the name of a month. */
export function saysTheSame(line: string, before: string): boolean {
  const words = wordsIn(line);
  return words !== '' && words === wordsIn(before);
}

function wordsIn(line: string): string {
  return foldWords(line)
    .map((word) => (MONTHS.test(word) ? 'month' : word))
    .join(' ');
}
