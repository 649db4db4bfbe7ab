import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { ACTIONS, aTalk } from './a-talk.ts';

// What went wrong: “/rag grey” was titled “Rated Grey ○”, which nobody ever rated anything.
const LATER = anAction({ ref: '9.2.1', title: 'Open the hub', start: '2016-04-01', due: '2016-09-30', position: 9 });

describe('a list is called what its actions have in common', () => {
  test.each([
    ['red', 'Rated Red ■ · 1 action'],
    ['amber', 'Rated Amber ▲ · 1 action'],
    ['green', 'Rated Green ● · 1 action: 1 confirmed, 0 only said'],
    ['blue', 'Checked and complete: Blue ★ · 1 action'],
    ['grey', 'Not started: Grey ○ · 1 action'],
    ['gray', 'Not started: Grey ○ · 1 action'],
    ['due', 'Due in the next 4 weeks · 1 action'],
    ['overdue', 'Overdue · 2 actions'],
    ['late', 'Overdue · 2 actions'],
  ])('/rag %s: %s', async (name, heading) => {
    const talk = await aTalk({
      actions: [
        ...ACTIONS.slice(0, 3),
        anAction({ ref: '8.2.1', title: 'Write the code', due: '2015-10-01', position: 7 }),
        anAction({ ref: '8.2.2', title: 'Review the code', due: '2016-10-01', position: 8 }),
        LATER,
      ],
    });
    await talk.say('Ann Archer', '8.1.1 red the supplier failed');
    await talk.say('Ann Archer', '8.1.3 green');
    await talk.say('Ann Archer', '8.2.1 amber waiting on HR');
    await talk.say('Ann Archer', '8.2.2 done https://example.org/1');
    await talk.say('Vera Venn', '/rag verify 8.2.2');
    expect((await talk.say('Olive Office', `/rag ${name}`)).card.heading).toBe(heading);
  });

  test.each([
    ['blue', 'Checked and complete: Blue ★', 'Nothing has been checked and is complete yet.'],
    ['grey', 'Not started: Grey ○', 'Nothing waits for a day on which it is to start.'],
    ['red', 'Rated Red ■', 'No action is rated Red ■ today.'],
  ])('/rag %s with nothing in it says so', async (name, heading, text) => {
    const { card, text: all } = await (await aTalk()).say('Olive Office', `/rag ${name}`);
    expect(card.heading).toBe(heading);
    expect(all).toContain(text);
  });
});
