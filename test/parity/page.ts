import { BEHAVIOURS } from './behaviours.ts';
import type { Cell } from './behaviours.ts';
import { FORCED } from './forced.ts';
import { PLATFORMS } from './platforms.ts';
import type { Platform, Told } from './platforms.ts';
import { STORIES } from '#test/stories/stories.ts';

const NAMES: Readonly<Record<Platform, string>> = { console: 'console', slack: 'Slack', teams: 'Teams' };

/** The page that says what can be done where, of how the stories went; footnotes number the differences in order. */
export function parityPage(told: readonly Told[]): string {
  const notes: string[] = [];
  const stories = STORIES.flatMap(({ about, stories }) => [
    `## ${capital(about)}`,
    '',
    ...tableOf(stories.map(({ title }) => [title, PLATFORMS.map((one) => storyCell(one, title, { told, notes }))])),
  ]);
  const besides = BEHAVIOURS.map(({ what, on }) => [what, PLATFORMS.map((one) => cellOf(on[one], notes))] as const);
  return [
    '# What can be done where',
    '',
    INTRODUCTION,
    '',
    ...stories,
    '## What the stories do not tell',
    '',
    ...tableOf(besides),
    '## The differences',
    '',
    ...notes.map((note, at) => `${at + 1}. ${note}`),
    '',
  ].join('\n');
}

const INTRODUCTION = [
  'Written by `npm run parity` from the stories in `test/stories`, which are told on every platform with the same words in',
  'and must give the same words out. “Yes” is a story that came out so, or, in the last table, a test that says so by',
  'name; a number is a difference, with what forces it at the end.',
].join('\n');

type Telling = { readonly told: readonly Told[]; readonly notes: string[] };

function storyCell(platform: Platform, title: string, { told, notes }: Telling): string {
  const story = told.find((one) => one.platform === platform && one.title === title);
  if (story === undefined) return 'not told';
  if (story.came === 'otherwise') return '**no**';
  const forced = FORCED.find((one) => one.platform === platform && one.stories.some((one) => one === title));
  return forced === undefined ? 'yes' : `yes ${numberOf(forced.why, notes)}`;
}

function cellOf(cell: Cell, notes: string[]): string {
  switch (cell.is) {
    case 'there':
      return cell.but === undefined ? 'yes' : `yes ${numberOf(cell.but, notes)}`;
    case 'otherwise':
      return `otherwise ${numberOf(cell.why, notes)}`;
    case 'not there':
      return `no ${numberOf(cell.why, notes)}`;
  }
}

/** The number of a note, which is new or was given before. */
function numberOf(note: string, notes: string[]): string {
  if (!notes.includes(note)) notes.push(note);
  return `(${notes.indexOf(note) + 1})`;
}

function tableOf(rows: readonly (readonly [string, readonly string[]])[]): readonly string[] {
  const head = `| | ${PLATFORMS.map((one) => NAMES[one]).join(' | ')} |`;
  const rule = `|--|${PLATFORMS.map(() => '--|').join('')}`;
  return [head, rule, ...rows.map(([what, cells]) => `| ${what} | ${cells.join(' | ')} |`), ''];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
