import { describe, expect, test } from 'vitest';
import { aPerson, anAction, day, personId } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE, toldTo } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Recruit a manager', due: '2015-11-26', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train councillors', due: '2015-11-27', position: 1 }),
  anAction({
    ref: '8.1.3',
    title: 'Agree the framework',
    due: '2015-11-27',
    owners: ['Ann Archer', 'Ben Baker'],
    position: 2,
  }),
];

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

async function withRestricted(...refs: readonly string[]): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS });
  for (const ref of refs) await talk.say(OFFICE, `/rag restrict ${ref}`);
  return talk;
}

describe('a deputy and restricted actions', () => {
  test('whoever names a deputy is told which restricted actions that would show, and the deputy sees none of them until they say so', async () => {
    const talk = await withRestricted('8.1.1');
    const { text, card, notices } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('8.1.1 Recruit a manager');
    expect(flat(text)).toContain('Carol Cole does not see');
    expect(card.buttons.map(({ label }) => label)).toContain('Carol Cole may see it');
    expect(toldTo(notices)).toHaveLength(1);
    expect(JSON.stringify(notices)).toContain('2 open actions');
    expect(JSON.stringify(notices)).not.toContain('8.1.1');
    talk.setDay('2015-11-24');
    expect((await talk.say('Carol Cole', '/rag 8.1.1')).card.heading).not.toContain('8.1.1');
    expect((await talk.say('Carol Cole', '/rag 8.1.1 green')).card.heading).not.toContain('Recorded');
    expect((await talk.say('Carol Cole', '/rag mine')).text).not.toContain('8.1.1');
    expect((await talk.say('Carol Cole', '/rag 8.1.2 green')).card.heading).toContain('Recorded: 8.1.2');
  });

  test('one tap lets the deputy see and answer them, on the days of the leave alone', async () => {
    const talk = await withRestricted('8.1.1', '8.1.2');
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    const { text, notices } = await talk.tap('Ann Archer', 'Carol Cole may see them');
    expect(flat(text)).toContain('the restricted ones too');
    expect(toldTo(notices).map(([who]) => who)).toEqual([personId('Carol Cole')]);
    expect((await talk.say('Carol Cole', '/rag 8.1.1')).card.heading).not.toContain('8.1.1');
    talk.setDay('2015-11-24');
    expect((await talk.say('Carol Cole', '/rag 8.1.1 green')).card.heading).toBe('Recorded: 8.1.1 is Green ●');
    talk.setDay('2015-11-30');
    expect((await talk.say('Carol Cole', '/rag 8.1.1')).card.heading).not.toContain('8.1.1');
  });

  test('the office that names one is told the same, and may say so in their place', async () => {
    const talk = await withRestricted('8.1.1');
    const { text } = await talk.say(OFFICE, '/rag away "Ann Archer" 23–27 Nov deputy "Carol Cole"');
    expect(flat(text)).toContain('8.1.1 Recruit a manager');
    await talk.tap(OFFICE, 'Carol Cole may see it');
    talk.setDay('2015-11-24');
    expect((await talk.say('Carol Cole', '/rag 8.1.1 green')).card.heading).toBe('Recorded: 8.1.1 is Green ●');
  });

  test.each([
    ['nothing is restricted', [], 'Carol Cole'],
    ['the deputy is of the office', ['8.1.1'], 'Oscar Office'],
    ['the deputy leads the restricted one too', ['8.1.3'], 'Ben Baker'],
  ])('it is not asked where %s', async (_why, restricted, deputy) => {
    const talk = await withRestricted(...restricted);
    const { text } = await talk.say('Ann Archer', `/rag away 23–27 Nov deputy "${deputy}"`);
    expect(text).not.toMatch(/restricted|may see/u);
  });

  test('what is restricted when the leave has begun stays hidden from the deputy too', async () => {
    const talk = await withRestricted();
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    talk.setDay('2015-11-24');
    await talk.say(OFFICE, '/rag restrict 8.1.1');
    expect((await talk.say('Carol Cole', '/rag 8.1.1')).card.heading).not.toContain('8.1.1');
    expect(flat((await talk.say(OFFICE, '/rag office')).text)).toContain('nobody answers for 8.1.1');
  });

  test('a deputy’s deputy sees only what both of them were shown', async () => {
    const talk = await withRestricted('8.1.1');
    await talk.say('Carol Cole', '/rag away 24–27 Nov deputy "Will Wood"');
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy "Carol Cole", restricted too');
    talk.setDay('2015-11-25');
    expect((await talk.say('Will Wood', '/rag 8.1.1')).card.heading).not.toContain('8.1.1');
    expect((await talk.say('Will Wood', '/rag 8.1.2 green')).card.heading).toContain('Recorded');
  });
});

describe('a deputy who cannot answer either is told at the time, with others to name', () => {
  test('away on some of the days', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag away 25–27 Nov');
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('Carol Cole is away 25–27 Nov too, and nobody is asked then');
    await talk.tap('Ann Archer', 'Ben Baker instead');
    talk.setDay('2015-11-24');
    expect((await talk.say('Ben Baker', '/rag 8.1.1 green')).card.heading).toContain('Recorded');
    expect((await talk.say('Carol Cole', '/rag 8.1.2 green')).card.heading).not.toContain('Recorded');
  });

  test('away on all of them', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag away until 4 Dec');
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('Carol Cole is away then too, and nobody is asked');
    expect(flat(text)).not.toContain('Carol Cole is asked in your place');
  });

  test('away with a deputy of their own, who is then asked', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag away 25–27 Nov deputy Ben Baker');
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('Carol Cole is away 25–27 Nov too; then Ben Baker is asked');
    expect(text).not.toContain('nobody');
  });

  test('two who stand in for each other', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag away 25–27 Nov deputy Ann Archer');
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('nobody is asked then');
  });

  test('whom no message reaches', async () => {
    const people = PEOPLE.map((one) => (one.name === 'Carol Cole' ? { ...one, accounts: {} } : one));
    const talk = await aTalk({ actions: ACTIONS, people });
    const { text, card } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('No message reaches Carol Cole, so nobody is asked');
    expect(card.buttons.map(({ label }) => label)).toContain('Ben Baker instead');
  });

  test('who leaves before the leave ends', async () => {
    const people = [...PEOPLE, aPerson('Len Leaver', { to: day('2015-11-24') })];
    const talk = await aTalk({ actions: ACTIONS, people });
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy "Len Leaver"');
    expect(flat(text)).toContain('Len Leaver is not here 25–27 Nov, and nobody is asked then');
    talk.setDay('2015-11-26');
    expect((await talk.say('Len Leaver', '/rag 8.1.1 green')).card.heading).not.toContain('Recorded');
  });

  test('who asked for quiet', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag pause until 26 Nov');
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('Carol Cole has asked for quiet 23–25 Nov, and nobody is asked then');
  });

  test('one who can answer on every day is named without a word more', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag away 28 Nov to 4 Dec');
    const { text } = await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    expect(flat(text)).toContain('Carol Cole is asked in your place');
    expect(text).not.toMatch(/too|nobody|instead/u);
  });

  // What went wrong: their own leave, arranged by the office, was headed “Ann Archer is away”.
  test('whoever’s leave or pause the office arranged reads of their own', async () => {
    const talk = await withRestricted();
    const ann = personId('Ann Archer');
    const away = await talk.say(OFFICE, '/rag away "Ann Archer" 23–27 Nov deputy Carol Cole');
    expect(away.text).toContain('Ann Archer is away');
    expect(toldTo(away.notices)).toContainEqual([ann, expect.stringMatching(/^Away Mon 23 Nov/u)]);
    const paused = await talk.say(OFFICE, '/rag pause "Ann Archer" until 4 Dec');
    expect(toldTo(paused.notices)).toContainEqual([ann, expect.not.stringContaining('Ann Archer')]);
  });

  test('who goes away after being named is told whom they stand in for, and so is the one who named them', async () => {
    const talk = await withRestricted();
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    const { text, notices } = await talk.say('Carol Cole', '/rag away 25–27 Nov');
    expect(flat(text)).toContain('You stand in for Ann Archer');
    expect(flat(text)).toContain('nobody is asked in their place then');
    expect(toldTo(notices)).toContainEqual([personId('Ann Archer'), 'Carol Cole is away 25–27 Nov too']);
  });
});

describe('the office’s card says for what nobody answers while somebody is away', () => {
  async function cardOn(talk: Talk, on: string): Promise<string> {
    talk.setDay(on);
    return flat((await talk.say(OFFICE, '/rag office')).text);
  }

  test('with the days, the actions and a tap that names somebody', async () => {
    const talk = await withRestricted();
    await talk.say('Carol Cole', '/rag away 23–27 Nov');
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    const text = await cardOn(talk, '2015-11-24');
    expect(text).toContain('Ann Archer is away until 27 Nov, and nobody answers for 8.1.1 and 8.1.2');
    await talk.tap(OFFICE, 'Name a deputy');
    await talk.say(OFFICE, 'Ben Baker');
    expect(await cardOn(talk, '2015-11-24')).not.toContain('nobody answers');
    expect((await talk.say('Ben Baker', '/rag 8.1.1 green')).card.heading).toContain('Recorded');
  });

  test('restricted ones that the deputy does not see, with the tap that shows them', async () => {
    const talk = await withRestricted('8.1.1');
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    const text = await cardOn(talk, '2015-11-24');
    expect(text).toContain('nobody answers for 8.1.1');
    expect(text).not.toContain('8.1.2');
    await talk.tap(OFFICE, 'Carol Cole may see it');
    expect(await cardOn(talk, '2015-11-24')).not.toContain('nobody answers');
  });

  test('not for a lead whose deputy or joint lead answers, nor when the leave is over', async () => {
    const talk = await withRestricted();
    await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
    await talk.say('Ben Baker', '/rag away 1–4 Dec');
    expect(await cardOn(talk, '2015-11-24')).not.toContain('nobody answers');
    expect(await cardOn(talk, '2015-12-02')).not.toContain('nobody answers');
  });
});
