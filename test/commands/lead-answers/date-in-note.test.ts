import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';
const TODAY = '2026-02-02';

// What went wrong: a later date said in ordinary words was a note, and nobody asked about it.
describe('a later day in the words of a rating that is recorded', () => {
  test.each([
    ['8.1.1 red no applicants readvertise now 15/3', '2026-03-15'],
    ['8.1.1 amber only one candidate, poss end april', '2026-04-30'],
    ['8.1.1 red consent refused now end april', '2026-04-30'],
    ['8.1.1 amber until 10 march', '2026-03-10'],
    ['8.1.1 amber till 15/3', '2026-03-15'],
    ['8.1.1 amber draft w/ trustees hopefully mid march', '2026-03-15'],
    ['8.1.1 red. Grid connection delayed to 30 May.', '2026-05-30'],
    ['8.1.1 red, grid connection delayed until 30 May', '2026-05-30'],
    ['8.1.1 amber agent says it will take until 20 April', '2026-04-20'],
    ['8.1.1 red. The sale will not complete before 31 July.', '2026-07-31'],
    ['8.1.1 amber, the builders can’t finish before 30 April', '2026-04-30'],
    ['8.1.1 red. Nothing can happen until 30 April', '2026-04-30'],
    ['8.1.1 red. The landlord says no earlier than 30 April', '2026-04-30'],
    ['8.1.1 amber. Planning decision slipped to 30 April, was 28 February', '2026-04-30'],
    ['8.1.1 amber. The landlord says 30 April at the earliest', '2026-04-30'],
    ['8.1.1 red. The contractor expects to finish on 30 April', '2026-04-30'],
    ['8.1.1 amber. HR have put the interviews back to 12 March', '2026-03-12'],
    ['8.1.1 red. Delivery of the kit pushed back to 30 April, board meets 3 March', '2026-04-30'],
  ])('“%s” is asked about, and one tap makes it the expected one', async (words, day) => {
    const talk = await aTalk({ today: TODAY });
    const { card, text } = await talk.say(ANN, words);
    expect(text).toMatch(/Is \d+ \w+ the new date\?/u);
    expect((await talk.standing('8.1.1')).forecast).toBeNull();
    await talk.tap(ANN, card.buttons[0]!.label);
    expect((await talk.standing('8.1.1')).forecast).toBe(day);
  });

  test.each([
    ['8.1.1 amber. It will slip to 30 May.', '2026-05-30'],
    ['8.1.1 amber, it will slip to 30 May', '2026-05-30'],
    ['8.1.1 amber. It is going to slip to 30 May.', '2026-05-30'],
    ['8.1.1 red. This will be delayed until 30 May.', '2026-05-30'],
    ['8.1.1 red. It’ll be pushed back to 30 May', '2026-05-30'],
    ['8.1.1 amber. It will take until 20 April', '2026-04-20'],
    ['8.1.1 amber. It will slide to 30 May because of the grid', '2026-05-30'],
  ])('“%s” says it of the action, and is its expected date', async (words, day) => {
    const talk = await aTalk({ today: TODAY });
    const { text } = await talk.say(ANN, words);
    expect(text).not.toContain('the new date?');
    expect(text).not.toMatch(/> (?:It|it|This|It’ll) (?:will|is)/u);
    expect((await talk.standing('8.1.1')).forecast).toBe(day);
  });

  test('is asked about by its number where several were answered at once', async () => {
    const talk = await aTalk({ today: TODAY });
    const { text } = await talk.say(ANN, '8.1.1 red. Grid connection delayed to 30 May. 8.1.3 green');
    expect(text).toContain('8.1.1: is 30 May the new date?');
    await talk.tap(ANN, '8.1.1: Expected 30 May');
    expect((await talk.standing('8.1.1')).forecast).toBe('2026-05-30');
    expect((await talk.standing('8.1.3')).forecast).toBeNull();
  });

  test('is the expected one where its writer says yes', async () => {
    const talk = await aTalk({ today: TODAY });
    await talk.say(ANN, '8.1.1 amber until 10 march');
    await talk.say(ANN, 'yes');
    expect((await talk.standing('8.1.1')).forecast).toBe('2026-03-10');
  });

  test.each([
    '8.1.1 amber cabinet 15 march',
    '8.1.1 amber the board met on 20 jan',
    '8.1.1 amber HR away until 10 march',
    '8.1.1 amber, interviews 3-5 march',
    '8.1.1 amber. Report goes to committee on 12 March',
    '8.1.1 amber. The funding runs until 31 March',
    '8.1.1 amber, tender closes 20 March',
    '8.1.1 amber. The decision has not been delayed to 30 April',
    '8.1.1 red. The grant was delayed to 20 January',
    '8.1.1 amber. Delivery moved from 30 April',
    '8.1.1 amber, Sam off and not back until 10 March',
    '8.1.1 amber, delayed to 30 April or to 31 May, nobody knows',
    '8.1.2 amber, waiting on the grant',
  ])('“%s” asks for no date', async (words) => {
    const talk = await aTalk({ today: TODAY });
    expect((await talk.say(ANN, words)).text).not.toContain('the new date?');
  });

  // What went wrong: a colour before what may be its name was no rating, and the day behind it was nothing.
  test.each([
    '8.1.1 red grid connection now 30 April',
    '8.1.1 red site visit put back to 30 April',
    '8.1.1 red planning permission slipped to 30 April',
  ])('“%s” is red on its day in a tap', async (words) => {
    const talk = await aTalk({ today: TODAY });
    const { card } = await talk.say(ANN, words);
    expect(card.buttons[0]!.label).toMatch(/Expected 30 Apr|Red, expected 30 Apr/u);
    await talk.tap(ANN, card.buttons[0]!.label);
    const { declared, forecast } = await talk.standing('8.1.1');
    expect({ rating: declared?.rating, forecast }).toEqual({ rating: 'red', forecast: '2026-04-30' });
  });

  test.each([
    '8.1.1 amber, 15 Dec is tight',
    '8.1.1 15 Dec is tight',
    '8.1.1 amber, 30 April is looking tight',
    '8.1.1 15 May will be tight',
    '8.1.1 amber. 31 March looks ambitious',
    '8.1.1 amber 31 March is at risk',
  ])('“%s” gives no new day', async (words) => {
    const talk = await aTalk({ today: TODAY });
    await talk.say(ANN, words);
    expect((await talk.standing('8.1.1')).forecast).toBeNull();
  });
});
