import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const PLAN = [
  anAction({ ref: 'R1', title: 'Agree the grants policy', owners: ['Carol Cole'], section: 2, position: 0 }),
  anAction({ ref: 'R2', title: 'Train every councillor', owners: ['Ann Archer'], section: 3, position: 1 }),
];

const aTalkOnRs = () => aTalk({ actions: PLAN });

// What went wrong: help told a council whose refs are R1 to R20 to say "/rag 8.1.3 amber", and there was no action 8.1.3.
describe('help', () => {
  test('shows refs of the loaded plan, the asker’s own first', async () => {
    const talk = await aTalkOnRs();
    const { text } = await talk.say('Ann Archer', '/rag help');
    expect(text).toContain('/rag R2 amber waiting on HR, now end of Jan');
    expect(text).toContain('/rag R2 green R1 amber supplier late');
    expect(text).toContain('/rag section 3 —');
    expect(text).toContain('/rag lead "Carol Cole"');
    expect(text).not.toMatch(/8\.1\.3|Karl Battersby/u);
  });

  test('on one command too, for the office as for anybody', async () => {
    const talk = await aTalkOnRs();
    expect((await talk.say('Olive Office', '/rag help close')).text).toContain(
      '/rag close R1 as superseded: R2 covers it',
    );
    expect((await talk.say('Carol Cole', '/rag help history')).text).toContain('/rag history R1');
  });

  test('mentions the actions that its examples name, as does a way of saying that is shown for one', async () => {
    const talk = await aTalkOnRs();
    const ids = PLAN.map(({ id }) => id);
    expect((await talk.say('Ann Archer', '/rag help')).card.mentions.toSorted()).toEqual(ids);
    expect((await talk.say('Olive Office', '/rag merge')).card.mentions.toSorted()).toEqual(ids);
    expect((await talk.say('Ann Archer', '/rag help lead')).card.mentions).toEqual([]);
  });

  test('an example that is typed as it stands works', async () => {
    const talk = await aTalkOnRs();
    const { text } = await talk.say('Ann Archer', '/rag help');
    const example = /\/rag \S+ amber waiting on HR, now end of Jan/u.exec(text)?.[0] ?? '';
    expect((await talk.say('Ann Archer', example)).card.heading).toContain('Recorded: R2 is Amber');
  });
});

test('how a command is said is shown with a ref of the plan', async () => {
  const talk = await aTalkOnRs();
  expect((await talk.say('Olive Office', '/rag close')).text).toContain('/rag close R1 as superseded: R2 covers it');
  expect((await talk.say('Olive Office', '/rag edit R2')).text).toContain('/rag edit R2 title');
  expect((await talk.say('Ann Archer', '/rag snooze')).text).toContain('/rag snooze R2 until Friday');
});

test('a word that is no command is answered with the nearest, said of the plan', async () => {
  const talk = await aTalkOnRs();
  const { card, text } = await talk.say('Ann Archer', '/rag hstory');
  expect(card.heading).toBe('I do not know “hstory”');
  expect(text).toContain('/rag history R2');
});

test('a restricted action is nobody’s example', async () => {
  const talk = await aTalkOnRs();
  await talk.say('Olive Office', '/rag restrict R2');
  expect((await talk.say('Ann Archer', '/rag help')).text).toContain('/rag R1 amber');
});

test('a plan of which nothing is open has a word in the place of its numbers', async () => {
  const talk = await aTalk({ actions: [] });
  expect((await talk.say('Ann Archer', '/rag help')).text).toContain('/rag NUMBER amber');
});

test('the days of the examples are ahead, and what is added has a number that is free', async () => {
  const talk = await aTalkOnRs();
  expect((await talk.say('Olive Office', '/rag help date')).text).toContain('31 Jan 2016');
  expect((await talk.say('Olive Office', '/rag help add')).text).toMatch(/\/rag add R[3-9] /u);
  talk.setDay('2026-12-01');
  expect((await talk.say('Olive Office', '/rag help date')).text).toContain('31 Jan 2027');
});
