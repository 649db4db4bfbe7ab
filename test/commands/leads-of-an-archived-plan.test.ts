import { expect, test } from 'vitest';
import { aTalk, toldTo } from './a-talk.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { anAction, personId } from '#test/kit/an-action.ts';

const CYPS = [
  anAction({ plan: 'CYPS', ref: '1.1', title: 'Open a family hub', due: '2015-12-30' }),
  anAction({ plan: 'CYPS', ref: '1.2', title: 'Publish the help offer', due: '2016-06-30', position: 1 }),
];
const ANN = personId('Ann Archer');
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

// What went wrong: leads were asked one week and left alone the next, and nobody had told them why.
test('each lead of open actions is told once who archived the plan, and what becomes of theirs', async () => {
  const talk = await aTalk({ otherPlan: CYPS });
  const { notices } = await talk.say('Olive Office', '/rag plans archive CYPS yes');
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN]);
  const text = asText(notices[0]!.card, 1000);
  expect(plain(text)).toContain('Children’s plan is archived');
  expect(plain(text)).toContain('Decided by Olive Office');
  expect(plain(text)).toContain('Your 2 open actions stay on record');
  expect(plain(text)).toContain('What you lead in other plans goes on as before.');
});

test('whoever was told hears that it runs again, by a word or by Undo', async () => {
  for (const back of ['/rag plans unarchive CYPS', '/rag plans undo']) {
    const talk = await aTalk({ otherPlan: CYPS });
    await talk.say('Olive Office', '/rag plans archive CYPS yes');
    const { notices } = await talk.say('Olive Office', back);
    expect(toldTo(notices).map(([who]) => who)).toEqual([ANN]);
    expect(plain(asText(notices[0]!.card, 1000))).toContain('You lead 2 open actions of it');
  }
});

// What went wrong: “You lead 1 open action of it, and are asked about them”.
test('of one action it is said in the singular', async () => {
  const talk = await aTalk({ otherPlan: CYPS.slice(0, 1) });
  await talk.say('Olive Office', '/rag plans archive CYPS yes');
  const { notices } = await talk.say('Olive Office', '/rag plans unarchive CYPS');
  expect(plain(asText(notices[0]!.card, 1000))).toContain(
    'You lead 1 open action of it, and are asked about it before its date as you were.',
  );
});

test('of a plan that asked nobody, and of one whose name changed, nobody is told', async () => {
  const fresh = await aTalk({ otherPlan: CYPS, isNew: true });
  expect((await fresh.say('Olive Office', '/rag plans archive CYPS yes')).notices).toEqual([]);
  const talk = await aTalk({ otherPlan: CYPS });
  expect((await talk.say('Olive Office', '/rag plans rename CYPS Children first')).notices).toEqual([]);
  expect((await talk.say('Olive Office', '/rag plans archive CYPS')).notices).toEqual([]);
});
