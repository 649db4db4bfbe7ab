import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked about one action that others lead with him. */
const ONE = '2015-06-16T09:30:00+01:00';
/** A morning on which he is asked about several. */
const SEVERAL = '2015-10-01T09:30:00+01:00';

/** What somebody asks for under a question, beside or instead of an answer. */
export const ASKS = [
  story('more time with a reason goes to the office, and its tap is told to whoever asked', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ONE);
    karl.hears();
    sam.hears();
    expect(await karl.says('can I have until the end of July please, the printers are closed')).toMatchInlineSnapshot(`
      "17.10.1 · asked for Fri 31 Jul 2015
      ===================================

      Consult on the new licensing policy. The programme office has your request and
      decides; you hear what is decided. Until then the date stays 30 Jun.

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: expected 31 Jul.

      [Undo]"
    `);
    expect(await sam.says('/rag requests 17.10.1')).toMatchInlineSnapshot(`
      "17.10.1 · Karl Battersby asks for a new date, Fri 31 Jul 2015
      =============================================================

      Consult on the new licensing policy. The date stays Tue 30 Jun 2015 until you
      decide. To decline for a reason of your own, say /rag decline 17.10.1 and why.

        Karl Battersby:
        > the printers are closed

      Never moved before. With this date it is +31 days on the original.

      [Approve Fri 31 Jul 2015] [Decline: Tue 30 Jun 2015 stays] [Ask for a realistic
      date] [Show it]"
    `);
    await sam.taps('Approve Fri 31 Jul 2015');
    expect(karl.hears()).toMatchInlineSnapshot(`
      "17.10.1 · due Fri 31 Jul 2015 now
      =================================

      Consult on the new licensing policy. Decided by Sam Okafor. It was Tue 30 Jun
      2015.

        Karl Battersby:
        > the printers are closed

      [Show it]"
    `);
  }),

  story('more time without a day is asked about, and a tap on a day asks with the first words', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ONE);
    karl.hears();
    sam.hears();
    expect(await karl.says('we need an extension please, the printers are closed')).toMatchInlineSnapshot(`
      "17.10.1 · until which day?
      ==========================

      Consult on the new licensing policy. Your words are kept. Tap a day or say
      another, and the programme office has your request.

      [31 Jul] [31 Aug] [30 Sep]"
    `);
    expect(await sam.says('/rag requests 17.10.1')).toContain('nothing asked for');
    expect(await karl.taps('31 Aug')).toMatchInlineSnapshot(`
      "(this card changes)
      17.10.1 · asked for Mon 31 Aug 2015
      ===================================

      Consult on the new licensing policy. The programme office has your request and
      decides; you hear what is decided. Until then the date stays 30 Jun.

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: expected 31 Aug.

      [Undo]"
    `);
    expect(await sam.says('/rag requests 17.10.1')).toContain('the printers are closed');
    await sam.taps('Decline: Tue 30 Jun 2015 stays');
    expect(karl.hears()).toMatchInlineSnapshot(`
      "17.10.1 · the date you asked for was declined
      =============================================

      Consult on the new licensing policy. You expected Mon 31 Aug 2015. The date
      stays Tue 30 Jun 2015. To talk it over, ask Sam Okafor.

      [Show it]"
    `);
  }),

  story('a leave said in words counts after one tap, with whoever answers meanwhile', async ({ as, at }) => {
    const [karl, stuart] = [as('Karl Battersby'), as('Stuart Booth')];
    await at(SEVERAL);
    karl.hears();
    stuart.hears();
    expect(await karl.says('I am on leave 4-15 January, ask Stuart Booth')).toMatchInlineSnapshot(`
      "Are you away 4–15 Jan 2016?
      ===========================

      Shall I arrange it? You would be away 4–15 Jan 2016, and Stuart Booth would
      answer meanwhile.

      [Yes] [No]"
    `);
    expect(stuart.hears()).toBe('');
    expect(await karl.taps('Yes')).toContain('Stuart Booth is asked in your place');
    expect(stuart.hears()).toContain('You stand in for Karl Battersby');
  }),

  story('a deputy whose name is not plain is chosen by the tap', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('on annual leave until 10 July, ask Pria Nare')).toMatchInlineSnapshot(`
      "Are you away 16 Jun to 10 Jul?
      ==============================

      Shall I arrange it? You would be away 16 Jun to 10 Jul. By “Pria Nare”, do you
      mean Priya Nair?

      [Yes, Priya Nair answers] [Yes, nobody answers] [No]"
    `);
    expect(await karl.taps('Yes, Priya Nair answers')).toContain('Priya Nair is asked in your place');
  }),

  story('“I handed it to …” is not theirs, and the office gives it away in one tap', async ({ as, at }) => {
    const [karl, sam, stuart] = [as('Karl Battersby'), as('Sam Okafor'), as('Stuart Booth')];
    await at(ONE);
    karl.hears();
    sam.hears();
    stuart.hears();
    expect(await karl.says('I handed this to Stuart Booth in May')).toMatchInlineSnapshot(`
      "17.10.1 · noted that it is not yours
      ====================================

      Consult on the new licensing policy. The programme office sees it on its next
      card, and that you name Stuart Booth. I will not ask you about it again.

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 is not yours, you said on 16 Jun.

      [Undo]"
    `);
    expect(await sam.says('/rag requests 17.10.1')).toMatchInlineSnapshot(`
      "17.10.1 · Karl Battersby says it is not theirs
      ==============================================

      Consult on the new licensing policy.

        Karl Battersby:
        > I handed this to Stuart Booth in May

      [Give it to Stuart Booth] [Show it]"
    `);
    const receipt = await sam.taps('Give it to Stuart Booth');
    expect(receipt).toContain('17.10.1 · led by Commissioner Ney, Licensing Sub-Committee and Stuart Booth');
    expect(receipt).toContain('Before: Commissioner Ney, Licensing');
    expect(stuart.hears()).toBe('');
    await at('2015-06-17T09:30:00+01:00');
    const news = stuart.hears();
    expect(news).toContain('17.10.1 is yours now');
    expect(news).toContain('Until now it was with Karl Battersby.');
    const told = karl.hears();
    expect(told).toContain('17.10.1 · given to Stuart Booth');
    expect(told).toContain('Sam Okafor gave 17.10.1 to Stuart Booth.');
  }),

  story('“can someone else” goes to the office while the answer beside it counts', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ONE);
    karl.hears();
    sam.hears();
    expect(await karl.says('amber, can someone else take this?')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Amber ▲
      ============================

      Consult on the new licensing policy

        Your note:
        > can someone else take this?

      17.10.1 · asked for another lead
      --------------------------------
      Consult on the new licensing policy. The programme office sees it on its next
      card. It is yours until they give it to somebody else; if it never was, tap Not
      mine.

      [Undo] [Not mine] [Show it]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Amber ▲.

      [Undo]"
    `);
    expect(await sam.says('/rag requests 17.10.1')).toMatchInlineSnapshot(`
      "17.10.1 · Karl Battersby asks for another lead
      ==============================================

      Consult on the new licensing policy. To give it to somebody: /rag assign 17.10.1
      and a name.

        Karl Battersby:
        > amber, can someone else take this?

      [Leave it]"
    `);
    expect(await sam.taps('Leave it')).toMatchInlineSnapshot(`
      "(this card changes)
      17.10.1 · stays as it is
      ========================

      Consult on the new licensing policy. Whoever asked is told.

      [Undo] [Show it]"
    `);
    expect(karl.hears()).toMatchInlineSnapshot(`
      "17.10.1 · stays as it is
      ========================

      Consult on the new licensing policy. Sam Okafor has read what you asked for. To
      talk it over, ask Sam Okafor.

      [Show it]"
    `);
  }),

  story(
    'a lead asks to close, and the office closes in one tap with the lead’s words as its reason',
    async ({ as, at }) => {
      const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
      await at(ONE);
      karl.hears();
      sam.hears();
      expect(await karl.says('please close, superseded by 8.1.4')).toMatchInlineSnapshot(`
      "17.10.1 · asked to be closed
      ============================

      Consult on the new licensing policy. The programme office has your words and
      decides; it is open until then, and you hear what is decided.

      [Show it]"
    `);
      expect(await sam.says('/rag requests 17.10.1')).toMatchInlineSnapshot(`
      "17.10.1 · Karl Battersby asks to close it
      =========================================

      Consult on the new licensing policy. It stays open until the programme office
      closes it.

        Karl Battersby:
        > please close, superseded by 8.1.4

      [Close as superseded] [Close as everyday work] [Close as withdrawn] [Keep it
      open]"
    `);
      expect(await sam.taps('Close as superseded')).toMatchInlineSnapshot(`
        "(this card changes)
        17.10.1 · closed as superseded
        ==============================

        Consult on the new licensing policy. Something else takes its place, and I shall
        not ask about it again. Its leads are told.

          Karl Battersby:
          > please close, superseded by 8.1.4

        [Undo] [History]"
      `);
      expect(karl.hears()).toContain('superseded');
    },
  ),

  story('what is asked for stays in the office’s list until it is decided there', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ONE);
    await karl.says('please close, superseded by 8.1.4');
    sam.hears();
    expect(await sam.says('/rag status')).toMatch(/Asked to be closed: +1: 17\.10\.1/u);
    expect(await sam.taps('Decide 17.10.1')).toContain('17.10.1 · Karl Battersby asks to close it');
    expect(await sam.taps('Keep it open')).toContain('17.10.1 · stays as it is');
    expect(await sam.says('/rag status')).not.toContain('Asked to be closed');
  }),

  story('a date that is said to be wrong is set by the office in one tap', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ONE);
    karl.hears();
    sam.hears();
    expect(await karl.says('the date is wrong, it should be 31 July')).toMatchInlineSnapshot(`
      "17.10.1 · sent to the programme office
      ======================================

      Consult on the new licensing policy. The programme office has 31 Jul, as you say
      it should be, and decides. The date stays 30 Jun until then.

      [Show it]"
    `);
    expect(await sam.says('/rag requests 17.10.1')).toMatchInlineSnapshot(`
      "17.10.1 · Karl Battersby asks for another date, Fri 31 Jul 2015
      ===============================================================

      Consult on the new licensing policy. The date stays Tue 30 Jun 2015 until you
      decide.

        Karl Battersby:
        > the date is wrong, it should be 31 July

      [Set 31 Jul] [Leave it]"
    `);
    expect(await sam.taps('Set 31 Jul')).toContain('read as due Fri 31 Jul 2015');
    expect(karl.hears()).toContain('read as due Fri 31 Jul 2015');
  }),

  story('a question about the question is answered, and the next word is still the answer', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('who are you?')).toMatchInlineSnapshot(`
      "17.10.1 · Consult on the new licensing policy
      =============================================

      I am Ragtime. I keep Rotherham Improvement Plan (sample) up to date with the
      people who lead its actions. You lead 17.10.1, due 30 Jun, in 10 working days.
      Nobody has rated it yet. The programme office sees an answer at once, so does
      whoever looks it up; the leadership team sees the summary on Mondays.

      [My actions] [Pause] [Not mine]"
    `);
    expect(await karl.says('why am I asked?')).toMatchInlineSnapshot(`
      "17.10.1 · Consult on the new licensing policy
      =============================================

      You lead 17.10.1, due 30 Jun, in 10 working days. Nobody has rated it yet. The
      programme office sees an answer at once, so does whoever looks it up; the
      leadership team sees the summary on Mondays.

      [My actions] [Pause] [Not mine]"
    `);
    expect(await karl.says('who sees this?')).toContain('leadership team sees the summary on Mondays');
    expect(await karl.says('/rag history 17.10.1 as received')).toContain('as received, 1 line');
    expect(await karl.says('17.10.1')).toContain('Nobody has rated it yet.');
    expect(await karl.says('green')).toContain('Recorded: 17.10.1 is Green ●');
  }),

  story(
    '“stop” is answered with how to be left in peace, and “I don’t understand” with how to answer',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(SEVERAL);
      karl.hears();
      expect(await karl.says('stop')).toMatchInlineSnapshot(`
      "You can have quiet
      ==================

      I ask because the plan names you as a lead, at most once a working day. If an
      action is not yours, say “not mine”, and the programme office finds somebody
      else. Nothing has changed yet.

      [Pause a week] [Ask at another time]"
    `);
      expect(await karl.says("I don't understand")).toMatchInlineSnapshot(`
      "How to answer
      =============

      One tap or one word is a full answer: green is on track, amber at risk, red off
      track, done is done. More is welcome: “amber, waiting on HR, now end of Jan”.

      You can also ask for more time, say “not mine”, or “snooze till Monday”.

      [What you can say] [My actions]"
    `);
      expect(await karl.taps('What you can say')).toContain('What you can say');
    },
  ),
];
