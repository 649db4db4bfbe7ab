import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { day } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const MONTHLY = anAction({ ref: '1.3', title: 'Publish the monthly count', due: null, kind: 'recurring', position: 2 });
const ACTIONS = [
  anAction({ ref: '1.1', title: 'Survey the bog', due: '2015-12-15', position: 0 }),
  anAction({
    ref: '1.2',
    title: 'Plant three woods',
    due: '2016-04-30',
    steps: [
      ['Phase 1', day('2015-12-31')],
      ['Phase 2', day('2016-02-28')],
      ['Phase 3', day('2016-04-30')],
    ],
    position: 1,
  }),
  MONTHLY,
  anAction({ ref: '1.4', title: 'Agree a protocol', due: '2016-01-31', position: 3 }),
];

async function shown(words: string): Promise<{ talk: Talk; text: string }> {
  const talk = await aTalk({ actions: ACTIONS });
  const { text } = await talk.say(OFFICE, words);
  return { talk, text: text.replaceAll(/\s+/gu, ' ') };
}

// One day for a theme moved the third phase of one action before its second, and gave a monthly one a due date.
describe.each([
  '/rag date 1.1 1.2 1.3 1.4 31 Mar 2016 because of the snow',
  '/rag date section 8 31 Mar 2016 because of the snow',
])('“%s”', (words) => {
  test('shows each old day beside the new one', async () => {
    const { text } = await shown(words);
    expect(text).toContain('15 Dec');
    expect(text).toMatch(/1\.1: .*15 Dec.* → .*31 Mar/u);
    expect(text).toMatch(/1\.4: .*31 Jan.* → .*31 Mar/u);
  });

  test('leaves out what has dates of its own or comes round again, and says how each is dated by itself', async () => {
    const { talk, text } = await shown(words);
    expect(text).toContain('2 of 4');
    expect(text).toMatch(/1\.2: it has dates of its own.*Phase 2.*\/rag date 1\.2/u);
    expect(text).toMatch(/1\.3: it comes round again.*\/rag date 1\.3/u);
    await talk.say(OFFICE, 'yes');
    expect((await talk.standing('1.1')).agreed).toBe('2016-03-31');
    expect((await talk.standing('1.4')).agreed).toBe('2016-03-31');
    expect((await talk.standing('1.2')).agreed).toBe('2016-04-30');
    expect((await talk.standing('1.2')).steps.map(({ due }) => due)).toEqual([
      '2015-12-31',
      '2016-02-28',
      '2016-04-30',
    ]);
    expect((await talk.standing('1.3')).agreed).toBeNull();
  });
});

test('a phase that is named is dated by itself, as before', async () => {
  const { talk } = await shown('/rag date 1.2 phase 2 31 Mar 2016 because of the snow');
  expect((await talk.standing('1.2')).steps.map(({ due }) => due)).toContain('2016-03-31');
});

test('a few with one date each are dated at once, as before', async () => {
  const { talk } = await shown('/rag date 1.1 1.4 31 Mar 2016 because of the snow');
  expect((await talk.standing('1.1')).agreed).toBe('2016-03-31');
});
