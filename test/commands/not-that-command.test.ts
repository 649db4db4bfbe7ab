import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const BEN = 'Ben Baker';

/** Typed behind “/rag” under a question about one action: each begins with a command and goes on with what that cannot be. */
const FAILED: readonly (readonly [said: string, command: string])[] = [
  ['pause on recruiting, sorry', 'pause'],
  ['pause: the team is stretched', 'pause'],
  ['away team has met us', 'away'],
  ['back on track', 'resume'],
  ['resume work on the site next', 'resume'],
  ['round the houses again', 'round'],
  ['section heads have agreed', 'section'],
  ['theme of the week is delay', 'theme'],
  ['lead is now on leave', 'lead'],
  ['link to the minutes of 3 May', 'link'],
  ['unlink the two systems first', 'unlink'],
  ['history shows that we are slow', 'history'],
  ['undo the damage first', 'undo'],
  ['late because the supplier failed', 'overdue'],
  ['overdue because the supplier failed', 'overdue'],
  ['due to a supplier problem', 'due'],
  ['my team has started', 'mine'],
  ['mine is the last part', 'mine'],
  ['stale data again', 'stale'],
  ['plans are going well', 'plans'],
  ['status is unclear to me', 'status'],
  ['digest of the papers is with Legal', 'digest'],
  ['doubts remain about the budget', 'doubts'],
  ['note that HR agreed', 'note'],
  ['evidence is with legal', 'evidence'],
  ['time is short', 'time'],
  ['office move has delayed us', 'office'],
  ['requests have gone out', 'requests'],
  ['checks are under way', 'checks'],
  ['keep going with the pilot', 'keep'],
  ['help is needed from HR', 'help'],
  ['have a word with legal first', 'have a word'],
  ['handover is complete', 'handover'],
  ['close to finishing', 'close'],
  ['date is not realistic', 'date'],
  ['split between two teams', 'split'],
  ['merge of the teams is agreed', 'merge'],
  ['ask legal, they have it', 'ask'],
  ['assign it elsewhere please', 'assign'],
  ['settle the budget first', 'settle'],
  ['verify with finance first', 'verify'],
  ['begin with the survey', 'begin'],
  ['about half of it is done', 'about'],
];

test.each(FAILED)(
  '“/rag %s” is told how /rag %s is said, and is no answer until a tap says so',
  async (said, command) => {
    const talk = await aTalk();
    await talk.say(BEN, '/rag 8.1.2');
    const before = await talk.ledger('8.1.2');
    const { text, card } = await talk.say(BEN, `/rag ${said}`);
    expect(await talk.ledger('8.1.2')).toEqual(before);
    expect(await talk.arrangements()).toEqual([]);
    expect(text).toContain('Nothing was recorded.');
    expect(text).toContain(`/rag ${command}`);
    const own = card.buttons.filter(({ label }) => label === 'Record it as your answer about 8.1.2');
    expect(own).toHaveLength(1);
    await talk.tap(BEN, 'Record it as your answer about 8.1.2');
    const line = (await talk.ledger('8.1.2')).at(-1);
    expect(['kept', 'updated', 'noted']).toContain(line?.event.kind);
    expect(JSON.stringify(line?.event)).toContain(said.split(' ').at(-1));
  },
);

test.each(FAILED)('“/rag %s” with nothing open records nothing and offers no tap', async (said) => {
  const talk = await aTalk();
  const { card } = await talk.say(BEN, `/rag ${said}`);
  expect(card.buttons.map(({ label }) => label).filter((label) => label.startsWith('Record it'))).toEqual([]);
  for (const ref of ['8.1.1', '8.1.2', '8.1.3'])
    expect((await talk.ledger(ref)).map(({ event }) => event.kind)).toEqual(['published']);
});

/** The same words without “/rag”, and answers behind “/rag” that begin with a rating or say a whole wish. */
test.each([
  ['pause on recruiting, sorry', 'kept'],
  ['back on track', 'updated'],
  ['late because the supplier failed', 'updated'],
  ['@Ragtime back on track', 'updated'],
  ['/rag amber, waiting on HR', 'updated'],
  ['/rag red because the supplier failed', 'updated'],
  ['/rag green and on schedule', 'updated'],
  ['/rag new date 8.1.2 31 Jan 2016', 'updated'],
  ['/rag remind me on Friday', 'snoozed'],
  ['/rag I am still waiting on HR', 'updated'],
])('“%s” is an answer: %s', async (said, kind) => {
  const talk = await aTalk();
  await talk.say(BEN, '/rag 8.1.2');
  await talk.say(BEN, said);
  expect((await talk.ledger('8.1.2')).map(({ event }) => event.kind)).toContain(kind);
});

test.each([
  '/pause on recruiting, sorry',
  '!rag pause on recruiting, sorry',
  '@Ragtime rag pause on recruiting, sorry',
])('“%s” is said as a command too', async (said) => {
  const talk = await aTalk();
  await talk.say(BEN, '/rag 8.1.2');
  await talk.say(BEN, said);
  expect((await talk.ledger('8.1.2')).map(({ event }) => event.kind)).toEqual(['published']);
});

/** What went wrong: “/rag green” asks for a list, and under a question it rated the action. */
describe('a rating behind “/rag” alone, under a question,', () => {
  const asked = async () => {
    const talk = await aTalk();
    await talk.say(BEN, '8.1.2 it is going somehow');
    return talk;
  };
  test.each(['/rag green', '/rag amber', '/rag red', '!rag green', '/green', '@Ragtime /rag red'])(
    '“%s” records nothing and asks which is meant',
    async (said) => {
      const talk = await asked();
      const { text } = await talk.say(BEN, said);
      expect((await talk.standing('8.1.2')).declared).toBe(null);
      expect(text).toContain('Nothing is recorded yet');
    },
  );
  test('one tap makes it the answer', async () => {
    const talk = await asked();
    await talk.say(BEN, '/rag amber');
    await talk.tap(BEN, '8.1.2 is Amber ▲');
    expect((await talk.standing('8.1.2')).declared?.rating).toBe('amber');
  });
  test('one tap shows the list', async () => {
    const talk = await asked();
    await talk.say(BEN, '/rag amber');
    expect((await talk.tap(BEN, 'Show what is Amber ▲')).card.heading).toContain('Rated Amber');
    expect((await talk.standing('8.1.2')).declared).toBe(null);
  });
  test.each(['@Ragtime green', 'rag green', 'green'])('“%s” is the answer', async (said) => {
    const talk = await asked();
    await talk.say(BEN, said);
    expect((await talk.standing('8.1.2')).declared?.rating).toBe('green');
  });
});
