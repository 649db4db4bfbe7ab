import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const THAT_MORNING = '2015-06-16T09:00:00+01:00';
const ASKED = '2015-06-16T09:30:00+01:00';
const NEXT_MORNING = '2015-06-17T09:00:00+01:00';

/** What the programme office has before it: one card a day, each row of which a tap settles. */
export const THE_OFFICE = [
  // What went wrong: each request came as a message of its own at the moment it was made, and a decision cost a search through them.
  story('what leads ask for waits for the morning’s one card, and a tap there agrees it', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(THAT_MORNING);
    await at(ASKED);
    sam.hears();
    await karl.says('can I have until the end of July please, the printers are closed');
    // The card of this morning changes where it stands; no message comes.
    expect(sam.hears()).toMatch(/^\(this card changes\)\n2 things wait for you · Tue 16 Jun\n/u);
    await at(NEXT_MORNING);
    expect(sam.hears()).toMatchInlineSnapshot(`
      "2 things wait for you · Wed 17 Jun
      ==================================

      1 to check
      ----------
      21.2.1 Rework meetings and agendas: the plan itself says it is done. Nothing
      shows it yet.
      [It is complete] [Not yet] [Show]

      1 new date to decide
      --------------------
      17.10.1 Consult on the new licensing policy: 30 Jun → 31 Jul, 4 weeks later.
      Karl Battersby asked yesterday: “the printers are closed”
      [Agree] [Say no] [Show]

      As before: 10 posts without a holder, 12 bodies without known members, 16
      actions without a date, 3 leads and dates in doubt.
      [Show]"
    `);
    karl.hears();
    const after = await sam.taps('Agree');
    expect(after).toContain('(this card changes)\n1 thing waits for you · Wed 17 Jun');
    expect(after).toContain('17.10.1 · due Fri 31 Jul 2015 now');
    expect(after).not.toContain('[Say no]');
    expect(karl.hears()).toContain('17.10.1 · due Fri 31 Jul 2015 now');
    // What went wrong: “Nothing shows it yet” stayed on the card when something did.
    const shown = await sam.says('/rag evidence 21.2.1 https://moderngov.example.org/2121');
    expect(shown).toContain('(this card changes)\n1 thing waits for you · Wed 17 Jun');
    expect(shown.replaceAll(/\s+/gu, ' ')).not.toContain('Nothing shows it yet');
  }),

  // What went wrong: to say no the office had to type a command with the number and its reason.
  story('saying no asks for its reason, and the row is gone once it is given', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ASKED);
    await karl.says('can I have until the end of July please, the printers are closed');
    await at(NEXT_MORNING);
    karl.hears();
    sam.hears();
    expect(await sam.taps('Say no')).toMatch(/^One word on why, please\n/u);
    const said = await sam.says('the board meets then');
    expect(said).toContain('17.10.1 · Fri 31 Jul 2015 declined');
    expect(said).toContain('(this card changes)\n1 thing waits for you · Wed 17 Jun');
    expect(karl.hears()).toContain('> the board meets then');
    expect(await sam.says('/rag office')).not.toContain('new date');
  }),

  // What went wrong: words that nobody understood reached the office after two more questions in vain, with a command to type.
  story(
    'an answer that nobody understood is before the office the next morning, under its writer’s name',
    async (stage) => {
      const [karl, sam] = [stage.as('Karl Battersby'), stage.as('Sam Okafor')];
      await stage.at(ASKED);
      await karl.says('board was a bit of a car crash');
      await stage.at(NEXT_MORNING);
      const card = sam.hears().replaceAll(/\s+/gu, ' ');
      expect(card).toContain('1 answer I did not understand');
      expect(card).toContain(
        'Karl Battersby wrote yesterday: “board was a bit of a car crash” [Amber] [Red] [Only a note]',
      );
      const after = await sam.taps('Only a note');
      expect(after).toContain('17.10.1 · kept as a note');
      expect(after).not.toContain('I did not understand');
      // It is no answer: how the action stands is still asked.
      expect(await sam.says('/rag 17.10.1')).not.toContain('wait to be settled');
      await stage.at('2015-06-23T09:30:00+01:00');
      expect(karl.hears()).toContain('17.10.1');
    },
  ),

  // What went wrong: a tap on the office's list gave one line, and the rest of the list was gone.
  story('the whole of what waits is shown at any time, and to the office alone', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ASKED);
    await karl.says('not mine, licensing went to Ney in May');
    sam.hears();
    const whole = await sam.says('/rag office');
    expect(whole).toContain('2 things wait for you · Tue 16 Jun');
    expect(whole).toContain('10 posts without a holder\n');
    expect(whole).toContain('16 actions without a date\n');
    expect(whole).toContain('[Give it to Commissioner Ney] [Show]');
    const after = await sam.taps('Give it to Commissioner Ney');
    expect(after).toContain('1 thing waits for you · Tue 16 Jun');
    expect(after).toContain('16 actions without a date\n');
    const refused = (await karl.says('/rag office')).replaceAll(/\s+/gu, ' ');
    expect(refused).toContain('Only the programme office can see what waits for it.');
  }),

  // What went wrong: a card of the morning, pressed after all on it was settled elsewhere, looked as if it still waited.
  story('an office card that has grown old is answered with how things stand now', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ASKED);
    await karl.says('can I have until the end of July please, the printers are closed');
    await at(NEXT_MORNING);
    sam.hears();
    const [agree, no] = [await sam.copies('Agree'), await sam.copies('Say no')];
    await sam.says('/rag date 17.10.1 14 Aug 2015 because the board meets then');
    for (const press of [agree, no]) {
      const pressed = (await press()).replaceAll(/\s+/gu, ' ');
      expect(pressed).toContain('17.10.1');
      expect(pressed).toContain('14 Aug');
      expect(pressed).not.toMatch(/One word on why|due Fri 31 Jul 2015 now/u);
    }
    expect(await sam.says('/rag 17.10.1')).toContain('Due 14 Aug');
  }),
];
