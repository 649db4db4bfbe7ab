import { describe, expect, test } from 'vitest';
import { proposedBy } from '#src/commands/update/requests/proposed-by.ts';
import { findPerson } from '#src/people/find-person.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';

describe('a name that the roster does not have', () => {
  const roster = {
    people: ['Bea Lund', 'Hugh Darrow', 'Ivo Brandt', 'Meera Joshi', 'Grace Obi', 'Sam Ford'].map((name) =>
      aPerson(name),
    ),
    posts: [],
    bodies: [],
  };

  test.each(['Lena', 'Ann', 'Lucy', 'Fred'])('“%s” is offered as nobody', (said) => {
    expect(proposedBy(said, roster)).toMatchObject({ isPlain: false, names: [] });
  });

  test.each(['Obie', 'Ford Prefect', 'Joss', 'Hue', 'Ivy', 'Lund-Green'])('“%s” is taken for nobody', (said) => {
    expect(proposedBy(said, roster).isPlain).toBe(false);
  });

  test.each([
    ['Brant', 'Ivo Brandt'],
    ['Darow', 'Hugh Darrow'],
    ['Joshy', 'Meera Joshi'],
    ['Bea Lnud', 'Bea Lund'],
    ['Meara Joshi', 'Meera Joshi'],
    ['Meera', 'Meera Joshi'],
    ['Lund', 'Bea Lund'],
  ])('a slip is: “%s” may be %s', (said, name) => {
    const found = findPerson(said, roster);
    const people = found.kind === 'one' ? [found.person] : found.kind === 'several' ? found.people : [...found.nearest];
    expect(people.map((one) => one.name)).toContain(name);
  });
});

describe('keep', () => {
  test('decides on “not mine” too: whoever said so is told, and is asked again', async () => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag not mine 8.1.1');
    const kept = await talk.say(OFFICE, '/rag keep 8.1.1');
    expect(kept.text).toContain('Whoever asked is told.');
    expect(JSON.stringify(kept.notices)).toContain('I ask you about it again');
    expect(await talk.standing('8.1.1')).toMatchObject({ requests: [], notMine: [] });
    expect((await talk.say(OFFICE, '/rag office')).text).not.toContain('says it is not theirs');
  });

  test('writes nothing where nobody asked for anything', async () => {
    const talk = await aTalk();
    const before = (await talk.ledger('8.1.1')).length;
    const kept = await talk.say(OFFICE, '/rag keep 8.1.1');
    expect(kept.text).toContain('Nobody had asked');
    expect(kept.card.buttons.map(({ label }) => label)).not.toContain('Undo');
    expect(await talk.ledger('8.1.1')).toHaveLength(before);
  });
});

describe('what is offered on “not mine” by somebody who does not lead it', () => {
  test('is no step that would be refused', async () => {
    const talk = await aTalk();
    await talk.say('Carol Cole', '/rag not mine 8.1.1');
    const { text, card } = await talk.say(OFFICE, '/rag requests 8.1.1');
    expect(text).not.toContain('in place of');
    for (const { say } of card.buttons) expect(say).not.toContain('in place of Carol');
    const status = await talk.say(OFFICE, '/rag status');
    expect(status.text).not.toContain('in place of "Carol');
  });
});
