import { expect } from 'vitest';
import { answerIn } from '#test/kit/answer-in.ts';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Stella Manzie is asked about five, three of them past their dates: 1.1.4, 2.1.2, 2.2.1, 17.4.2, 13.1.1. */
const FIVE = '2015-07-02T09:30:00+01:00';
const ALL_FIVE = ['1.1.4', '2.1.2', '2.2.1', '17.4.2', '13.1.1'];

/** One word about what is left of a list that was asked. */
export const THE_REST = [
  story(
    '“the rest” after two answers is the three that are left, and never the one that was called Red',
    async (stage) => {
      const stella = stage.as('Stella Manzie');
      await stage.at(FIVE);
      expect(refsIn(stella.hears())).toEqual(ALL_FIVE);
      await stella.says('first green, second red');
      expect(await stella.says('the rest are fine')).toMatchInlineSnapshot(`
      "1 of these 3 is past its date. Green all the same?
      ==================================================

      · Not rated  2.2.1   Draft a new senior structure — would be Green
      · Not rated  17.4.2  Recruit the adult care management — would be Green
      · Not rated  13.1.1  Train scrutiny members and their officers — would be Green

      [Yes, all 3 Green] [No, go through them]"
    `);
      expect(await stella.taps('Yes, all 3 Green')).toMatchInlineSnapshot(`
        "(this card changes)
        3 recorded
        ==========

        ✓ 2.2.1 is Green ●.

        ✓ 17.4.2 is Green ●.

        ✓ 13.1.1 is Green ●.

        [Undo all]

        ~~~

        (this card changes)
        12 of 17 left.
        ==============

        1.1.4   was answered by you on 2 Jul: Green ●
        2.1.2   was answered by you on 2 Jul: Red ■
        2.2.1   was answered by you on 2 Jul: Green ●
        17.4.2  was answered by you on 2 Jul: Green ●
        13.1.1  was answered by you on 2 Jul: Green ●

        [Go on] [Undo 2.2.1] [Undo 17.4.2] [Undo 13.1.1]"
      `);
      expect(await stella.says('/rag 2.1.2')).toContain('Red ■ since');
    },
  ),

  // What went wrong: “amber” was of the one just called done, and the slip of the tongue what shows it.
  story('a rating typed right after a tapped Done is of the question below', async ({ as, at, register }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.taps('Done');
    expect(await stella.says('amber')).toContain('Recorded: 2.1.2 is Amber ▲');
    const first = (await register().actions()).find(({ ref }) => ref === '1.1.4')!;
    expect((await register().tracked(first.id))?.standing.stage).toBe('delivered');
  }),

  story('“the last one should have been amber” under what shows it is asked about', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.taps('Done');
    expect(await stella.says('the last one should have been amber')).toContain('Take back what you said of 1.1.4?');
  }),

  story('“all green” after some answers is what is left, whatever was said between', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.says('2.1.2 red, the board has not met');
    await stella.says('first green and third done');
    await stella.says('thanks');
    const asked = answerIn(await stella.says('all green'));
    expect(refsIn(asked)).toEqual(['17.4.2', '13.1.1']);
    expect(asked).toContain('2 recorded');
    expect(await stella.says('/rag 2.1.2')).toContain('Red ■ since');
  }),

  story('“the rest” is the one that is left, where only one is', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.says('1.1.4 done; 2.1.2 done; 2.2.1 done; 17.4.2 red');
    const told = answerIn(await stella.says('the rest is on track'));
    expect(told).toContain('Recorded: 13.1.1 is Green ●');
    expect(told).not.toContain('17.4.2');
  }),

  story('a third that is named and “the rest” are read against what is left', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.says('first green, second red');
    const told = answerIn(await stella.says('2.2.1 amber, waiting on HR, the rest green'));
    expect(told).toContain('✓ 2.2.1 is Amber ▲');
    expect(told).toContain('✓ 17.4.2 is Green ●');
    expect(told).toContain('✓ 13.1.1 is Green ●');
    expect(told).not.toContain('2.1.2');
  }),

  story('“the rest” of nothing that is known is asked about', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.says('1.1.4 done; 2.1.2 done; 2.2.1 done; 17.4.2 red; 13.1.1 amber');
    expect(await stella.says('the rest are fine')).toContain('Which action is this about?');
    expect(await stella.says('/rag 17.4.2')).toContain('Red ■ since');
  }),

  // What went wrong: five were rated at once, though nobody had said a word of any that the rest could be the rest of.
  story('“the rest” before any word of the others is asked about, with each that it would rate', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    for (const words of ['the rest are red', 'all others amber', 'the rest are done']) {
      const asked = await stella.says(words);
      expect(asked).not.toContain('recorded');
      expect(refsIn(asked)).toEqual(ALL_FIVE);
    }
    expect(await stella.says('/rag 13.1.1')).toContain('Nobody has rated it yet.');
  }),

  story('“all green” takes nothing back that was called otherwise just now', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.says('1.1.4 done; 2.1.2 done; 2.2.1 done; 17.4.2 green; 13.1.1 red');
    expect(await stella.says('all green')).toContain('Which action is this about?');
    expect(await stella.says('/rag 13.1.1')).toContain('Red ■ since');
  }),

  story('“the rest” over words that wait for an action is asked about, with what it would rate', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    expect(await stella.says('the supplier went bust and nobody told the members')).toContain('Which action');
    const asked = await stella.says('the rest are fine');
    expect(asked).not.toContain('recorded');
    expect(refsIn(asked)).toEqual(ALL_FIVE);
    expect(await stella.says('/rag 13.1.1')).toContain('Nobody has rated it yet.');
  }),

  story(
    'a reason that speaks of the rest of something stays with the action that it was asked for',
    async ({ as, at }) => {
      const stella = as('Stella Manzie');
      await at(FIVE);
      stella.hears();
      await stella.says('first green, second red');
      expect(await stella.says('waiting on the rest of the board')).toContain('why 2.1.2 is Red ■');
      expect(refsIn(await stella.says('the others are fine'))).toEqual(['2.2.1', '17.4.2', '13.1.1']);
    },
  ),

  story('“the rest” beside an action that is named is asked about too while words wait', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    await stella.says('the supplier went bust and nobody told the members');
    const asked = await stella.says('2.2.1 amber, the rest green');
    expect(asked).not.toContain('recorded');
    expect(refsIn(asked)).toEqual(ALL_FIVE);
  }),

  story('one word for all is no answer to whether what is past its date is done', async ({ as, at }) => {
    const stella = as('Stella Manzie');
    await at(FIVE);
    stella.hears();
    for (const words of ['the rest are fine', 'all green']) {
      const asked = await stella.says(words);
      expect(asked).toContain('3 of these 5 are past their date.');
      expect(asked).toContain('[Yes, all 5 Green] [No, go through them]');
      expect(refsIn(asked)).toEqual(ALL_FIVE);
    }
    const told = await stella.taps('Yes, all 5 Green');
    expect(told).toContain('5 recorded');
    expect(told).not.toContain('> ');
  }),
];

function refsIn(shown: string): readonly string[] {
  return ALL_FIVE.filter((ref) => shown.includes(ref));
}
