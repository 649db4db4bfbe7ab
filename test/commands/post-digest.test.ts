import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';

test.each(['/rag digest post', '/rag post the digest', '/rag post digest', '@Ragtime digest post please'])(
  '“%s” asks first, and posts nothing',
  async (words) => {
    const talk = await aTalk();
    const { card, notices } = await talk.say(OFFICE, words);
    expect(card.heading).toBe('Post the digest of Improvement plan now?');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Post it now', 'Show it to me']);
    expect(notices).toEqual([]);
  },
);

test.each(['a tap', 'yes', 'yes please'])('%s posts it to the leadership as it is now', async (how) => {
  const talk = await aTalk();
  const shown = (await talk.say(OFFICE, '/rag digest')).card;
  await talk.say(OFFICE, '/rag digest post');
  const { notices } = how === 'a tap' ? await talk.tap(OFFICE, 'Post it now') : await talk.say(OFFICE, how);
  expect(notices.map(({ kind, to, day }) => [kind, to, day])).toEqual([['digest', { channel: 'slt' }, '2015-11-20']]);
  expect(notices[0]!.card.heading).toBe(shown.heading);
});

test('two taps on what asks post it once', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag digest post');
  const { say } = card.buttons[0]!;
  expect((await talk.say(OFFICE, say)).notices).toHaveLength(1);
  expect((await talk.say('Oscar Office', say)).notices).toEqual([]);
});

test('the digest of another plan is posted by its key', async () => {
  const talk = await aTalk({ otherPlan: [anAction({ plan: 'CYPS', ref: '1.1' })] });
  await talk.say(OFFICE, '/rag digest post CYPS');
  const { notices } = await talk.tap(OFFICE, 'Post it now');
  expect(notices[0]!.card.heading).toContain('Children’s plan');
});

test.each(['Ann Archer', 'Vera Venn'])('%s of no office cannot have it posted', async (who) => {
  const talk = await aTalk();
  for (const words of ['/rag digest post', '/rag digest post now 09:00']) {
    const { text, notices } = await talk.say(who, words);
    expect(notices).toEqual([]);
    expect(text).toContain('have the digest posted');
  }
});

test.each(['/rag digest', '/rag digest now', '/rag digest today please'])(
  '“%s” shows it and asks nothing',
  async (words) => {
    const talk = await aTalk();
    const { card, notices } = await talk.say(OFFICE, words);
    expect(card.heading).toBe('Improvement plan · Fri 20 Nov 2015');
    expect(notices).toEqual([]);
  },
);
