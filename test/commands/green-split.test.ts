import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const dated = (ref: string, due: string, at: number) =>
  anAction({ ref, title: `Do the thing ${ref}`, due, owners: ['Ann Archer'], position: at });

/** 1.1 confirmed and in time, 1.2 past its date, 1.3 expected after its date, 1.4 said done, 1.5 Amber. */
async function aPlanOfGreens(): Promise<Talk> {
  const actions = [
    dated('1.1', '2016-06-30', 0),
    dated('1.2', '2015-11-23', 1),
    dated('1.3', '2015-12-31', 2),
    dated('1.4', '2016-06-30', 3),
    dated('1.5', '2016-06-30', 4),
  ];
  const talk = await aTalk({ actions });
  for (const said of [
    '1.1 green',
    '1.2 green',
    '1.3 green',
    '/rag 1.3 expected 31 Jan 2016',
    '1.4 green',
    '1.4 done',
    '1.5 amber',
  ])
    await talk.say('Ann Archer', said);
  talk.setDay('2015-11-25');
  return talk;
}

test('the list of what is Green counts what is confirmed and what is only said, and says which is which', async () => {
  const { card, text } = await (await aPlanOfGreens()).say('Olive Office', '/rag green');
  expect(card.heading).toBe('Rated Green ● · 3 actions: 1 confirmed, 2 only said');
  const rows = card.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
  const onlySaid = rows.filter(({ facts }) => facts.includes('only said')).map(({ ref }) => ref);
  expect(onlySaid).toEqual(['1.2', '1.3']);
  expect(text).not.toContain('1.4');
});

test('the list and the office’s status count the same', async () => {
  const talk = await aPlanOfGreens();
  const { text } = await talk.say('Olive Office', '/rag status');
  expect(text).toMatch(/Green ●:\s+1 confirmed, 2 only said/u);
  expect((await talk.say('Olive Office', '/rag amber')).card.heading).toBe('Rated Amber ▲ · 1 action');
});

test('where all of it is confirmed, or none, the list says that too', async () => {
  const talk = await aTalk({ actions: [dated('1.1', '2016-06-30', 0)] });
  await talk.say('Ann Archer', '1.1 green');
  expect((await talk.say('Olive Office', '/rag green')).card.heading).toBe(
    'Rated Green ● · 1 action: 1 confirmed, 0 only said',
  );
});

const ON_GREEN = async (talk: Talk): Promise<string> => (await talk.say('Olive Office', '/rag green')).card.heading;

// What went wrong: an action whose next phase was forecast two months late was “confirmed and in time”.
test('Green of which a phase is expected after its date is only said, until that phase is done', async () => {
  const steps = [
    ['Phase 1', '2015-12-31'],
    ['Phase 2', '2016-06-30'],
  ] as const;
  const talk = await aTalk({ actions: [anAction({ ref: '1.1', due: '2016-06-30', owners: ['Ann Archer'], steps })] });
  await talk.say('Ann Archer', '1.1 green');
  expect(await ON_GREEN(talk)).toContain('1 confirmed, 0 only said');
  await talk.say('Ann Archer', '/rag 1.1 phase 1 green, expected 28 Feb 2016');
  expect(await ON_GREEN(talk)).toContain('0 confirmed, 1 only said');
  await talk.say('Ann Archer', '/rag 1.1 phase 1 done');
  expect(await ON_GREEN(talk)).toContain('1 confirmed, 0 only said');
});

// What went wrong: the Green of a lead from whom it was taken stood as confirmed and in time for the new one.
test('Green of somebody who leads it no longer is only said until the new lead says it', async () => {
  const talk = await aTalk({ actions: [dated('1.1', '2016-06-30', 0)] });
  await talk.say('Ann Archer', '1.1 green');
  await talk.say('Olive Office', '/rag assign 1.1 "Ben Baker" as well');
  expect(await ON_GREEN(talk)).toContain('1 confirmed, 0 only said');
  await talk.say('Olive Office', '/rag assign 1.1 "Ben Baker"');
  const { text } = await talk.say('Olive Office', '/rag green');
  expect(text).toContain('0 confirmed, 1 only said');
  expect(text).toContain('said by Ann Archer, who led it until 20 Nov');
  expect((await talk.say('Ben Baker', '/rag 1.1')).text).toContain('said by Ann Archer, who led it until 20 Nov');
  await talk.say('Ben Baker', '1.1 green');
  expect(await ON_GREEN(talk)).toContain('1 confirmed, 0 only said');
});

// What went wrong: “5 are Green, all confirmed and in time” counted one whose round was eight working days late, and its card said nothing of it.
test('Green behind which a round came that nobody answered for is only said, and every surface says the round', async () => {
  const weekly = { kind: 'recurring', start: '2015-11-02', due: null, every: 'P1W', owners: ['Ann Archer'] } as const;
  const talk = await aTalk({ actions: [anAction({ ref: '1.1', ...weekly }), dated('1.2', '2016-06-30', 1)] });
  await talk.say('Ann Archer', '1.1 green');
  await talk.say('Ann Archer', '1.2 green');
  expect(await ON_GREEN(talk)).toContain('2 confirmed, 0 only said');
  // The round of Mon 23 Nov was answered for on the Friday before it; that of the 30th was not.
  talk.setDay('2015-12-02');
  expect(await ON_GREEN(talk)).toContain('1 confirmed, 1 only said');
  const said = async (words: string) => (await talk.say('Olive Office', words)).text.replaceAll(/\s+/gu, ' ');
  const digest = await said('/rag digest');
  expect(digest).toContain('1 of 2 actions is late. 2 are said to be Green; 1 is confirmed and in time.');
  expect(digest).toContain('1 has a round that nobody answered for');
  expect(await said('/rag status')).toMatch(/Overdue: 1\b/u);
  expect(await said('/rag why late')).toContain('1 more has a round that nobody answered for');
  expect(await said('/rag overdue')).toContain('1 action');
  expect(await said('/rag 1.1')).toContain('Its round of 30 Nov was 2 days ago, and nobody has answered for it.');
  await talk.say('Ann Archer', '1.1 green');
  expect(await ON_GREEN(talk)).toContain('2 confirmed, 0 only said');
  expect(await said('/rag 1.1')).not.toContain('nobody has answered for it');
});
