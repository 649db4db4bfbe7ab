import { expect, test } from 'vitest';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const OFFICE = 'Olive Office';

async function aClosedAction(minute: string): Promise<Talk> {
  const talk = await aTalk({ isGreeted: true, today: '2015-11-20' });
  await talk.hasBoards([['CABINET', 'Cabinet']]);
  await talk.say(OFFICE, `/rag close 8.1.1 as withdrawn because the grant has ended, ${minute}`);
  expect((await talk.standing('8.1.1')).stage).toBe('withdrawn');
  return talk;
}

async function reopened(talk: Talk): Promise<ActionEvent | undefined> {
  return (await talk.ledger('8.1.1')).findLast(({ event }) => event.kind === 'reopened')?.event;
}

// What went wrong: what Cabinet had closed was opened again with no word of who decided that.
test('what a board closed is opened again with the board that decided it', async () => {
  const talk = await aClosedAction('Cabinet 12 October minute 34');
  const { text } = await talk.say(OFFICE, '/rag reopen 8.1.1 because more is to do, Cabinet 16 November minute 8');
  expect(await reopened(talk)).toMatchObject({
    reason: 'more is to do',
    minuted: { forum: 'CABINET', on: '2015-11-16' },
  });
  expect(text).toContain('Cabinet');
  expect((await talk.say(OFFICE, '/rag history 8.1.1')).text.replaceAll(/\s+/gu, ' ')).toMatch(
    /opened again[^.]*Cabinet/u,
  );
});

test('where no board is said, it is asked which, and nothing is open before', async () => {
  const talk = await aClosedAction('Cabinet 12 October minute 34');
  const { card } = await talk.say(OFFICE, '/rag reopen 8.1.1 because more is to do');
  expect((await talk.standing('8.1.1')).stage).toBe('withdrawn');
  const says = card.buttons.map(({ say }) => say).filter((say) => say.startsWith('/rag reopen'));
  expect(says.length).toBeGreaterThan(0);
  await talk.tap(OFFICE, card.buttons.find(({ say }) => say === says[0])!.label);
  expect((await talk.standing('8.1.1')).stage).toBe('open');
});

test('what the office closed by itself it opens again by itself', async () => {
  const talk = await aTalk({ isGreeted: true, today: '2015-11-20' });
  await talk.say(OFFICE, '/rag close 8.1.1 as withdrawn because the grant has ended');
  await talk.hasBoards([['CABINET', 'Cabinet']]);
  await talk.say(OFFICE, '/rag reopen 8.1.1 because more is to do');
  expect((await talk.standing('8.1.1')).stage).toBe('open');
});
