import { expect, test } from 'vitest';
import { ACTIONS, aTalk, PEOPLE, refsOn } from './a-talk.ts';
import { anAction, aPerson, day, personId } from '#test/kit/an-action.ts';

test('mine lists the late ones first and those without a day last', async () => {
  const talk = await aTalk();
  const { card, text } = await talk.say('Ann Archer', '/rag');
  expect(refsOn(card)).toEqual(['8.1.1', '8.1.3', '9.1.1']);
  expect(text).toContain('due 30 Oct, 3 weeks late');
  expect((await talk.say('Ann Archer', '/rag mine')).card).toEqual(card);
});

test('mine shows each rating with its age', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1 amber waiting on HR');
  talk.setDay('2015-11-25');
  expect((await talk.say('Ann Archer', '/rag mine')).text).toMatch(
    /▲ Amber +8\.1\.1.*said 5 days ago · waiting on HR/su,
  );
});

test('a list knows posts and bodies', async () => {
  const talk = await aTalk({
    actions: [
      anAction({ ref: '1.1', owners: [{ post: 'Leader' }] }),
      anAction({ ref: '1.2', owners: [{ post: 'Cabinet', group: true }], position: 1 }),
      anAction({ ref: '1.3', owners: [{ name: 'Carol Cole', support: true }, 'Ann Archer'], position: 2 }),
    ],
    posts: [{ name: 'Leader', aliases: [], holders: [{ person: personId('Carol Cole'), from: null, to: null }] }],
    bodies: [{ name: 'Cabinet', aliases: [], members: ['Leader', 'Ben Baker'] }],
  });
  expect(refsOn((await talk.say('Carol Cole', '/rag mine')).card)).toEqual(['1.1', '1.2']);
  expect(refsOn((await talk.say('Ben Baker', '/rag mine')).card)).toEqual(['1.2']);
  expect(refsOn((await talk.say('Ben Baker', '/rag lead Leader')).card)).toEqual(['1.1']);
  expect(refsOn((await talk.say('Ben Baker', '/rag lead "Cabinet"')).card)).toEqual(['1.2']);
  expect(refsOn((await talk.say('Ben Baker', '/rag lead carol cole')).card)).toEqual(['1.1', '1.2']);
});

test('a deputy sees what they stand in for, with whose it is', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag away until 4 Dec deputy Carol Cole');
  const { card, text } = await talk.say('Carol Cole', '/rag mine');
  expect(refsOn(card)).toEqual(['8.1.1', '8.1.3', '9.1.1']);
  expect(text).toContain('you stand in for Ann Archer');
});

test.each([
  ['/rag due', ['8.1.2']],
  ['/rag overdue', ['8.1.1']],
  ['/rag late actions please', ['8.1.1']],
  ['/rag stale', ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
  ['/rag section 8', ['8.1.1', '8.1.2', '8.1.3']],
  ['/rag section 8.1', ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
  ['/rag theme a', ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
  ['/rag lead "Ben Baker"', ['8.1.2', '8.1.3']],
  ['/rag lead “ben baker”', ['8.1.2', '8.1.3']],
  ['/rag lead Ben Bakr', ['8.1.2', '8.1.3']],
  ['/rag find licensing', ['8.1.1']],
  ['/rag find CAFE review', ['9.1.1']],
  ['/rag find “every councillor”', ['8.1.2']],
  ['/rag find every licensing', []],
  ['/rag find 8.1', ['8.1.1', '8.1.2', '8.1.3']],
  ['/rag find ben', ['8.1.2', '8.1.3']],
  ['/rag red', []],
  ['/rag grey', []],
])('“%s” lists %j', async (say, refs) => {
  const talk = await aTalk();
  expect(refsOn((await talk.say('Will Wood', say)).card)).toEqual(refs);
});

test('a list by rating shows what was declared', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1 red the money is gone');
  expect(refsOn((await talk.say('Ben Baker', '/rag red')).card)).toEqual(['8.1.1']);
});

test('words behind “/rag” that only begin like a list are an answer once a tap says so, kept exactly', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1');
  await talk.say('Ann Archer', '/rag Red tape is in the way');
  expect((await talk.ledger('8.1.1')).at(-1)!.event).toMatchObject({ kind: 'published' });
  await talk.tap('Ann Archer', 'Record it as your answer about 8.1.1');
  const { event } = (await talk.ledger('8.1.1')).at(-1)!;
  expect(event).toMatchObject({ kind: 'kept', words: 'Red tape is in the way', reading: null });
});

test('“amber waiting on HR” after /rag is an update and no list', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1');
  await talk.say('Ann Archer', '/rag amber waiting on HR');
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
});

test('long lists come twelve to a page, with a button for more', async () => {
  const actions = Array.from({ length: 30 }, (_, at) => anAction({ ref: `1.${at + 1}`, position: at, section: 1 }));
  const talk = await aTalk({ actions });
  const first = await talk.say('Ann Archer', '/rag overdue');
  expect(first.card.heading).toBe('Overdue · 30 actions, page 1 of 3');
  expect(refsOn(first.card)).toHaveLength(12);
  expect(refsOn((await talk.tap('Ann Archer', 'More')).card)[0]).toBe('1.13');
  const last = await talk.tap('Ann Archer', 'More');
  expect(refsOn(last.card)).toHaveLength(6);
  expect(last.card.buttons.map(({ label }) => label)).toEqual(['Back']);
  expect((await talk.say('Ann Archer', '/rag overdue page 99')).card).toEqual(last.card);
});

test('an empty list has a kind sentence and a next step', async () => {
  const talk = await aTalk({ actions: [] });
  for (const say of [
    '/rag',
    '/rag due',
    '/rag overdue',
    '/rag red',
    '/rag stale',
    '/rag section 9',
    '/rag find x',
    '/rag lead Ann Archer',
  ]) {
    const { card } = await talk.say('Ann Archer', say);
    expect(card.blocks, say).toHaveLength(1);
    expect(card.buttons.length, say).toBeGreaterThan(0);
  }
});

test('a restricted action is listed for its leads and the office alone', async () => {
  const talk = await aTalk();
  await talk.say('Olive Office', '/rag restrict 8.1.1');
  expect(refsOn((await talk.say('Will Wood', '/rag find licensing')).card)).toEqual([]);
  expect(refsOn((await talk.say('Will Wood', '/rag section 8')).card)).toEqual(['8.1.2', '8.1.3']);
  expect(refsOn((await talk.say('Ann Archer', '/rag overdue')).card)).toEqual(['8.1.1']);
  expect(refsOn((await talk.say('Olive Office', '/rag overdue')).card)).toEqual(['8.1.1']);
});

test('closed actions are left out but for find, section and blue', async () => {
  const talk = await aTalk();
  await talk.say('Olive Office', '/rag close 8.1.1 as withdrawn: no grant');
  await talk.say('Ben Baker', '/rag 8.1.2 done see minutes');
  await talk.say('Vera Venn', '/rag verify 8.1.2');
  const found = await talk.say('Will Wood', '/rag find licensing');
  expect(refsOn(found.card)).toEqual(['8.1.1']);
  expect(found.text).toContain('withdrawn since 20 Nov');
  expect(refsOn((await talk.say('Will Wood', '/rag section 8')).card)).toEqual(['8.1.1', '8.1.2', '8.1.3']);
  expect(refsOn((await talk.say('Will Wood', '/rag theme A')).card)).toEqual(['8.1.3', '9.1.1']);
  expect(refsOn((await talk.say('Will Wood', '/rag overdue')).card)).toEqual([]);
  expect(refsOn((await talk.say('Will Wood', '/rag blue')).card)).toEqual(['8.1.2']);
});

test('a rating counts as stale after five weeks', async () => {
  const talk = await aTalk({
    actions: [ACTIONS[0]!, anAction({ ref: '8.1.9', start: '2016-03-01', due: '2016-06-30', position: 9 })],
  });
  await talk.say('Ann Archer', '/rag 8.1.1 green');
  expect(refsOn((await talk.say('Will Wood', '/rag stale')).card)).toEqual([]);
  talk.setDay('2015-12-28');
  expect(refsOn((await talk.say('Will Wood', '/rag stale')).card)).toEqual(['8.1.1']);
});

test('a milestone, a review and a start are what comes next', async () => {
  const recurring = { kind: 'recurring' as const, due: null, start: '2016-02-01', every: 'P3M', position: 1 };
  const staged = anAction({ ref: '1.3', due: '2016-06-30', position: 2 });
  const milestones = [
    { label: 'Draft to Cabinet', due: day('2015-12-01') },
    { label: 'Adoption', due: day('2016-06-30') },
  ];
  const talk = await aTalk({
    actions: [
      anAction({ ref: '1.1', start: '2015-12-14', due: null, kind: 'from' }),
      anAction({ ref: '1.2', ...recurring }),
      { ...staged, timescale: { ...staged.timescale, milestones } },
    ],
  });
  const { card, text } = await talk.say('Ann Archer', '/rag mine');
  expect(refsOn(card)).toEqual(['1.3', '1.1', '1.2']);
  expect(text).toContain('“Draft to Cabinet” due 1 Dec');
  expect(text).toContain('starts 14 Dec');
  expect(text).toContain('review due 1 Feb 2016');
});

// What went wrong: “Theme Access, Access”.
test('a theme whose title is what it is called by is named once', async () => {
  const actions = [{ ...anAction({ ref: '1.1' }), theme: 'Access' }];
  const talk = await aTalk({ actions, headings: [{ level: 'theme', ref: 'Access', title: 'Access' }] });
  expect((await talk.say('Ann Archer', '/rag theme Access')).text).toMatch(/^Theme Access ·/u);
});

// What went wrong: a monthly action that nobody answered read “review due 1 Apr” and was in no list of what is late.
test('a round for which nobody answered is late until somebody does, and then the next one is what comes', async () => {
  const monthly = anAction({ ref: '1.2', kind: 'recurring', due: null, start: '2015-07-01', every: 'P1M' });
  const talk = await aTalk({ actions: [monthly] });
  const late = await talk.say('Ann Archer', '/rag overdue');
  expect(refsOn(late.card)).toEqual(['1.2']);
  expect(late.text).toContain('review due 1 Nov, 2 weeks late');
  expect((await talk.say('Olive Office', '/rag status')).text).toMatch(/Overdue\W+1\b/u);
  await talk.say('Ann Archer', '/rag 1.2 amber waiting on the count');
  expect(refsOn((await talk.say('Ann Archer', '/rag overdue')).card)).toEqual([]);
  expect((await talk.say('Ann Archer', '/rag mine')).text).toContain('review due 1 Dec');
});

test('a plan that is not the default is named before its refs, and can be asked for alone', async () => {
  const other = [anAction({ plan: 'CYPS', ref: '8.1.1', section: 8, title: 'Open the centre', due: '2015-11-02' })];
  const talk = await aTalk({ otherPlan: other });
  expect(refsOn((await talk.say('Ann Archer', '/rag overdue')).card)).toEqual(['8.1.1', 'CYPS 8.1.1']);
  expect(refsOn((await talk.say('Ann Archer', '/rag overdue CYPS')).card)).toEqual(['CYPS 8.1.1']);
  expect(refsOn((await talk.say('Ann Archer', '/rag section CYPS 8')).card)).toEqual(['CYPS 8.1.1']);
  expect(refsOn((await talk.say('Ann Archer', '/rag section 8')).card)).not.toContain('CYPS 8.1.1');
});

test.each([
  ['/rag lead Office', 'Which “Office”?'],
  ['/rag lead Zachary Quist', 'I cannot find “Zachary Quist”'],
  ['/rag lead', 'Say it like this'],
  ['/rag find', 'Say it like this'],
  ['/rag section nine', 'Which part of the plan?'],
  ['/rag theme of the week', 'Which part of the plan?'],
])('“%s” is answered “%s”', async (say, heading) => {
  const talk = await aTalk({ people: PEOPLE });
  expect((await talk.say('Ann Archer', say)).card.heading).toBe(heading);
});

test('two people of one name are told apart by their full names', async () => {
  const people = [...PEOPLE, aPerson('Ann Baker')];
  const talk = await aTalk({ people });
  const { text } = await talk.say('Will Wood', '/rag lead Baker');
  expect(text).toContain('Ben Baker or Ann Baker');
});

test('the name of a list alone asks for it, where nothing is asked', async () => {
  const talk = await aTalk();
  expect((await talk.say('Ann Archer', 'mine')).card.heading).toContain('Your actions');
  expect((await talk.say('Ann Archer', 'Overdue.')).card.heading).toContain('Overdue');
  expect((await talk.say('Olive Office', 'status')).card.heading).toContain('Improvement plan');
});

test('the same word under a question is part of an answer, and a rating word never asks for a list', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3');
  await talk.say('Ann Archer', 'overdue');
  expect((await talk.standing('8.1.3')).narrative?.text).toBe('overdue');
  await talk.say('Ann Archer', 'red');
  expect((await talk.standing('8.1.3')).declared?.rating).toBe('red');
});

test('an action for which the plan gives no words of time says so', async () => {
  const one = anAction({ ref: '8.1.1', due: null, kind: 'unknown' });
  const talk = await aTalk({ actions: [{ ...one, timescale: { ...one.timescale, text: '' } }] });
  expect((await talk.say('Ann Archer', '/rag 8.1.1')).text).toContain('No date yet.');
  expect((await talk.say('Ann Archer', '/rag as published 8.1.1')).text).toContain('no words for it');
});

// Headings that are one line each, “R2: Improve …”, with no letter of their own.
const LINES = ['R1: Strengthen governance', 'R2: Improve teaching', 'R21: Improve the estate'];
const inLines = () =>
  aTalk({
    actions: LINES.map((theme, at) => ({
      ...anAction({ ref: `${at + 1}.1`, title: `Do number ${at + 1}`, position: at }),
      theme,
    })),
    headings: LINES.map((line) => ({ level: 'theme' as const, ref: line, title: line })),
  });

test.each([
  ['/rag theme R2', ['2.1']],
  ['/rag theme r2', ['2.1']],
  ['/rag theme R21', ['3.1']],
  ['/rag theme R2: Improve teaching', ['2.1']],
  ['/rag remind theme R2', ['2.1']],
  ['/rag assign theme R2 to Carol Cole', ['2.1']],
  ['/rag assign theme R2: Improve teaching to Carol Cole', ['2.1']],
  ['/rag remind theme Improve teaching', ['2.1']],
])('“%s” is the theme that is called so before its colon', async (said, refs) => {
  const talk = await inLines();
  const { text, card } = await talk.say('Olive Office', said);
  expect(text).not.toMatch(/There is no|have no action/u);
  expect(card.mentions.map((id) => id.slice(id.indexOf('/') + 1))).toEqual(refs);
});

test.each(['/rag theme R9', '/rag remind theme R9'])('“%s” names the themes as the plan writes them', async (said) => {
  const talk = await inLines();
  const { text } = await talk.say('Olive Office', said);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('R2: Improve teaching');
});
