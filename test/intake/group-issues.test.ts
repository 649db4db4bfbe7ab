import { describe, expect, test } from 'vitest';
import { groupIssues } from '#src/intake/group-issues.ts';
import { issueAt } from '#src/intake/issue.ts';

const row = (number: number, message = 'Left out.'): ReturnType<typeof issueAt> =>
  issueAt(`row ${number}`, `words ${number}`, message);

describe('groupIssues', () => {
  test('forty rows with one fault are six lines, the last of which counts the rest', () => {
    const told = groupIssues(Array.from({ length: 40 }, (_, at) => row(at + 1)));
    expect(told.map(({ place }) => place)).toEqual(['row 1', 'row 2', 'row 3', 'row 4', 'row 5', 'row 6']);
    expect(told.at(-1)?.message).toBe('Left out. The same goes for 35 places altogether from here on.');
  });

  test('a few rows, and rows with other faults, are told one by one in their order', () => {
    const few = [row(1), row(2, 'A sum.'), row(3)];
    expect(groupIssues(few)).toEqual(few);
  });
});
