import { expect, test } from 'vitest';
import { tableOf } from '#src/intake/tables/table-of.ts';
import { aDocument, aTable } from './tables/a-document.ts';

const PROSE = Array.from(
  { length: 12 },
  (_, at) => `The office published part ${'abcdefghijkl'[at]} of what it holds | ${at > 9 ? 'June 2015' : ''}`,
);
const DOCUMENT = aDocument(aTable(PROSE.join('\n')));

test('rows of which hardly any has a date or a lead, under no heading of actions, are refused with the step that mends it', () => {
  const { rows, issues } = tableOf(DOCUMENT, { columns: null });
  expect(rows).toEqual([]);
  expect(issues.map(({ message }) => message).join('\n')).toContain('so none was read');
});

test('what somebody says of the columns wins over that', () => {
  const { rows, issues } = tableOf(DOCUMENT, { columns: { title: 1, dates: 2 } });
  expect(rows.length).toBeGreaterThan(5);
  expect(issues.map(({ message }) => message).join('\n')).not.toContain('so none was read');
});
