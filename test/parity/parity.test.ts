import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STORIES } from '#test/stories/stories.ts';
import { BEHAVIOURS } from './behaviours.ts';
import { FORCED } from './forced.ts';
import { parityPage } from './page.ts';
import { allToldWell, PLATFORMS } from './platforms.ts';

const titles = STORIES.flatMap(({ stories }) => stories.map(({ title }) => title));

test('docs/platforms.md says what the stories say; npm run parity writes it anew', () => {
  expect(readFileSync('docs/platforms.md', 'utf8')).toBe(parityPage(allToldWell()));
});

test('a story that goes otherwise on a platform, or is not told there, is seen on the page', () => {
  const told = allToldWell();
  const failing = told.map((one, at) => (at === told.length - 1 ? { ...one, came: 'otherwise' as const } : one));
  expect(parityPage(failing)).toContain('**no**');
  expect(parityPage(told.slice(1))).toContain('not told');
});

test('every difference that a platform forces is of a story that there is', () => {
  expect(FORCED.flatMap(({ stories }) => stories).filter((one) => !titles.includes(one))).toEqual([]);
});

const cells = BEHAVIOURS.flatMap(({ what, on }) =>
  PLATFORMS.map((platform) => ({ what, platform, cell: on[platform] })),
);
const proofs = cells.flatMap(({ what, platform, cell }) => {
  if (cell.is === 'not there') return [];
  const [file = '', title = ''] = cell.said.split(' › ');
  return [{ what, platform, file, title }];
});

test.each(proofs)('that “$what” on $platform is said by a test', ({ file, title }) => {
  expect(title).not.toBe('');
  expect(readFileSync(`test/${file}`, 'utf8')).toContain(title);
});
