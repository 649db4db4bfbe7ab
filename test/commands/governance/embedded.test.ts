import { expect, test } from 'vitest';
import { readHold } from '#src/commands/lead/holds/read-hold.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';
import { day } from '#test/kit/an-action.ts';

const [BEN, VERA, OLIVE] = ['Ben Baker', 'Vera Venn', 'Olive Office'];

const flat = (text: string): string => text.replaceAll(/[>\s]+/gu, ' ');

/** 8.1.2, which Ben leads, is complete since 20 November 2015, in a plan that asks again after 30 days. */
async function complete(): Promise<Talk> {
  const talk = await aTalk();
  await talk.hasSettings({ embeddedDays: 30 });
  await talk.say(BEN, '8.1.2 done https://files.example/training');
  await talk.say(VERA, '/rag verify 8.1.2 yes');
  return talk;
}

/** What a lead may write of what was complete, and how it is read; null for what is asked about. */
const SAID: readonly (readonly [string, 'holds' | 'lapsed' | 'unsure', string])[] = [
  ['yes', 'holds', ''],
  ['it still holds', 'holds', ''],
  ['still in place, minutes of May', 'holds', 'still in place, minutes of May'],
  ['yes, everybody was trained again in March', 'holds', 'yes, everybody was trained again in March'],
  ['no', 'lapsed', ''],
  ['no, the team was disbanded', 'lapsed', 'the team was disbanded'],
  ['not any more', 'lapsed', ''],
  ['no longer: the contract ended', 'lapsed', 'no longer: the contract ended'],
  ['it stopped in May', 'lapsed', 'it stopped in May'],
  ['doesn’t hold, half the panel left', 'lapsed', 'doesn’t hold, half the panel left'],
  ['yes all the same, mostly', 'holds', 'mostly'],
  ['no all the same, mostly', 'lapsed', 'mostly'],
  ['mostly', 'unsure', ''],
  ['I think so', 'unsure', ''],
  ['yes, but two wards have stopped', 'unsure', ''],
  ['it should', 'unsure', ''],
];

test.each(SAID)('“%s” is read as %s', (words, kind, why) => {
  const read = readHold(words, day('2015-12-21'));
  expect(read.kind).toBe(kind);
  expect('words' in read ? read.words : 'why' in read ? read.why : '').toBe(why);
});

test('what holds goes to somebody who leads it not, and is embedded once they say so', async () => {
  const talk = await complete();
  expect(flat((await talk.say(BEN, '/rag holds 8.1.2')).text)).toContain('I ask on 20 Dec');
  talk.setDay('2015-12-21');
  const held = await talk.say(BEN, '/rag holds 8.1.2 still in place, the 2016 rota is out');
  expect(held.card.heading).toBe('8.1.2 · said to hold');
  expect(await talk.standing('8.1.2')).toMatchObject({ stage: 'delivered', embedding: 'said' });
  await talk.say(BEN, '/rag verify 8.1.2 yes');
  expect((await talk.standing('8.1.2')).embedding).toBe('said');
  const check = flat((await talk.say(VERA, '/rag checks')).text);
  expect(check).toContain('aid to hold by Ben Baker on 21 Dec');
  expect(check).toContain('the 2016 rota is out');
  expect(flat((await talk.say(VERA, '/rag verify 8.1.2 yes')).text)).toContain('checked again: it holds');
  expect(await talk.standing('8.1.2')).toMatchObject({ stage: 'complete', embedding: 'embedded' });
  expect(flat((await talk.say(BEN, '/rag 8.1.2')).text)).toContain(
    'Complete ★ and embedded, checked again by Vera Venn',
  );
  expect(flat((await talk.say(OLIVE, '/rag status')).text)).toContain('1 of them embedded');
});

test('what is said to hold stays what it was since the first check: complete, delivered then, and not said done anew', async () => {
  const talk = await complete();
  const lists = async () => ({
    became: flat((await talk.say(OLIVE, '/rag lineage')).text),
    delivered: flat((await talk.say(OLIVE, '/rag celebrate this quarter')).text),
    digest: flat((await talk.say(OLIVE, '/rag digest')).text),
  });
  const once = await lists();
  talk.setDay('2016-01-11');
  await talk.say(BEN, '/rag holds 8.1.2');
  const held = await lists();
  const status = flat((await talk.say(OLIVE, '/rag status')).text);
  talk.setDay('2016-01-12');
  await talk.say(VERA, '/rag verify 8.1.2 yes');
  const embedded = await lists();
  for (const { became, delivered, digest } of [held, embedded]) {
    expect(became).toContain('1 checked and complete');
    expect(became).not.toContain('said done');
    expect(delivered).not.toContain('8.1.2');
    expect(digest).not.toContain('Said done this week');
  }
  expect(once.delivered).toContain('8.1.2');
  expect(status).toContain('Said to hold, to check again: 1: 8.1.2');
  expect(status).toContain('To check: none');
});

test('what holds no more is opened again with its reason, and keeps what showed it and who had checked it', async () => {
  const talk = await complete();
  talk.setDay('2015-12-21');
  const asked = await talk.say(BEN, '/rag holds 8.1.2 no');
  expect(asked.card.heading).toBe('8.1.2: what has changed?');
  const opened = await talk.say(BEN, 'the trainer left and nobody goes on');
  expect(opened.card.heading).toBe('8.1.2 · open again');
  expect(opened.notices.map(({ to }) => ('person' in to ? to.person : ''))).toContain('person:vera-venn');
  expect(await talk.standing('8.1.2')).toMatchObject({
    stage: 'open',
    evidence: 'https://files.example/training',
    checked: { by: 'person:vera-venn', on: '2015-11-20' },
  });
  expect(flat((await talk.say(BEN, '/rag 8.1.2')).text)).toContain(
    'Was checked and complete by Vera Venn on 20 Nov, and opened again since.',
  );
});

test('a checker who finds that it does not hold opens it again, and what had shown it stays', async () => {
  const talk = await complete();
  talk.setDay('2015-12-21');
  await talk.say(BEN, '/rag holds 8.1.2');
  await talk.say(VERA, '/rag verify 8.1.2 no, the rota has gaps');
  expect(await talk.standing('8.1.2')).toMatchObject({
    stage: 'open',
    embedding: null,
    evidence: 'https://files.example/training',
  });
});

test('a lead takes back that it holds, and it is complete as before', async () => {
  const talk = await complete();
  talk.setDay('2015-12-21');
  await talk.say(BEN, '/rag holds 8.1.2');
  await talk.tap(BEN, 'Undo');
  expect(await talk.standing('8.1.2')).toMatchObject({ stage: 'complete', embedding: null });
});

test.each([
  ['a plan that does not ask', async (talk: Talk) => talk.hasSettings({ embeddedDays: null }), 'does not ask whether'],
  [
    'an action that is open',
    async (talk: Talk) => void (await talk.say(OLIVE, '/rag reopen 8.1.2 because it broke')),
    'asked once it is complete',
  ],
])('of %s nothing is recorded', async (_, before, says) => {
  const talk = await complete();
  await before(talk);
  talk.setDay('2015-12-21');
  const lines = (await talk.ledger('8.1.2')).length;
  expect(flat((await talk.say(BEN, '/rag holds 8.1.2')).text)).toContain(says);
  expect(await talk.ledger('8.1.2')).toHaveLength(lines);
});

// What went wrong: the words of the question's own button, typed a few days on, changed nothing.
test.each(['8.1.2 not any more, guardian resigned', '8.1.2 no longer holds, guardian resigned'])(
  '“%s” opens it again with its reason, though other things were said since it was asked',
  async (said) => {
    const talk = await complete();
    talk.setDay('2016-02-01');
    await talk.say(BEN, '/rag mine');
    await talk.say(BEN, said);
    expect((await talk.standing('8.1.2')).stage).toBe('open');
    expect((await talk.ledger('8.1.2')).some(({ event }) => event.kind === 'reopened')).toBe(true);
  },
);
