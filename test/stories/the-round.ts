import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** What Karl Battersby can say at once, so that twelve of his actions are left. */
const THE_LATER_ONES =
  '/rag 17.10.2 green; 1.2.2 green; 6.3.1 green; 2.1.1a green; 3.4.1 green; 10.1.1 green; 10.2.1 green; 12.2.1 green; 18.1.1 green; 20.1.1 green; 20.1.2 green';

/** One question after another. */
export const THE_ROUND = [
  story('a round of twelve takes taps, a skip, a typed answer, an undo and a stop', async ({ as, restarts }) => {
    const karl = as('Karl Battersby');
    await karl.says(THE_LATER_ONES);
    expect(await karl.says('/rag round')).toMatchInlineSnapshot(`
      "12 of your actions need a word. First:
      ======================================

      17.10.1 Consult on the new licensing policy
      -------------------------------------------
      Was due 30 Jun, 4 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
    expect(await karl.taps('At risk: Amber')).toMatchInlineSnapshot(`
      "(this card changes)
      11 of 12 left. Next:
      ====================

      Recorded: 17.10.1 Amber ▲. Why, in one line?

      3.3.1 Offer each councillor a development plan
      ----------------------------------------------
      Was due 31 Jul, 3 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 17.10.1]
      More: [Say why 17.10.1] [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
    expect(await karl.taps('Skip')).toMatchInlineSnapshot(`
      "(this card changes)
      10 of 12 left. Next:
      ====================

      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 3 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
    await restarts();
    expect(await karl.says('amber, members are away until January')).toMatchInlineSnapshot(`
      "9 of 12 left. Next:
      ===================

      Recorded: 10.4.1 Amber ▲, “members are away until January”.

      17.9.1 Create a senior safety post; recruit to it
      -------------------------------------------------
      Was due 30 Sep, 7 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 10.4.1]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
    expect(await karl.taps('Undo 10.4.1')).toMatchInlineSnapshot(`
      "(this card changes)
      10 of 12 left. Next:
      ====================

      Taken back: 10.4.1.

      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 3 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
    expect(await karl.taps('New date')).toMatchInlineSnapshot(`
      "(this card changes)
      10 of 12 left. Next:
      ====================

      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 3 months ago.

      Until which day, and why?

      [Fri 4 Dec] [Mon 21 Dec] [Fri 19 Feb 2016] [Back to the question] [Skip]"
    `);
    expect(await karl.says('end of March, waiting on HR')).toMatchInlineSnapshot(`
      "9 of 12 left. Next:
      ===================

      Recorded: 10.4.1 waiting on HR, expected 31 Mar 2016, the new date is asked for.

      17.9.1 Create a senior safety post; recruit to it
      -------------------------------------------------
      Was due 30 Sep, 7 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 10.4.1]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
    expect(await karl.taps('Stop')).toMatchInlineSnapshot(`
      "(this card changes)
      Stopped after 3 of 12: 2 answered and 1 skipped
      ===============================================

      9 are still to come. I ask about them as usual.

      [Go on]"
    `);
    expect(await karl.taps('Go on')).toMatchInlineSnapshot(`
      "(this card changes)
      9 of 12 left. Next:
      ===================

      17.9.1 Create a senior safety post; recruit to it
      -------------------------------------------------
      Was due 30 Sep, 7 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
  }),

  story('the last card of a round counts what was answered and offers what was skipped', async ({ as }) => {
    const caven = as('Caven Vines');
    await caven.says('/rag round');
    await caven.taps('Skip');
    await caven.says('red, nobody has signed');
    for (const _ of [3, 4, 5]) await caven.taps('Off track: Red');
    expect(await caven.taps('At risk: Amber')).toMatchInlineSnapshot(`
      "(this card changes)
      All 6 seen: 5 answered and 1 skipped. Thank you.
      ================================================

      Recorded: 6.2.1 Amber ▲. Why, in one line?

      [Go through the 1 skipped] [Undo the last]
      More: [Say why 6.2.1]"
    `);
    expect(await caven.taps('Go through the 1 skipped')).toMatchInlineSnapshot(`
      "(this card changes)
      1 of your actions needs a word
      ==============================

      1.1.4 Get every member to sign the conduct code
      -----------------------------------------------
      Was due 31 May, 5 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
  }),

  story('what somebody else answered meanwhile is passed over and said in one line', async ({ as }) => {
    const [karl, chris] = [as('Karl Battersby'), as('Chris Read')];
    await karl.says('/rag round');
    await chris.says('3.3.1 amber members are away');
    await chris.edits('3.3.1 red members are away');
    expect(await karl.taps('Done')).toMatchInlineSnapshot(`
      "(this card changes)
      21 of 23 left. Next:
      ====================

      Recorded: 17.10.1 done.

      3.3.1 was answered by Chris Read: Red ■.

      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 3 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 17.10.1]
      More: [What shows 17.10.1] [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
  }),

  story('a press on a card of a round that has moved on skips nothing', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag round');
    const skip = await karl.copies('Skip');
    await karl.taps('Off track: Red');
    expect(await skip()).toMatchInlineSnapshot(`
      "(this card changes)
      22 of 23 left. Next:
      ====================

      3.3.1 Offer each councillor a development plan
      ----------------------------------------------
      Was due 31 Jul, 3 months ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
  }),

  story('a look under a round records nothing and leaves the way back', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag round');
    expect(await karl.says('/rag 8.1.3')).toMatchInlineSnapshot(`
      "8.1.3 Sign off the performance framework
      ========================================

      Nobody has rated it yet.

      Due 30 Nov, in 6 working days.

      Lead: All Strategic Directors.

      [Done] [New date] [Amber] [Red] [Go on with the round]
      More: [Green] [Add a note] [History] [The plan’s words] [What the ratings mean]"
    `);
    expect((await karl.taps('Go on with the round')).split('\n')).toContain('23 of your actions need a word. First:');
  }),

  story('“all green” in a round is asked about once, and one tap rates all that are left', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says(THE_LATER_ONES);
    await karl.says('/rag round');
    for (const _ of [1, 2, 3, 4]) await karl.taps('Skip');
    expect(await karl.says('all green')).toMatchInlineSnapshot(`
      "4 of these 8 are past their date. Green all the same?
      =====================================================

      · Not rated  21.4.1  Reset the economy board — would be Green
      · Not rated  21.4.2  Finalise the growth strategy — would be Green
      · Not rated  8.1.2   Consult on a draft performance framework — would be Green
      · Not rated  21.3.4  Write the safety strategy — would be Green
      · Not rated  8.1.3   Sign off the performance framework — would be Green
      · Not rated  10.1.2  Train managers for hard conversations — would be Green
      · Not rated  8.1.4   Roll out the performance framework — would be Green
      · Not rated  16.1.2  Write the excellence strategy — would be Green

      [Yes, all 8 Green] [No, go through them]"
    `);
    expect(await karl.taps('Yes, all 8 Green')).toMatchInlineSnapshot(`
      "(this card changes)
      All 12 seen: 8 answered and 4 skipped. Thank you.
      =================================================

      Recorded: 21.4.1 Green ●; 21.4.2 Green ●; 8.1.2 Green ●; 21.3.4 Green ●; 8.1.3
      Green ●; 10.1.2 Green ●; 8.1.4 Green ●; 16.1.2 Green ●.

      [Go through the 4 skipped] [Undo all 8]"
    `);
    expect(await karl.taps('Undo all 8')).toMatchInlineSnapshot(`
      "(this card changes)
      8 of 12 left. Next:
      ===================

      Taken back: 21.4.1, 21.4.2, 8.1.2, 21.3.4, 8.1.3, 10.1.2, 8.1.4, 16.1.2.

      21.4.1 Reset the economy board
      ------------------------------
      Was due 30 Sep, 7 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Skip] [Stop]"
    `);
  }),

  story('“no change” under several questions confirms what is shown of each', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 17.10.1 amber supplier late; 3.3.1 red nobody came; 10.4.1 green');
    await at('2015-12-09T09:30:00Z');
    karl.hears();
    expect(await karl.says('no change')).toMatchInlineSnapshot(`
      "This would confirm 3 actions: 1 Amber, 1 Red and 1 Green. Is that right?
      ========================================================================

      ▲ Amber  17.10.1  Consult on the new licensing policy — stays so
      ■ Red    3.3.1    Offer each councillor a development plan — stays so
      ● Green  10.4.1   Choose how to keep talking with staff — stays so

      Nobody has rated 17.9.1 and 21.4.1 yet.

      [Yes, all 3] [No, go through them]"
    `);
  }),

  story('“same as last time” under a few questions is recorded for each that was asked', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at('2015-08-20T09:30:00+01:00');
    await karl.says('/rag 17.10.1 amber supplier late; 3.3.1 red nobody came; 10.4.1 green');
    await at('2015-10-01T09:30:00+01:00');
    karl.hears();
    expect(await karl.says('same as last time')).toMatchInlineSnapshot(`
      "3 recorded
      ==========

      ✓ 17.10.1 is Amber ▲.

      ✓ 3.3.1 is Red ■.

      ✓ 10.4.1 is Green ●.

      [Undo all]

      ~~~

      (this card changes)
      All 3 answered. Thank you.
      ==========================

      17.10.1  was answered by you on 1 Oct: Amber ▲
      3.3.1    was answered by you on 1 Oct: Red ■
      10.4.1   was answered by you on 1 Oct: Green ●

      [Undo 17.10.1] [Undo 3.3.1] [Undo 10.4.1]"
    `);
  }),

  story('what a reminder has no place for is opened as a round by its button', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at('2015-12-09T09:30:00Z');
    const [label = ''] = /and \d+ more/u.exec(karl.hears()) ?? [];
    expect((await karl.taps(label)).split('\n')[0]).toMatch(/^\d+ of your actions need a word\. First:$/u);
  }),
];
