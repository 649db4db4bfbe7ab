import { describe, expect, test } from 'vitest';
import { aPerson, anAction } from '#test/kit/an-action.ts';
import { aTalk, ACTIONS, PEOPLE } from '#test/commands/a-talk.ts';
import type { Told } from '#test/commands/a-talk.ts';

const [CHIEF, OLIVE] = ['Chris Chief', 'Olive Office'];

/** A conversation in which 8.1.1, late and led by Ann, was brought to Chris, who is one step up. */
async function oneStepUp() {
  const talk = await aTalk({ people: [...PEOPLE, aPerson(CHIEF)], actions: [...ACTIONS, JOINT] });
  await talk.wasAsked(CHIEF, '8.1.1', 'escalation');
  await talk.wasAsked(CHIEF, '8.1.9', 'escalation');
  return talk;
}

const JOINT = anAction({
  ref: '8.1.9',
  title: 'Open the two centres',
  due: '2015-10-30',
  owners: ['Ann Archer', 'Ben Baker'],
  position: 9,
});

describe('propose date', () => {
  test('asks for the day with taps, and the day with its reason goes to the office to decide', async () => {
    const talk = await oneStepUp();
    const asked = await talk.say(CHIEF, '/rag propose date 8.1.1');
    expect(asked.text).toContain('Which day, and why?');
    expect(asked.card.buttons).toHaveLength(3);
    const told = await talk.say(CHIEF, 'end of January, the first advert failed');
    expect(told.card.heading).toBe('8.1.1 · you propose Sun 31 Jan 2016');
    expect(told.text).toContain('the first advert failed');
    expect(told.text).toContain('The date stays 30 Oct until then');
    expect(labels(told)).toContain('Undo');
    const standing = await talk.standing('8.1.1');
    expect(standing.agreed).toBe('2015-10-30');
    expect(standing.requests.map(({ what, day }) => [what, day])).toEqual([['proposed-date', '2016-01-31']]);
  });

  test('a day that is tapped goes to the office too', async () => {
    const talk = await oneStepUp();
    const asked = await talk.say(CHIEF, '/rag propose date 8.1.1');
    const told = await talk.tap(CHIEF, asked.card.buttons[1]!.label);
    expect(told.card.heading).toBe('8.1.1 · you propose Mon 21 Dec');
  });

  test.each([
    ['32 January', 'January has 31 days'],
    ['1 October 2015', 'not ahead of us'],
    ['when the money comes', 'I find no day in'],
  ])('“%s” is no day ahead: nothing is recorded and it is asked again', async (said, says) => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose date 8.1.1');
    const told = await talk.say(CHIEF, said);
    expect(told.text).toContain(says);
    expect(told.text).toContain('Which day, and why?');
    expect((await talk.standing('8.1.1')).requests).toEqual([]);
  });

  test('the office sets it with a tap on its own card, and whoever proposed it is told', async () => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose date 8.1.1 31 Jan because the first advert failed');
    const card = await talk.say(OLIVE, '/rag requests 8.1.1');
    expect(card.card.heading).toBe('8.1.1 · Chris Chief proposes another date, 31 Jan 2016');
    const set = await talk.tap(OLIVE, 'Set 31 Jan 2016');
    expect(toWhom(set)).toEqual(['person:ann-archer', 'person:chris-chief']);
    const standing = await talk.standing('8.1.1');
    expect([standing.agreed, standing.requests]).toEqual(['2016-01-31', []]);
  });

  test('the office that leaves the date as it is tells whoever proposed another', async () => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose date 8.1.1 31 Jan');
    await talk.say(OLIVE, '/rag requests 8.1.1');
    const kept = await talk.tap(OLIVE, 'Leave it');
    expect(toWhom(kept)).toEqual(['person:chris-chief']);
    expect((await talk.standing('8.1.1')).requests).toEqual([]);
  });

  test('a proposal is taken back with one tap', async () => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose date 8.1.1 31 Jan');
    await talk.tap(CHIEF, 'Undo');
    expect((await talk.standing('8.1.1')).requests).toEqual([]);
  });

  test('nobody proposes a date for what was not brought to them', async () => {
    const talk = await oneStepUp();
    const told = await talk.say(CHIEF, '/rag propose date 8.1.2 31 Jan');
    expect(told.text).toContain('Only the programme office can');
    expect((await talk.standing('8.1.2')).requests).toEqual([]);
  });
});

describe('propose lead', () => {
  test('asks who, and the name goes to the office with one tap to give it', async () => {
    const talk = await oneStepUp();
    const asked = await talk.say(CHIEF, '/rag propose lead 8.1.1');
    expect(labels(asked)).toEqual(['Chris Chief', 'The programme office chooses']);
    const told = await talk.say(CHIEF, 'Ben Baker');
    expect(told.card.heading).toBe('8.1.1 · you propose Ben Baker');
    expect(labels(told)).toContain('Undo');
    await talk.say(OLIVE, '/rag requests 8.1.1');
    const given = await talk.tap(OLIVE, 'Give it to Ben Baker');
    expect(given.card.heading).toBe('8.1.1 · led by Ben Baker');
    expect((await talk.standing('8.1.1')).requests).toEqual([]);
  });

  test('where several lead it, whoever answers for it is replaced and the others stay', async () => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose lead 8.1.9 "Carol Cole"');
    await talk.say(OLIVE, '/rag requests 8.1.9');
    const given = await talk.tap(OLIVE, 'Give it to Carol Cole');
    expect(given.card.heading).toBe('8.1.9 · led by Carol Cole and Ben Baker');
    expect((await talk.standing('8.1.9')).requests).toEqual([]);
  });

  test('a name that is nobody’s is asked about and not passed on', async () => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose lead 8.1.1');
    const told = await talk.say(CHIEF, 'Zebedee Zuckerman');
    expect(told.text).toContain('I find nobody called');
    expect((await talk.standing('8.1.1')).requests).toEqual([]);
  });

  test('a name that two people have is asked about', async () => {
    const talk = await oneStepUp();
    const told = await talk.say(CHIEF, '/rag propose lead 8.1.1 Office');
    expect(labels(told)).toEqual(['Olive Office', 'Oscar Office', 'The programme office chooses']);
    expect((await talk.standing('8.1.1')).requests).toEqual([]);
  });

  test('leaving the choice to the office is a proposal too', async () => {
    const talk = await oneStepUp();
    await talk.say(CHIEF, '/rag propose lead 8.1.1');
    const told = await talk.tap(CHIEF, 'The programme office chooses');
    expect(told.card.heading).toBe('8.1.1 · you propose another lead');
    expect((await talk.standing('8.1.1')).requests.map(({ what }) => what)).toEqual(['proposed-lead']);
  });
});

test('a promised word is taken back with one tap', async () => {
  const talk = await oneStepUp();
  const told = await talk.say(CHIEF, '/rag have a word 8.1.1');
  expect(labels(told)).toContain('Undo');
  await talk.tap(CHIEF, 'Undo');
  expect((await talk.standing('8.1.1')).word).toBe(null);
});

function labels({ card }: Told): readonly string[] {
  return card.buttons.map(({ label }) => label);
}

function toWhom({ notices }: Told): readonly string[] {
  return notices.map(({ to }) => ('person' in to && to.person !== null ? to.person : '')).toSorted();
}
