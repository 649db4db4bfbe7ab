import { readFileSync } from 'node:fs';

/** The real roster with the made-up people of these doings, as the text of one file. */
export function moreRoster(): string {
  const [, ...more] = linesOf('test/process/real-plan/more-people.csv');
  const [heading = '', ...known] = linesOf('../shared/plans/rotherham-roster-2015.csv');
  return [`${heading},role,from,to,reports-to`, ...known.map((row) => `${row},,,,`), ...more, ''].join('\n');
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}
