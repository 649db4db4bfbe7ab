import { expect, test } from 'vitest';
import { ACTIONS, aTalk, PEOPLE, toldTo } from './a-talk.ts';
import { anAction, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

const DECISIONS: readonly (readonly [said: string, now: string])[] = [
  ['/rag date 8.1.3 31 Jan 2017 because the supplier is late', 'The due date is Thu 30 Jun 2016 again.'],
  ['/rag date 9.1.1 31 Jan 2016', 'It has no due date again.'],
  [
    '/rag approve 8.1.3',
    'The due date is Thu 30 Jun 2016 again. The request for Wed 31 Aug 2016 waits for a decision again.',
  ],
  ['/rag decline 8.1.3 because the board meets then', 'The request for Wed 31 Aug 2016 waits for a decision again.'],
  ['/rag assign 8.1.1 "Carol Cole"', 'Ann Archer leads it again.'],
  ['/rag close 8.1.3 as withdrawn because the grant has ended', 'It is open again.'],
  ['/rag restrict 8.1.3', 'Everybody in the roster can see it again.'],
  ['/rag settle 9.1.1 timescale', 'Its date is in doubt again.'],
];

test.each(DECISIONS)('“%s” is taken back by one tap: “%s”', async (said, now) => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  const refs = ACTIONS.map(({ ref }) => ref);
  const standings = async () => Promise.all(refs.map(async (ref) => ({ ...(await talk.standing(ref)), lastSeq: 0 })));
  const before = await standings();
  await talk.say(OFFICE, said);
  expect(await standings()).not.toEqual(before);
  const undone = await talk.tap(OFFICE, 'Undo');
  expect(undone.text).toContain(now);
  expect(await standings()).toEqual(before);
});

test('the ledger keeps a decision and the line that takes it back', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.3');
  await talk.tap(OFFICE, 'Undo');
  const [decided, undone] = (await talk.ledger('8.1.3')).slice(-2);
  expect(decided?.event).toMatchObject({ kind: 'restricted', restricted: true });
  expect(undone?.event).toEqual({ kind: 'undone', of: decided?.seq });
  expect(undone?.by).toBe(personId(OFFICE));
});

test('whoever was told of a decision is told that it was taken back, and nobody else', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag assign 8.1.1 "Carol Cole"');
  const { notices, text } = await talk.tap(OFFICE, 'Undo');
  expect(toldTo(notices)).toEqual([[ANN, '8.1.1 · taken back']]);
  const texts = notices.map(({ card }) => JSON.stringify(card.blocks));
  expect(texts[0]).toContain('It is yours again.');
  expect(text).toContain('Ann Archer is told.');
});

test('one tap takes back what one message decided of several actions', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag assign 8.1.1 8.1.2 "Carol Cole"');
  const { card, notices } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('2 taken back');
  expect((await talk.standing('8.1.1')).owners).toEqual(ACTIONS[0]?.leads.owners);
  expect((await talk.standing('8.1.2')).owners).toEqual(ACTIONS[1]?.leads.owners);
  // The new lead had not been told yet, and whoever led them hears it once.
  expect(toldTo(notices).filter(([who]) => who === ANN)).toHaveLength(1);
});

test('of several, what was answered since stays, and the rest is taken back', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag assign 8.1.1 8.1.2 "Carol Cole"');
  await talk.say('Carol Cole', '/rag 8.1.2 amber waiting on HR');
  const { card, text } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('1 taken back, 1 not');
  expect(text).toContain(
    '8.1.2 stays as it is. Carol Cole has answered since, on 20 Nov: Amber ▲, waiting on HR. To change who leads it, name somebody else.',
  );
  expect((await talk.standing('8.1.1')).owners).toEqual(ACTIONS[0]?.leads.owners);
  expect((await talk.standing('8.1.2')).owners.map(({ name }) => name)).toEqual(['Carol Cole']);
});

test.each([
  [
    '/rag date 8.1.3 31 Jan 2017 because late',
    'Ann Archer',
    '/rag 8.1.3 green',
    'Ann Archer has answered since, on 20 Nov: Green ●. To change the date, set another.',
    'Another date',
  ],
  [
    '/rag date 8.1.3 31 Jan 2017 because late',
    'Oscar Office',
    '/rag date 8.1.3 28 Feb 2017 because later',
    'Oscar Office has decided since, on 20 Nov: due date set to Tue 28 Feb 2017.',
    'Another date',
  ],
  [
    '/rag close 8.1.3 as withdrawn because the grant has ended',
    'Oscar Office',
    '/rag reopen 8.1.3 because it has not',
    'Oscar Office has decided since, on 20 Nov: opened again. You can close it.',
    'Close it',
  ],
  [
    '/rag assign 8.1.1 "Carol Cole"',
    'Carol Cole',
    '/rag not mine 8.1.1',
    'Carol Cole has answered since, on 20 Nov: Carol Cole says it is not theirs.',
    'Another lead',
  ],
])('after “%s”, %s says “%s”, and the undo is refused', async (decided, who, said, why, offered) => {
  const talk = await aTalk();
  await talk.say(OFFICE, decided);
  await talk.say(who, said);
  const before = (await talk.ledger('8.1.3')).length;
  const { card, text, notices } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('Not taken back');
  expect(text).toContain(why);
  expect(card.buttons.map(({ label }) => label)).toContain(offered);
  expect((await talk.ledger('8.1.3')).length).toBe(before);
  expect(notices).toEqual([]);
});

test('what has nothing to do with a decision does not hold its undo up', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.3');
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
  await talk.say('Oscar Office', '/rag assign 8.1.3 "Ann Archer"');
  expect((await talk.tap(OFFICE, 'Undo')).card.heading).toBe('8.1.3 · taken back');
  expect((await talk.standing('8.1.3')).restricted).toBe(false);
});

test('a decision can be taken back for a day, and after that is changed by another', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag close 8.1.3 as withdrawn because the grant has ended');
  talk.setDay('2015-11-22');
  const { card, text } = await talk.tap(OFFICE, 'Undo');
  expect(card.heading).toBe('Not taken back');
  expect(text).toContain(
    '8.1.3 was decided on Fri 20 Nov 2015. A decision can be taken back for a day, so it stays. You can open it again.',
  );
  expect((await talk.standing('8.1.3')).stage).toBe('withdrawn');
});

test('a second undo changes nothing', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag restrict 8.1.3');
  const undo = card.buttons.find(({ label }) => label === 'Undo')?.say ?? '';
  await talk.say(OFFICE, undo);
  const lines = (await talk.ledger('8.1.3')).length;
  expect((await talk.say(OFFICE, undo)).card.heading).toBe('Taken back already');
  expect((await talk.ledger('8.1.3')).length).toBe(lines);
});

test('another of the office may take it back, and whoever decided it is told; a lead may not', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag restrict 8.1.3');
  const undo = card.buttons.find(({ label }) => label === 'Undo')?.say ?? '';
  expect((await talk.say('Ann Archer', undo)).card.heading).toBe('That is for the programme office');
  const { notices } = await talk.say('Oscar Office', undo);
  expect(toldTo(notices)).toEqual([[personId(OFFICE), '8.1.3 · taken back']]);
});

test('a verifier takes back their own yes, and the action waits to be checked again', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 done https://example.org/report');
  await talk.say('Vera Venn', '/rag verify 8.1.3 yes');
  const { text, notices } = await talk.tap('Vera Venn', 'Undo');
  expect(text).toContain('It is said to be done, and somebody else checks it next.');
  expect((await talk.standing('8.1.3')).stage).toBe('delivered');
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN, BEN]);
});

test('leave that the office arranged is taken back, and they and their deputy are told', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag away "Ann Archer" 4–15 Jan 2016 deputy "Ben Baker"');
  const { text, notices } = await talk.tap(OFFICE, 'Undo');
  expect(text).toContain('no longer counts');
  expect(new Set(toldTo(notices).map(([who]) => who))).toEqual(new Set([ANN, BEN]));
  expect((await talk.say(OFFICE, '/rag back "Ann Archer"')).card.heading).toBe('Nothing to end');
});

test('leave that somebody has spoken about since stays', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag away "Ann Archer" until 15 Jan 2016');
  await talk.say('Ann Archer', '/rag back');
  const { text } = await talk.say(OFFICE, card.buttons.find(({ label }) => label === 'Undo')?.say ?? '');
  expect(text).toContain(
    'What was arranged for Ann Archer stays: Ann Archer has said since, on Fri 20 Nov 2015: back again.',
  );
});

test('an account that took the place of another is given back', async () => {
  const people = PEOPLE.map((one) =>
    one.id === BEN ? { ...one, accounts: { ...one.accounts, slack: 'T1/U1' } } : one,
  );
  const talk = await aTalk({ people });
  await talk.say(OFFICE, '/rag link "Ben Baker" slack:T1/U7');
  expect((await talk.tap(OFFICE, 'Undo')).text).toContain('Messages for Ben Baker go to T1/U1 again.');
  await talk.say(OFFICE, '/rag link "Carol Cole" slack:T1/U7');
  expect((await talk.tap(OFFICE, 'Undo')).text).toContain('Carol Cole is not linked any more.');
});

test('“undo” of the office takes back its last decision of today, then the one before', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.1');
  await talk.say(OFFICE, '/rag close 8.1.3 as withdrawn because the grant has ended');
  expect((await talk.say(OFFICE, '/rag undo')).card.heading).toBe('8.1.3 · taken back');
  expect((await talk.say(OFFICE, '/rag undo')).card.heading).toBe('8.1.1 · taken back');
  expect((await talk.say(OFFICE, '/rag undo')).card.heading).toBe('Taken back already');
});

test('“undo” asks first about what is older than today, showing what and when', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  talk.setDay('2015-11-24');
  const asked = await talk.say('Ann Archer', '/rag undo');
  expect(asked.card.heading).toBe('Take back what you said on Fri 20 Nov 2015?');
  expect(asked.text).toContain('8.1.3 Agree the framework: “Amber ▲, waiting on HR, expected 31 Aug 2016”');
  expect((await talk.standing('8.1.3')).waitingOn).toBe('HR');
  expect((await talk.tap('Ann Archer', 'Take it back')).card.heading).toMatch(/^Taken back: 8\.1\.3 /u);
  expect(await talk.standing('8.1.3')).toMatchObject({ waitingOn: null, forecast: null, dateAsked: null });
});

test('“yes” under that question takes it back, and “no” leaves it', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
  talk.setDay('2015-11-24');
  await talk.say('Ann Archer', 'undo');
  await talk.say('Ann Archer', 'no');
  expect((await talk.standing('8.1.3')).waitingOn).toBe('HR');
  await talk.say('Ann Archer', 'undo 8.1.3');
  await talk.say('Ann Archer', 'yes');
  expect((await talk.standing('8.1.3')).waitingOn).toBeNull();
});

test('what was checked since stays complete with its evidence when its lead takes their “done” back', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 done https://example.org/report');
  await talk.say('Vera Venn', '/rag verify 8.1.3 yes');
  const { text } = await talk.say('Ann Archer', '/rag undo');
  expect(text).toContain(
    '8.1.3 was checked by Vera Venn on 20 Nov and stays complete. The programme office can open it again.',
  );
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'complete', evidence: 'https://example.org/report' });
});

test('of a step about several actions, only what was checked since stays', async () => {
  const talk = await aTalk({ actions: [anAction({ ref: '1.1' }), anAction({ ref: '1.2', position: 1 })] });
  const [lead = ''] = (await talk.standing('1.1')).owners.flatMap(({ name }) => (name === null ? [] : [name]));
  await talk.say(lead, '/rag 1.1 done see minutes; 1.2 amber waiting on HR');
  await talk.say('Vera Venn', '/rag verify 1.1 yes');
  const { text } = await talk.say(lead, '/rag undo');
  expect(text).toContain('1.1 was checked by Vera Venn on 20 Nov and stays complete.');
  expect((await talk.standing('1.1')).stage).toBe('complete');
  expect((await talk.standing('1.2')).waitingOn).toBeNull();
});

// What went wrong: “/rag undo” said three times that a date must stay, and never reached what could be taken back.
test.each([
  [
    'a date that another of the office moved since',
    '/rag date 8.1.1 29 Jan 2016 because late',
    '/rag date 8.1.1 26 Feb 2016 because later',
  ],
  ['a lead whom another named since', '/rag assign 8.1.1 "Carol Cole"', '/rag assign 8.1.1 "Ben Baker"'],
  [
    'what another opened again',
    '/rag close 8.1.1 as withdrawn because no money',
    '/rag reopen 8.1.1 because there is money',
  ],
  ['what another lifted', '/rag restrict 8.1.1', '/rag unrestrict 8.1.1'],
])('undo says who stands in the way of %s, and offers the next that can be taken back', async (_, first, since) => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.2 29 Jan 2016 because the advert failed');
  await talk.say(OFFICE, first);
  await talk.say('Oscar Office', since);
  for (let count = 0; count < 3; count += 1) {
    const { text } = await talk.say(OFFICE, '/rag undo');
    expect(text).toContain('8.1.1 stays as it is. Oscar Office has decided since, on 20 Nov');
    expect(text).toContain('What can be taken back next, of 20 Nov: 8.1.2 Train every councillor');
  }
  const { text } = await talk.tap(OFFICE, 'Take that back');
  expect(text).toContain('8.1.2 · taken back');
  expect(await talk.standing('8.1.2')).toMatchObject({ agreed: '2015-12-04' });
});

test('“yes” under it takes the next back, of several that stay too', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.3');
  for (const ref of ['8.1.1', '8.1.2']) {
    await talk.say(OFFICE, `/rag date ${ref} 29 Jan 2016 because late`);
    await talk.say('Oscar Office', `/rag date ${ref} 26 Feb 2016 because later`);
  }
  await talk.say(OFFICE, '/rag undo');
  await talk.say(OFFICE, 'yes');
  expect(await talk.standing('8.1.3')).toMatchObject({ restricted: false });
  expect(await talk.standing('8.1.1')).toMatchObject({ agreed: '2016-02-26' });
});

test('where nothing else can be taken back, undo says so', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1 29 Jan 2016 because late');
  await talk.say('Oscar Office', '/rag date 8.1.1 26 Feb 2016 because later');
  const { card, text } = await talk.say(OFFICE, '/rag undo');
  expect(text).toContain('Nothing else of yours can be taken back.');
  expect(card.buttons.map(({ label }) => label)).not.toContain('Take that back');
});

test('what can be taken back is, and no next is offered', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.2 29 Jan 2016 because late');
  await talk.say(OFFICE, '/rag date 8.1.1 29 Jan 2016 because late');
  const { text } = await talk.say(OFFICE, '/rag undo');
  expect(text).toContain('8.1.1 · taken back');
  expect(text).not.toContain('next');
});

// What went wrong: “undo the split” was asked to be rated, as words about the action.
test.each([
  ['/rag assign 8.1.1 "Carol Cole"', 'undo the assignment'],
  ['/rag split 8.1.3 Agree it; Publish it', 'undo the split'],
  ['/rag close 8.1.3 as withdrawn because the grant has ended', 'undo the closure please'],
  ['/rag date 8.1.3 31 Jan 2017 because the supplier is late', 'undo the new date'],
])('“%s”, something else, then “%s”: that one is taken back and the other stays', async (said, undo) => {
  const talk = await aTalk();
  const standings = async () =>
    Promise.all(['8.1.1', '8.1.3'].map(async (ref) => ({ ...(await talk.standing(ref)), lastSeq: 0 })));
  const before = await standings();
  await talk.say(OFFICE, said);
  await talk.say(OFFICE, '/rag restrict 9.1.1');
  await talk.say(OFFICE, undo);
  expect(await standings()).toEqual(before);
  expect((await talk.standing('9.1.1')).restricted).toBe(true);
});

test('“undo the damage” is an answer, and takes nothing back', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag assign 8.1.1 "Carol Cole"');
  await talk.say(OFFICE, 'undo the damage done to the budget');
  expect((await talk.standing('8.1.1')).owners.map(({ name }) => name)).toEqual(['Carol Cole']);
});
