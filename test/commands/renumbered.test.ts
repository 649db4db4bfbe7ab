import { describe, expect, test } from 'vitest';
import { called } from '#src/messages/words/naming.ts';
import { aCard } from '#test/kit/a-card.ts';
import type { Action, ActionId, Ref } from '#src/plan/action.ts';
import { anAction, day } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

/** An action that had other refs before. */
function renumbered(ref: string, title: string, was: readonly string[], until = '2015-11-02'): Action {
  const id = `RIP/${was[0]}` as ActionId;
  const formerRefs = was.map((one) => ({ ref: one as Ref, until: day(until) }));
  return { ...anAction({ ref, title, due: '2016-06-30' }), id, formerRefs };
}

const MOVED = renumbered('8.2.1', 'Agree the framework', ['8.1.3']);

describe('an action that has another number', () => {
  test('is found under the old one, and the answer says so', async () => {
    const talk = await aTalk({ actions: [MOVED] });
    const { text } = await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
    expect(text).toContain('Recorded: 8.2.1 is Amber ▲');
    expect(text).toContain('(8.1.3 is now 8.2.1 in the newest version of the plan.)');
    expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ kind: 'updated', change: { rating: 'amber' } });
  });

  test('is shown, and decided on, under either', async () => {
    const talk = await aTalk({ actions: [MOVED] });
    expect((await talk.say('Will Wood', '/rag 8.1.3')).text).toContain('8.1.3 is now 8.2.1');
    expect((await talk.say('Will Wood', '/rag 8.2.1')).text).not.toContain('is now');
    await talk.say('Olive Office', '/rag date 8.1.3 31 Jan 2017 because it is late');
    expect((await talk.standing('8.1.3')).agreed).toBe('2017-01-31');
  });
});

describe('a number that is another action’s now', () => {
  const OTHER = renumbered('8.1.3', 'Publish the café review', ['8.1.4']);
  const actions = [MOVED, OTHER];

  test('is asked about, and the words wait for the answer', async () => {
    const talk = await aTalk({ actions });
    const { text } = await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
    expect(text).toContain('8.1.3 is another action now: which do you mean?');
    expect(text).toContain('your words are kept');
    expect(text).toContain('It is “Publish the café review” now: say 8.1.3!');
    expect(text).toContain('It was “Agree the framework”, which is 8.2.1 now: say 8.2.1!');
    const placed = await talk.tap('Ann Archer', '8.2.1 Agree the framework');
    expect(placed.text).toContain('Recorded: 8.2.1 is Amber ▲');
    expect((await talk.ledger('8.1.4')).map(({ event }) => event.kind)).toEqual(['published']);
  });

  test('is one or the other where both are meant, each asked about once', async () => {
    const swapped = [
      renumbered('8.1.4', 'Agree the framework', ['8.1.3']),
      renumbered('8.1.3', 'Publish the café review', ['8.1.4']),
    ];
    const talk = await aTalk({ actions: swapped });
    await talk.say('Ann Archer', '8.1.3 amber waiting on HR\n8.1.4 green');
    await talk.say('Ann Archer', '/rag about 8.1.3!');
    const last = await talk.say('Ann Archer', '/rag about 8.1.4!');
    expect(last.text).toContain('Recorded: 8.1.4 is Green ●');
    expect((await talk.standing('8.1.3')).declared?.rating).toBe('green');
    expect((await talk.standing('8.1.4')).declared?.rating).toBe('amber');
  });

  test('is asked about once: whoever said which they meant means it from then on, and others are asked for themselves', async () => {
    const talk = await aTalk({ actions });
    await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
    await talk.tap('Ann Archer', '8.2.1 Agree the framework');
    talk.setDay('2015-11-25');
    await talk.say('Ann Archer', '/rag mine');
    const { text } = await talk.say('Ann Archer', '8.1.3 red no money');
    expect(text).toContain('Recorded: 8.2.1 is Red ■');
    expect(text).toContain('8.1.3 is now 8.2.1');
    await talk.say('Ann Archer', '/rag mine');
    expect((await talk.say('Ann Archer', '8.1.3 the union will not meet us')).text).toContain('8.2.1');
    expect((await talk.standing('8.1.4')).declared).toBeNull();
    expect((await talk.say('Ben Baker', '/rag 8.1.3 amber')).text).toContain('which do you mean?');
    // The one that has the number now is still a “!” away, and meant from then on.
    await talk.say('Ann Archer', '8.1.3! green');
    expect((await talk.standing('8.1.4')).declared?.rating).toBe('green');
    await talk.say('Ann Archer', '/rag mine');
    await talk.say('Ann Archer', '8.1.3 amber');
    expect((await talk.standing('8.1.4')).declared?.rating).toBe('amber');
    expect((await talk.standing('8.1.3')).declared?.rating).toBe('red');
  });

  test('is plain with a “!” behind it', async () => {
    const talk = await aTalk({ actions });
    expect((await talk.say('Ann Archer', '/rag 8.1.3!')).text).toContain('Publish the café review');
  });

  test('is plain in the conversation about the one whose card says it', async () => {
    const talk = await aTalk({ actions });
    await talk.say('Ann Archer', '/rag 8.1.3!');
    expect((await talk.say('Ann Archer', '8.1.3 green')).text).toContain('Publish the café review');
  });

  test('is plain in an update with a “!” behind it, whatever was spoken of before', async () => {
    const talk = await aTalk({ actions });
    const { text } = await talk.say('Ann Archer', '8.1.3! amber waiting on HR\n8.2.1! green');
    expect(text).toContain('2 recorded');
    expect(text).not.toContain('is now');
    await talk.say('Ann Archer', '8.2.1 amber supplier late');
    await talk.say('Ann Archer', '8.1.3! red');
    expect((await talk.standing('8.1.4')).declared?.rating).toBe('red');
    expect((await talk.standing('8.1.3')).declared?.rating).toBe('amber');
  });

  test('is asked about where the card before only says that it was another’s', async () => {
    const talk = await aTalk({ actions });
    await talk.say('Ann Archer', '8.1.3 green\n8.2.1 green');
    const { text } = await talk.say('Ann Archer', '8.1.3 red');
    expect(text).toContain('8.1.3 is another action now: which do you mean?');
    expect((await talk.standing('8.1.3')).declared?.rating).toBe('green');
  });

  test.each([
    ['sent since', '8.1.3', 'Publish the café review', '8.2.1', 'Agree the framework', '8.1.4'],
    ['sent before', '8.1.4', 'Publish the café review', '8.1.3', 'Agree the framework', '8.1.3'],
  ])('is plain on a card about both, %s, which has the title beside each number', async (_when, ...said) => {
    const [one, title, other, otherTitle, meant] = said;
    const talk = await aTalk({ actions });
    const [first, second] = [
      { title, ref: one },
      { title: otherTitle, ref: other },
    ].map(({ title: its, ref }) => {
      const action = actions.find((each) => each.title === its)!;
      return { action: action.id, ref: called({ action: action.id, ref }), title: its, rating: null, facts: [] };
    });
    const rows = [first!, second!];
    const card = aCard({ heading: '2 actions need a word from you', blocks: [{ kind: 'rows', rows, more: 0 }] });
    await talk.bring('Ann Archer', card, ['8.1.3', '8.1.4']);
    const { text } = await talk.say('Ann Archer', '8.1.3 green');
    expect(text).toMatch(/^Recorded: [\d.]+ is Green ●$/mu);
    expect((await talk.standing(meant)).declared?.rating).toBe('green');
  });

  test('is plain again two months later', async () => {
    const talk = await aTalk({ actions });
    talk.setDay('2016-02-01');
    expect((await talk.say('Ann Archer', '/rag 8.1.3 green')).text).toContain('Publish the café review');
  });
});

test('an edit of what was said before the numbers moved amends what it was said of', async () => {
  const before = [
    anAction({ ref: '8.1.3', title: 'Agree the framework', due: '2016-06-30' }),
    anAction({ ref: '8.1.4', title: 'Publish the café review', due: '2016-06-30' }),
  ];
  const swapped = [
    renumbered('8.1.4', 'Agree the framework', ['8.1.3'], '2015-11-20'),
    renumbered('8.1.3', 'Publish the café review', ['8.1.4'], '2015-11-20'),
  ];
  const talk = await aTalk({ actions: before });
  await talk.say('Ann Archer', '8.1.3 amber waiting on HR\n8.1.4 green');
  await talk.revise(swapped);
  const { text } = await talk.edit('Ann Archer', '8.1.3 red waiting on finance\n8.1.4 green');
  expect(text).not.toContain('which do you mean');
  expect(await talk.standing('8.1.3')).toMatchObject({ declared: { rating: 'red' }, waitingOn: 'finance' });
  expect((await talk.standing('8.1.4')).declared?.rating).toBe('green');
});

test('an edit of what was said by the number of before amends it too', async () => {
  const talk = await aTalk({ actions: [MOVED] });
  await talk.say('Ann Archer', '8.1.3 amber waiting on HR');
  await talk.edit('Ann Archer', '8.1.3 red waiting on finance');
  expect((await talk.ledger('8.1.3')).map(({ event }) => event.kind)).toEqual(['published', 'updated', 'amended']);
  expect((await talk.standing('8.1.3')).declared?.rating).toBe('red');
});
