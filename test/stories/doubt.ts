import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked whether one action will be done in ten working days. */
const ONE = '2015-06-16T09:30:00+01:00';
/** A morning on which he is asked about three that are late. */
const THREE = '2015-10-01T09:30:00+01:00';

/** Yes and no, and words of which it is not certain what they mean. */
export const DOUBT = [
  story('yes is the answer to the question that was asked', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('yes')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Green ●
      ============================

      Consult on the new licensing policy

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Green ●.

      [Undo]"
    `);
  }),

  story('no asks by when and why, and the date that follows is its answer', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('no')).toMatchInlineSnapshot(`
      "By when will 17.10.1 be done?
      =============================

      Consult on the new licensing policy

        You:
        > no

      I have kept your words. By when will it be done, and why? One line will do, such
      as “end of Feb, waiting on legal”.

      [Amber] [Red] [Green] [Done]
      More: [Just a note]"
    `);
    expect(await karl.says('end of July, the members are away')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Amber ▲
      ============================

      Consult on the new licensing policy

      You expect it on 31 Jul (I took the next 31 Jul). The date stays 30 Jun until
      the programme office decides; they have your request. You gave no rating: by its
      dates it is Amber ▲.

        Your note:
        > the members are away

      [Undo] [Red] [Green] [Another date]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Amber ▲, expected 31 Jul.

      [Undo]"
    `);
  }),

  story(
    'no with a date is a forecast, and the rating that its dates give is said to be implied',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(ONE);
      karl.hears();
      expect(await karl.says('no – end of October now')).toMatchInlineSnapshot(`
        "Recorded: 17.10.1 is Red ■
        ==========================

        Consult on the new licensing policy

        You expect it on 31 Oct (I took the next 31 Oct). The date stays 30 Jun until
        the programme office decides; they have your request. You gave no rating: by its
        dates it is Red ■.

        What would get it back to Green? One line is enough.

        [Undo] [Amber] [Green] [Another date]

        ~~~

        (this card changes)
        17.10.1 Consult on the new licensing policy
        ===========================================

        17.10.1 was answered by you on 16 Jun: Red ■, expected 31 Oct.

        [Undo]"
      `);
      expect((await karl.taps('Amber')).split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
        "(this card changes)
        Recorded: 17.10.1 is Amber ▲"
      `);
    },
  ),

  story('an answer that nobody understands is kept, and one tap settles it', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('board was a bit of a car crash')).toMatchInlineSnapshot(`
      "How would you rate 17.10.1?
      ===========================

      Consult on the new licensing policy

        You:
        > board was a bit of a car crash

      I have kept your words. Will it be done by then?

      [Amber] [Red] [Green] [Done]
      More: [Just a note]"
    `);
    expect(await karl.says('/rag 17.10.1')).toContain('you wrote: “board was a bit of a car crash”');
    expect(await karl.taps('Red')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 17.10.1 is Red ■
      ==========================

      Consult on the new licensing policy

        Your note:
        > board was a bit of a car crash

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Red ■.

      [Undo]"
    `);
  }),

  story('an answer that is kept is settled by the next word typed', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('board was a bit of a car crash');
    expect(await karl.says('amber')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Amber ▲
      ============================

      Consult on the new licensing policy

        Your note:
        > board was a bit of a car crash

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Amber ▲.

      [Undo]"
    `);
  }),

  story('an answer that is kept may be just a note', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('it has been quite a week');
    expect(await karl.taps('Just a note')).toMatchInlineSnapshot(`
      "(this card changes)
      Kept as a note on 17.10.1; nobody has rated it yet
      ==================================================

      Consult on the new licensing policy

        Your note:
        > it has been quite a week

      [Undo] [Another action]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: a note.

      [Undo]"
    `);
  }),

  story('a likely answer is read back and settled by one tap', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('green unless the members pull it')).toMatchInlineSnapshot(`
      "17.10.1 · is that right?
      ========================

      Consult on the new licensing policy

        You:
        > green unless the members pull it

      I read this as Green ●. One tap settles it; I have kept your words.

      [Green] [Amber] [Red] [Done]
      More: [Just a note]"
    `);
    expect(await karl.taps('Green')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 17.10.1 is Green ●
      ============================

      Consult on the new licensing policy

        Your note:
        > green unless the members pull it

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Green ●.

      [Undo]"
    `);
    expect((await karl.says('/rag history 17.10.1 as received')).match(/^#.*/gmu)).toHaveLength(3);
  }),

  story('yes to a likely reading is yes to that, and not to the question before', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('date slipped')).toContain('I read this as Amber ▲.');
    expect((await karl.says('yes')).split('\n')[0]).toBe('Recorded: 17.10.1 is Amber ▲');
  }),

  story('of several answers what is certain is recorded, and the rest is confirmed one by one', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(await karl.says('17.10.1 green; 3.3.1 was a bit of a car crash; 10.4.1 green unless Cabinet pulls it'))
      .toMatchInlineSnapshot(`
        "1 recorded, 2 to confirm
        ========================

        Recorded: 17.10.1 is Green ●
        ----------------------------
        Consult on the new licensing policy

        2 to confirm. First:
        --------------------
        3.3.1 Offer each councillor a development plan
        ----------------------------------------------

          You:
          > was a bit of a car crash

        How would you rate it?

        Then:
        -----
        10.4.1  Choose how to keep talking with staff — “green unless Cabinet pulls it”

        (Or in one line: “3.3.1 done; 10.4.1 amber supplier late”)

        Your words are kept.

        [Amber] [Red] [Green] [Done] [Undo 17.10.1]
        More: [Just a note]

        ~~~

        (this card changes)
        2 of 3 left. Next:
        ==================

        3.3.1 Offer each councillor a development plan
        ----------------------------------------------
        Was due 31 Jul, 8 weeks ago.

        Is it done?

        Then:
        -----
        17.10.1  was answered by you on 1 Oct: Green ●
        10.4.1   Choose how to keep talking with staff — 31 Jul, 8 weeks late

        (Or in one line: “3.3.1 done; 10.4.1 amber supplier late”)

        [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 17.10.1]
        More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
      `);
    expect(await karl.taps('Red')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 3.3.1 is Red ■
      ========================

      Offer each councillor a development plan

        Your note:
        > was a bit of a car crash

      1 of 2 left. The last:
      ----------------------
      10.4.1 Choose how to keep talking with staff
      --------------------------------------------

        You:
        > green unless Cabinet pulls it

      I read this as Green ●. Is that right?

      [Green] [Amber] [Red] [Done] [Undo 3.3.1]
      More: [Just a note]

      ~~~

      (this card changes)
      1 of 3 left. The last:
      ======================

      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 8 weeks ago.

      Is it done?

      Then:
      -----
      17.10.1  was answered by you on 1 Oct: Green ●
      3.3.1    was answered by you on 1 Oct: Red ■

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 3.3.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect((await karl.taps('Green')).split('\n')[1]).toBe('Recorded: 10.4.1 is Green ●');
  }),

  story('first and second are counted as the card lists them', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    const told = await karl.says('first green, second red supplier gone, third amber');
    expect(told.match(/^✓ .*$/gmu)).toMatchInlineSnapshot(`
      [
        "✓ 17.10.1 is Green ●.",
        "✓ 3.3.1 is Red ■.",
        "✓ 10.4.1 is Amber ▲.",
      ]
    `);
  }),

  story(
    'a word that is typed as a command and is none is refused with the nearest, and nothing is recorded',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(ONE);
      karl.hears();
      expect(await karl.says('remind')).toMatchInlineSnapshot(`
        "I do not know “remind”
        ======================

        Nothing was recorded. Did you mean one of these?
        /rag snooze 1.2.2 until Friday
        /rag time 14:00
        /rag pause until 4 Jan

        [What you can say] [My actions]"
      `);
      for (const word of ['report', 'remind', 'edit', 'delete', '/rag frobnicate']) {
        expect(await karl.says(word), word).toContain('I do not know');
      }
      // The plan's settings are the office's; when somebody is asked is their own.
      for (const word of ['settings', '/settings'])
        expect(await karl.says(word)).toContain('[When I ask you] [Pause reminders] [Arrange leave]');
      expect(await karl.says('/rag 17.10.1')).toContain('Nobody has rated it yet.');
      expect((await karl.says('/rag amber')).split('\n')[0]).toBe('Your answer about 17.10.1, or the list?');
      expect(await karl.says('/help')).toContain('What you can say');
      expect(await karl.says('help')).toContain('What you can say');
    },
  ),

  story('looking while words wait gives them to nobody', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('amber, supplier late');
    expect((await karl.says('8.1.3')).split('\n')[0]).toBe('8.1.3 Sign off the performance framework');
    await karl.says('/rag 8.1.4');
    await karl.says('/rag mine');
    expect((await karl.says('/rag history 8.1.3 as received')).match(/^#.*/gmu)).toHaveLength(1);
    expect((await karl.says('/rag history 8.1.4 as received')).match(/^#.*/gmu)).toHaveLength(1);
    expect((await karl.says('it was about 8.1.3')).split('\n')[0]).toBe('Recorded: 8.1.3 is Amber ▲');
  }),

  story('an edit of words that wait is heard as they read now', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('board was a bit of a car crash');
    expect((await karl.edits('amber, board was a bit of a car crash')).split('\n')[0]).toBe(
      'Recorded: 17.10.1 is Amber ▲',
    );
    expect((await karl.edits('what a week')).split('\n')[0]).toBe('How would you rate 17.10.1?');
    expect((await karl.taps('Red')).split('\n')[1]).toBe('Recorded: 17.10.1 is Red ■');
    expect((await karl.edits('what a week that was')).split('\n').slice(0, 4).join('\n')).toMatchInlineSnapshot(`
      "17.10.1 · amended
      =================

      17.10.1 is now: Red ■."
    `);
  }),

  story('words nobody understood answer nothing: the next reminder shows them and asks again', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('it has been a week of it');
    await at('2015-06-23T09:30:00+01:00');
    const again = karl.hears();
    expect(again).toContain('On 16 Jun you wrote');
    expect(again).toContain('it has been a week of it');
    expect(again).toContain('How would you rate it?');
    await karl.says('amber');
    await at('2015-06-29T09:30:00+01:00');
    expect(karl.hears()).not.toContain('17.10.1');
  }),
];
