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
      "17.10.1 · Green ● · recorded
      ============================

      Consult on the new licensing policy

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

      [Amber] [Red] [Green] [Done] [Just a note]"
    `);
    expect(await karl.says('end of July, the members are away')).toMatchInlineSnapshot(`
      "17.10.1 · Amber ▲ · recorded
      ============================

      Consult on the new licensing policy

      Forecast 31 Jul (was 30 Jun). The agreed date, 30 Jun, stands until a new one is
      approved; I have asked. You gave no rating: by its dates it is Amber ▲.

        Your note:
        > the members are away

      (You gave no year: I took 2015.)

      [Undo] [Red] [Green] [Not 31 Jul?]"
    `);
  }),

  story(
    'no with a date is a forecast, and the rating that its dates give is said to be implied',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(ONE);
      karl.hears();
      expect(await karl.says('no – end of October now')).toMatchInlineSnapshot(`
        "17.10.1 · Red ■ · recorded
        ==========================

        Consult on the new licensing policy

        Forecast 31 Oct (was 30 Jun). The agreed date, 30 Jun, stands until a new one is
        approved; I have asked. You gave no rating: by its dates it is Red ■.

        (You gave no year: I took 2015.)

        One line more, please: why, and what gets it back to green?

        [Undo] [Amber] [Green] [Not 31 Oct?]"
      `);
      expect((await karl.taps('Amber')).split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
        "(this card changes)
        17.10.1 · Amber ▲ · recorded"
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

      [Amber] [Red] [Green] [Done] [Just a note]"
    `);
    expect(await karl.says('/rag 17.10.1')).toContain('you wrote: “board was a bit of a car crash”');
    expect(await karl.taps('Red')).toMatchInlineSnapshot(`
      "(this card changes)
      17.10.1 · Red ■ · recorded
      ==========================

      Consult on the new licensing policy

        Your note:
        > board was a bit of a car crash

      [Undo]"
    `);
  }),

  story('an answer that is kept is settled by the next word typed', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('board was a bit of a car crash');
    expect(await karl.says('amber')).toMatchInlineSnapshot(`
      "17.10.1 · Amber ▲ · recorded
      ============================

      Consult on the new licensing policy

        Your note:
        > board was a bit of a car crash

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
      17.10.1 · Note · recorded
      =========================

      Consult on the new licensing policy

        Your note:
        > it has been quite a week

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

      [Green] [Amber] [Red] [Done] [Just a note]"
    `);
    expect(await karl.taps('Green')).toMatchInlineSnapshot(`
      "(this card changes)
      17.10.1 · Green ● · recorded
      ============================

      Consult on the new licensing policy

        Your note:
        > green unless the members pull it

      [Undo]"
    `);
    expect((await karl.says('/rag history 17.10.1 as received')).match(/^#.*/gmu)).toHaveLength(3);
  }),

  story('yes to a likely reading is yes to that, and not to the question before', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('date slipped')).toContain('I read this as Amber ▲.');
    expect((await karl.says('yes')).split('\n')[0]).toBe('17.10.1 · Amber ▲ · recorded');
  }),

  story('of several answers what is certain is recorded, and the rest is confirmed one by one', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(await karl.says('17.10.1 green; 3.3.1 was a bit of a car crash; 10.4.1 green unless Cabinet pulls it'))
      .toMatchInlineSnapshot(`
      "1 recorded, 2 to confirm
      ========================

      17.10.1 · Green ● · recorded
      ----------------------------
      Consult on the new licensing policy

      2 to confirm
      ------------
      3.3.1   Offer each councillor a development plan — “was a bit of a car crash” ·
              how is it?
      10.4.1  Choose how to keep talking with staff — “green unless Cabinet pulls it”
              · I read this as Green ●

      I have kept your words. One tap for each settles it.

      [Undo 17.10.1] [3.3.1 Amber] [3.3.1 Red] [3.3.1 Green] [3.3.1 Done] [3.3.1 Just
      a note]"
    `);
    expect(await karl.taps('3.3.1 Red')).toMatchInlineSnapshot(`
      "(this card changes)
      3.3.1 · Red ■ · recorded
      ========================

      Offer each councillor a development plan

        Your note:
        > was a bit of a car crash

      Still to answer
      ---------------
      10.4.1  Choose how to keep talking with staff — “green unless Cabinet pulls it”
              · I read this as Green ●

      [Undo] [10.4.1 Green] [10.4.1 Amber] [10.4.1 Red] [10.4.1 Done] [10.4.1 Just a
      note]"
    `);
    expect((await karl.taps('10.4.1 Green')).split('\n')[1]).toBe('10.4.1 · Green ● · recorded');
  }),

  story('first and second are counted as the card lists them', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    const told = await karl.says('first green, second red supplier gone, third amber');
    expect(told.match(/^[\d.]+ · .*$/gmu)).toMatchInlineSnapshot(`
      [
        "17.10.1 · Green ●. Consult on the new licensing policy",
        "3.3.1 · Red ■. Offer each councillor a development plan",
        "10.4.1 · Amber ▲. Choose how to keep talking with staff",
      ]
    `);
  }),

  story(
    'a word after /rag that is no command is refused with the nearest, and nothing is recorded',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(ONE);
      karl.hears();
      expect(await karl.says('/rag remind')).toMatchInlineSnapshot(`
        "I do not know “remind”
        ======================

        Nothing was recorded. Did you mean one of these?
        /rag snooze 1.2.2 until Friday
        /rag time 14:00
        /rag pause until 4 Jan

        [What you can say] [My actions]"
      `);
      for (const word of ['report', 'remind', 'edit', 'delete', 'settings', '/rag frobnicate', '/settings']) {
        expect(await karl.says(word), word).toContain('I do not know');
      }
      expect(await karl.says('/rag 17.10.1')).toContain('Nobody has rated it yet.');
      expect((await karl.says('/rag amber')).split('\n')[0]).toBe('17.10.1 · Amber ▲ · recorded');
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
    expect((await karl.says('it was about 8.1.3')).split('\n')[0]).toBe('8.1.3 · Amber ▲ · recorded');
  }),

  story('an edit of words that wait is heard as they read now', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('board was a bit of a car crash');
    expect((await karl.edits('amber, board was a bit of a car crash')).split('\n')[0]).toBe(
      '17.10.1 · Amber ▲ · recorded',
    );
    expect((await karl.edits('what a week')).split('\n')[0]).toBe('How would you rate 17.10.1?');
    expect((await karl.taps('Red')).split('\n')[1]).toBe('17.10.1 · Red ■ · recorded');
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
