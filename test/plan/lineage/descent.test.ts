import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from '#test/commands/a-talk.ts';

const OFFICE = 'Olive Office';
const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

test('an action that is split, and whose part goes into another, is found from either end', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag split 8.1.3 into "Agree it"; "Train the managers"');
  await talk.say(OFFICE, '/rag merge 8.1.3b all the same into 8.1.2 because it is one piece of work');
  const fromTop = inOneLine((await talk.say('Ann Archer', '/rag lineage 8.1.3')).text);
  expect(fromTop).toContain('8.1.3 Agree the framework — split into 8.1.3a and 8.1.3b, 20 Nov');
  expect(fromTop).toContain('8.1.3a Agree it — open, due 30 Jun 2016 · part of 8.1.3, 20 Nov');
  expect(fromTop).toContain('8.1.3b Train the managers — merged into 8.1.2, 20 Nov · part of 8.1.3, 20 Nov');
  expect(fromTop).toContain('8.1.2 Train every councillor — open, due 4 Dec · took in 8.1.3b');
  const fromEnd = inOneLine((await talk.say('Ann Archer', '/rag lineage 8.1.2')).text);
  expect(fromEnd).toContain('split into 8.1.3a and 8.1.3b');
  // Its sister is no ancestor of it.
  expect(fromEnd).not.toContain('8.1.3a Agree it');
});

test('the whole plan adds up in one sentence, and so does a theme or a section of it', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag split 8.1.3 into "Agree it"; "Train the managers"');
  await talk.say(OFFICE, '/rag close 9.1.1 as withdrawn because there is no money');
  await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Ann Archer" by 31 Mar 2016');
  const { text } = await talk.say('Ann Archer', '/rag lineage');
  expect(inOneLine(text)).toContain(
    '4 published first, 1 added by the programme office, 2 made by splitting: 7 in all. Of them: 5 open, 1 withdrawn, 1 split.',
  );
  expect(inOneLine(text)).toContain('9.1.1 Publish the café review — withdrawn, 20 Nov: “there is no money”');
  const section = inOneLine((await talk.say('Ann Archer', '/rag lineage section 9')).text);
  expect(section).toContain('1 published first: 1 in all. Of them: 1 withdrawn.');
  expect(inOneLine((await talk.say('Ann Archer', '/rag lineage theme A')).text)).toContain('7 in all');
});

test('a number that went to another action is told once, with both that had it', async () => {
  const talk = await aTalk();
  const [first, second, ...others] = (await talk.whole()).tracked.map(({ action }) => action);
  const until = '2015-11-20' as never;
  await talk.revise([
    { ...first!, ref: second!.ref, formerRefs: [{ ref: first!.ref, until }] },
    { ...second!, ref: '8.1.7' as never, title: 'Train each councillor', formerRefs: [{ ref: second!.ref, until }] },
    ...others,
    anAction({ ref: '7.1.1', title: 'Open a desk', due: '2016-01-31', position: 9 }),
  ]);
  const text = inOneLine((await talk.say('Ann Archer', '/rag lineage')).text);
  expect(text).toContain('4 published first, 1 new with a later version: 5 in all.');
  expect(text).toMatch(/8\.1\.1 Recruit a licensing manager — 8\.1\.2 since .* · open/u);
  expect(text).toMatch(/8\.1\.2 Train each councillor — 8\.1\.7 since .*8\.1\.2 Recruit a licensing manager — open/u);
  const history = inOneLine((await talk.say('Ann Archer', '/rag history 8.1.7')).text);
  expect(history).toContain('Numbered 8.1.2 until 26 May.');
  expect(history).toContain('First called “Train every councillor”.');
});

test('a history says what was taken in and where it went, and what is taken back is not said', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag merge 8.1.1 all the same into 8.1.2 because it is one piece of work');
  expect(inOneLine((await talk.say('Ann Archer', '/rag history 8.1.2')).text)).toContain('Took in 8.1.1.');
  expect(inOneLine((await talk.say('Ann Archer', '/rag history 8.1.1')).text)).toContain('Merged into 8.1.2, 20 Nov.');
  await talk.say(OFFICE, '/rag undo');
  const after = inOneLine((await talk.say('Ann Archer', '/rag history 8.1.2')).text);
  expect(after).not.toContain('Took in 8.1.1.');
});

test('of a restricted action its leads and the office alone are told', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.1');
  await talk.say(OFFICE, '/rag merge 8.1.1 all the same into 8.1.2 because it is one piece of work');
  const text = inOneLine((await talk.say('Carol Cole', '/rag lineage')).text);
  expect(text).toContain('4 in all');
  expect(text).toContain('1 restricted action is counted here and not listed.');
  expect(text).toContain('took in a restricted action');
  expect(text).not.toContain('Recruit a licensing manager');
});
