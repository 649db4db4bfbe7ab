import { describe, expect, it } from 'vitest';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import type { Card } from '#src/messages/card.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { Ask, Nudge } from '#src/nudge/nudge.ts';
import { aDay } from '#test/nudge/a-day.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aPerson, aTracked, day, personId } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE } from './a-talk.ts';
import type { Talk, Told } from './a-talk.ts';

const CHIEF = 'Chris Chief';
const EVERYBODY = [...PEOPLE, aPerson(CHIEF)];

function ask(ref: string, as: Ask['as'], stage: 'open' | 'delivered'): Ask {
  const tracked = aTracked({
    ref,
    title: ref === '8.1.1' ? 'Recruit a licensing manager' : 'Train every councillor',
    due: '2015-10-30',
    owners: [ref === '8.1.1' ? 'Ann Archer' : 'Ben Baker'],
    standing: { stage, stageOn: day('2015-11-02'), stageSeq: 4 },
  });
  return {
    rule: as === 'lead' ? 'overdue' : 'escalation',
    stage: { of: 4 },
    tracked,
    as,
    insteadOf: null,
    others: as === 'lead' ? [] : [personId(stage === 'delivered' ? 'Vera Venn' : 'Ann Archer')],
    kept: null,
    askedOn: as === 'lead' ? [] : [day('2015-11-03'), day('2015-11-10')],
    warnsOfEscalation: false,
    escalatesTo: null,
    also: [],
  };
}

function cardOf(asks: readonly Ask[]): Card {
  // As the rules make it, with these questions in it.
  const tracked = [aTracked({ due: '2015-10-30', owners: ['Ann Archer'] })];
  const [made] = chooseNudges(aDay('2015-11-20', { tracked })).nudges;
  const nudge: Nudge = { ...made!, to: personId(CHIEF), kind: 'escalation', asks, rest: [], moreToCheck: [] };
  const today = day('2015-11-20');
  const index = rosterIndex({ people: EVERYBODY, posts: [], bodies: [] }, today);
  return sayReminder(nudge, {
    today,
    days: workingDays('england-and-wales'),
    index,
    naming: aNaming(asks.map(({ tracked }) => tracked.action)),
  });
}

/** A conversation in which something went one step up to Chris, who has just seen the card. */
async function brought(asks: readonly Ask[]): Promise<{ readonly talk: Talk; readonly card: Card }> {
  const talk = await aTalk({ people: EVERYBODY });
  const up = asks.filter(({ as }) => as === 'escalation').map(({ tracked }) => tracked);
  for (const { action, standing } of up) {
    await talk.wasAsked(CHIEF, action.ref, 'escalation');
    if (standing.stage === 'delivered')
      await talk.say(action.ref === '8.1.1' ? 'Ann Archer' : 'Ben Baker', `${action.ref} done`);
  }
  const card = cardOf(asks);
  await talk.bring(
    CHIEF,
    card,
    asks.map(({ tracked }) => tracked.action.ref),
  );
  return { talk, card };
}

const LATE = ask('8.1.1', 'escalation', 'open');
const UNCHECKED = ask('8.1.1', 'escalation', 'delivered');
const labels = ({ buttons }: Card): readonly string[] => buttons.map(({ label }) => label);
const headed = async (told: Promise<Told>): Promise<string> => (await told).card.heading;

describe('what nobody has checked, brought to whoever is one step up', () => {
  it('has a button for each thing that it offers', () => {
    expect(labels(cardOf([UNCHECKED]))).toEqual(['I will have a word', 'Somebody else checks it', 'Show it']);
    const several = cardOf([UNCHECKED, ask('8.1.2', 'escalation', 'delivered')]);
    expect(labels(several)).toEqual([
      'I will have a word about them',
      'Somebody else checks 8.1.1',
      'Show 8.1.1',
      'Somebody else checks 8.1.2',
      'Show 8.1.2',
    ]);
  });

  it.each([
    'I will have a word',
    'a word',
    'I’ll speak to Vera',
    'leave it with me',
    'ok, I will talk to her tomorrow',
    "I'll chase Vera Venn",
    'I have had a word with her',
  ])('“%s” is a promise on record', async (line) => {
    const { talk } = await brought([UNCHECKED]);
    expect(await headed(talk.say(CHIEF, line))).toBe('8.1.1 · you will have a word');
    expect((await talk.standing('8.1.1')).word).toMatchObject({ by: personId(CHIEF) });
  });

  it.each(['somebody else', 'Somebody else checks it', 'someone else please'])('“%s” is asked who', async (line) => {
    const { talk } = await brought([UNCHECKED]);
    expect(await headed(talk.say(CHIEF, line))).toBe('Who may check 8.1.1?');
    expect(await headed(talk.say(CHIEF, 'Carol Cole'))).toBe('8.1.1 · Carol Cole is asked to check it');
  });

  it('a name alone is asked to check it, but never its lead', async () => {
    const { talk } = await brought([UNCHECKED]);
    expect(await headed(talk.say(CHIEF, 'Ann Archer'))).toBe('Somebody else has to check 8.1.1');
    const again = await brought([UNCHECKED]);
    expect(await headed(again.talk.say(CHIEF, 'ask Ben Baker'))).toBe('8.1.1 · Ben Baker is asked to check it');
    expect((await again.talk.standing('8.1.1')).checkers).toEqual([personId('Ben Baker')]);
  });

  it('nobody else names who checks', async () => {
    const { talk } = await brought([UNCHECKED]);
    expect(await headed(talk.say('Will Wood', '/rag checker 8.1.1 "Carol Cole"'))).toContain('programme office');
    expect(await headed(talk.say(CHIEF, '/rag checker 8.1.2 "Carol Cole"'))).toContain('programme office');
  });
});

describe('what its lead has not answered, brought to whoever is one step up', () => {
  it.each([
    ['a word', '8.1.1 · you will have a word'],
    ['I’ll speak to Ann', '8.1.1 · you will have a word'],
    ['a later date', '8.1.1 · which day do you propose?'],
    ['later date please', '8.1.1 · which day do you propose?'],
    ['end of March 2016', '8.1.1 · you propose Thu 31 Mar 2016'],
    ['another lead', '8.1.1 · who could lead it?'],
    ['Carol Cole', '8.1.1 · you propose Carol Cole'],
    ['nobody', '8.1.1 · you propose another lead'],
  ])('“%s”', async (line, heading) => {
    const { talk } = await brought([LATE]);
    expect(await headed(talk.say(CHIEF, line))).toBe(heading);
  });

  it.each([
    'she is waiting for the printers and it is out of her hands',
    'I will not have a word',
    'I’ll have a word but she needs until the end of March',
    'Ann has been ill',
  ])('“%s” is asked about, and records nothing', async (line) => {
    const { talk } = await brought([LATE]);
    const told = await talk.say(CHIEF, line);
    expect(told.card.heading).toBe('8.1.1 · which of these would help?');
    expect(told.text).toContain(line);
    expect(labels(told.card)).toEqual(expect.arrayContaining(['I will have a word', 'Propose a date', 'Another lead']));
    expect(await talk.standing('8.1.1')).toMatchObject({ word: null, requests: [] });
  });

  it('a day among other words comes first, with them as its reason', async () => {
    const { talk } = await brought([LATE]);
    const told = await talk.say(CHIEF, 'give her until end of March, the first advert failed');
    expect(labels(told.card)[0]).toBe('Propose a date');
    expect(await headed(talk.tap(CHIEF, 'Propose a date'))).toBe('8.1.1 · you propose Thu 31 Mar 2016');
  });
});

describe('beside one’s own question', () => {
  it('what went one step up keeps the buttons that answer it', () => {
    const card = cardOf([ask('8.1.2', 'lead', 'open'), LATE]);
    const under = card.buttons.filter((button) => button.under !== undefined).map(({ label }) => label);
    expect(under).toEqual(['I will have a word', 'Propose a date', 'Another lead', 'Show it']);
    expect(card.typed).toBeUndefined();
  });
});
