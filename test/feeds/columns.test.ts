import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEEDS } from '#src/feeds/feeds.ts';

/** What other programs were promised: a column is added at the end, and none is renamed, moved or removed. */
const PROMISED: Readonly<Record<string, string>> = {
  actions:
    'plan id ref title parent theme section section_title outcome stage stage_since rating rated_on rated_since counted_as original_date agreed_date forecast_date date_asked times_moved days_moved is_overdue days_overdue leads last_update public_line public_line_on is_dropped',
  dates: 'plan id ref step which from to days_later on decided_by meeting asked_by',
  updates: 'line plan id ref day what by rating date public_line',
  leads: 'plan id ref lead part person',
  indicators: 'plan ref title direction target as_at value unit sample is_latest is_met',
};

test.each(FEEDS)('the columns of $name begin with those that were promised', ({ name, columns }) => {
  const promised = PROMISED[name]!.split(' ');
  expect(columns.map((column) => column.name).slice(0, promised.length)).toEqual(promised);
  expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
});

test('no feed that was promised is missing, and each file of a feed is in the list', () => {
  expect(FEEDS.map(({ name }) => name)).toEqual(Object.keys(PROMISED));
  expect(globSync('src/feeds/feeds/*.ts')).toHaveLength(FEEDS.length);
});

test.each(FEEDS)('each column of $name stands in the document, in order and with what it is', ({ columns }) => {
  const document = readFileSync('docs/feeds.md', 'utf8');
  const rows = columns.map(
    ({ name, type, isPublic, means }) => `| \`${name}\` | ${type}${isPublic ? '' : ' ○'} | ${means} |`,
  );
  expect(document).toContain(rows.join('\n'));
});
