import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked about one action that others lead with him. */
const ONE = '2015-06-16T09:30:00+01:00';
/** A morning on which he is asked about three. */
const THREE = '2015-10-01T09:30:00+01:00';

/** What a lead can answer to a nudge. */
export const ANSWERS = [
  story('one word under a nudge is the answer', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    expect(karl.hears()).toMatchInlineSnapshot(`
      "17.10.1 Consult on the new licensing policy
      ===========================================

      Due Tue 30 Jun, in 10 working days. Nobody has rated it yet.

      Will it be done by then?

      Commissioner Ney is asked too; one answer is enough.

      [Yes: Green] [At risk: Amber] [No: Red] [Done already]
      More: [New date] [Add a note] [Ask me on Tue 23 Jun] [Not mine]"
    `);
    expect(await karl.says('green')).toMatchInlineSnapshot(`
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

  story('an emoji, a letter and a sentence mean the same', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    for (const said of ['🟢', 'g', 'on track']) {
      expect((await karl.says(said)).split('\n')[0], said).toBe('Recorded: 17.10.1 is Green ●');
    }
  }),

  story('words that only begin like a command are the answer under a nudge', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    const answers = [
      ['due to HR, amber', 'Recorded: 17.10.1 is Amber ▲'],
      ['help me, this is red', 'Recorded: 17.10.1 is Red ■'],
      ['find out from HR', 'Kept as a note on 17.10.1'],
      ['lead time is long', 'Kept as a note on 17.10.1'],
      ['back to green', 'Recorded: 17.10.1 is Green ●'],
      ['section 8 consult is late', 'Kept as a note on 17.10.1'],
      ['date slipped', '17.10.1 · is that right?'],
      ['close to done', '17.10.1 · is that right?'],
      ['about half of it is written', 'How would you rate 17.10.1?'],
      ['undo the damage first', 'How would you rate 17.10.1?'],
      ['RAG status is amber, supplier late', 'Recorded: 17.10.1 is Amber ▲'],
      ['mine, and it is green', 'Recorded: 17.10.1 is Green ●'],
      ['overdue because of HR', 'Recorded: 17.10.1 is Amber ▲'],
      ['stale figures, amber', 'Recorded: 17.10.1 is Amber ▲'],
      ['note the board has not met', 'Kept as a note on 17.10.1'],
      ['pause in the works, amber', 'Recorded: 17.10.1 is Amber ▲'],
      ['history repeats itself', 'Kept as a note on 17.10.1'],
    ] as const;
    for (const [said, heading] of answers) {
      expect((await karl.says(said)).split('\n')[0], said).toContain(heading);
    }
  }),

  story('a tap edits the message that asked, and offers Undo', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.taps('Yes: Green')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 17.10.1 is Green ●
      ============================

      Consult on the new licensing policy

      [Undo]"
    `);
    expect(await karl.taps('Undo')).toMatchInlineSnapshot(`
      "(this card changes)
      Taken back: 17.10.1 Green ●
      ===========================

      Consult on the new licensing policy

      (What stood before stands again. Both are on record.)

      [Show 17.10.1]"
    `);
  }),

  story('a tap on an old card changes nothing and shows how it stands', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ONE);
    await ney.says('17.10.1 red consultation has to be run again');
    expect(karl.hears()).toMatchInlineSnapshot(`
      "17.10.1 Consult on the new licensing policy
      ===========================================

      Due Tue 30 Jun, in 10 working days. Nobody has rated it yet.

      Will it be done by then?

      Commissioner Ney is asked too; one answer is enough.

      [Yes: Green] [At risk: Amber] [No: Red] [Done already]
      More: [New date] [Add a note] [Ask me on Tue 23 Jun] [Not mine]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by Commissioner Ney: Red ■.

      [Agree] [I see it otherwise]"
    `);
    expect(await karl.taps('Yes: Green')).toMatchInlineSnapshot(`
      "(this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      There has been an update since that message, so I changed nothing. This is how
      it stands now.

      Red ■ since 16 Jun, Commissioner Ney: “consultation has to be run again”

      Due 30 Jun, in 10 working days.

      Lead: Commissioner Ney. With Licensing Sub-Committee and Karl Battersby.

      [Done] [New date] [Amber] [Red]
      More: [Green] [Add a note] [History] [The plan’s words] [What the ratings mean]"
    `);
    await karl.says('/rag 17.10.1 amber waiting on Ney');
    await karl.says('/rag 17.10.1 green she has answered');
    karl.hears();
    expect((await karl.says('/rag history 17.10.1 as received')).match(/^#.*/gmu)).toHaveLength(4);
  }),

  // What went wrong: “yes” under *Agree* and *I see it otherwise* was kept, and the rating asked for.
  story('“yes” typed under another lead’s answer agrees with it', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ONE);
    await ney.says('17.10.1 red consultation has to be run again');
    karl.hears();
    expect(await karl.says('yes')).toContain('Recorded: 17.10.1 is Red ■');
  }),

  story('Undo on an old receipt takes nothing back', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.3 amber waiting on HR');
    const old = await karl.copies('Undo');
    await karl.says('/rag 8.1.3 green');
    expect((await old()).split('\n').slice(0, 5).join('\n')).toMatchInlineSnapshot(`
      "(this card changes)
      8.1.3 Sign off the performance framework
      ========================================

      There has been an update since that message, so I changed nothing. This is how"
    `);
    expect((await karl.says('/rag history 8.1.3 as received')).match(/^#.*/gmu)).toHaveLength(3);
  }),

  story('amber without a reason is recorded first and asked about second', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('amber')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Amber ▲
      ============================

      Consult on the new licensing policy

      What would get it back to Green? One line is enough.

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 was answered by you on 16 Jun: Amber ▲.

      [Undo]"
    `);
    expect(await karl.says('the consultants pulled out')).toMatchInlineSnapshot(`
      "Recorded: why 17.10.1 is Amber ▲
      ================================

      Consult on the new licensing policy

        Your note:
        > the consultants pulled out

      [Undo]"
    `);
  }),

  story('several updates in one line are each read back, and the reason is asked for once', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    expect(karl.hears()).toMatchInlineSnapshot(`
      "3 of your actions need a word. First:
      =====================================

      17.10.1 Consult on the new licensing policy
      -------------------------------------------
      Was due 30 Jun, 3 months ago.

      Is it done?

      Then:
      -----
      3.3.1   Offer each councillor a development plan — 31 Jul, 8 weeks late
      10.4.1  Choose how to keep talking with staff — 31 Jul, 8 weeks late

      (Or in one line: “17.10.1 done; 3.3.1 amber supplier late”)

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect(await karl.says('17.10.1 green; 3.3.1 amber, 10.4.1 red')).toMatchInlineSnapshot(`
      "3 recorded
      ==========

      ✓ 17.10.1 is Green ●.

      ✓ 3.3.1 is Amber ▲.

      ✓ 10.4.1 is Red ■.

      What would get 3.3.1 and 10.4.1 back to Green? One line is enough.

      [Undo all]

      ~~~

      (this card changes)
      All 3 answered. Thank you.
      ==========================

      17.10.1  was answered by you on 1 Oct: Green ●
      3.3.1    was answered by you on 1 Oct: Amber ▲
      10.4.1   was answered by you on 1 Oct: Red ■

      [Undo 17.10.1] [Undo 3.3.1] [Undo 10.4.1]"
    `);
    expect(await karl.says('HR is short of people')).toMatchInlineSnapshot(`
      "Which action is this about?
      ===========================

        You:
        > HR is short of people

      It is kept as the reason.

      [3.3.1 Offer each councillor a development plan] [10.4.1 Choose how to keep
      talking with staff] [Others] [None: it was a question]"
    `);
    expect(await karl.says('about 3.3.1 and 10.4.1')).toMatchInlineSnapshot(`
      "2 answers
      =========

      Recorded: why 3.3.1 is Amber ▲
      ------------------------------
      Offer each councillor a development plan

        Your note:
        > HR is short of people

      Recorded: why 10.4.1 is Red ■
      -----------------------------
      Choose how to keep talking with staff

        Your note:
        > HR is short of people

      [Undo 3.3.1] [Undo 10.4.1]

      ~~~

      (this card changes)
      All 3 answered. Thank you.
      ==========================

      17.10.1  was answered by you on 1 Oct: Green ●
      3.3.1    was answered by you on 1 Oct: Amber ▲
      10.4.1   was answered by you on 1 Oct: Red ■

      [Undo 3.3.1] [Undo 10.4.1]"
    `);
  }),

  story('prose under a nudge with several actions is kept until its writer says which', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(await karl.says('waiting on the members to agree, amber')).toMatchInlineSnapshot(`
      "Which action is this about?
      ===========================

        You:
        > waiting on the members to agree, amber

      [17.10.1 Consult on the new licensing policy] [3.3.1 Offer each councillor a
      development plan] [10.4.1 Choose how to keep talking with staff] [Others] [None:
      it was a question]"
    `);
    expect(await karl.taps('3.3.1 Offer each councillor a development plan')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 3.3.1 is Amber ▲
      ==========================

      Offer each councillor a development plan

      Waiting on the members to agree.

      [Undo]

      ~~~

      (this card changes)
      2 of 3 left. Next:
      ==================

      17.10.1 Consult on the new licensing policy
      -------------------------------------------
      Was due 30 Jun, 3 months ago.

      Is it done?

      Then:
      -----
      3.3.1   was answered by you on 1 Oct: Amber ▲, waiting on the members to agree
      10.4.1  Choose how to keep talking with staff — 31 Jul, 8 weeks late

      (Or in one line: “17.10.1 done; 10.4.1 amber supplier late”)

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 3.3.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect(await karl.says('and the members are away')).toMatchInlineSnapshot(`
      "Kept as a note on 3.3.1; it is still Amber ▲
      ============================================

      Offer each councillor a development plan

        Your note:
        > and the members are away

      [Undo] [Another action]"
    `);
    await at('2015-10-02T09:00:00+01:00');
    await karl.says('/rag mine');
    await karl.says('the supplier is late');
    expect(await karl.says('it was about 10.4.1')).toMatchInlineSnapshot(`
      "10.4.1 · is that right?
      =======================

      Choose how to keep talking with staff

        You:
        > the supplier is late

      I read this as Amber ▲. One tap settles it; I have kept your words.

      [Amber] [Red] [Green] [Done]
      More: [Just a note]"
    `);
  }),

  story('words that wait can be given to all that were offered', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    await karl.says('amber, the members are away');
    const answers = await karl.says('all three');
    for (const ref of ['17.10.1', '3.3.1', '10.4.1']) expect(answers).toContain(`Recorded: ${ref} is Amber ▲`);
  }),

  story('what names its action is recorded, and only the rest is asked about', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(await karl.says('10.4.9 amber; 3.3.1 green')).toMatchInlineSnapshot(`
      "1 recorded, 1 not
      =================

      ✓ 3.3.1 is Green ●.

      ✗ 10.4.9: there is no such action. Your words are kept; send the right number.

      [Undo] [10.4.1] [10.1.1] [10.1.2]

      ~~~

      (this card changes)
      2 of 3 left. Next:
      ==================

      17.10.1 Consult on the new licensing policy
      -------------------------------------------
      Was due 30 Jun, 3 months ago.

      Is it done?

      Then:
      -----
      3.3.1   was answered by you on 1 Oct: Green ●
      10.4.1  Choose how to keep talking with staff — 31 Jul, 8 weeks late

      (Or in one line: “17.10.1 done; 10.4.1 amber supplier late”)

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 3.3.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect(await karl.says('about 10.4.1')).toMatchInlineSnapshot(`
      "Recorded: 10.4.1 is Amber ▲
      ===========================

      Choose how to keep talking with staff

      What would get it back to Green? One line is enough.

      [Undo]

      ~~~

      (this card changes)
      1 of 3 left. The last:
      ======================

      17.10.1 Consult on the new licensing policy
      -------------------------------------------
      Was due 30 Jun, 3 months ago.

      Is it done?

      Then:
      -----
      3.3.1   was answered by you on 1 Oct: Green ●
      10.4.1  was answered by you on 1 Oct: Amber ▲

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 10.4.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
  }),

  story('an amber without a reason keeps the list too, and the next tap leaves what is left', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    await karl.taps('At risk: Amber');
    expect(await karl.taps('Done')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 3.3.1 is done
      =======================

      Offer each councillor a development plan

      Somebody else checks it next.

      What shows that it is done? A link, or where to look.

      1 of 3 left. The last:
      ----------------------
      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 8 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 3.3.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect(await karl.taps('Done')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 10.4.1 is done
      ========================

      Choose how to keep talking with staff

      Somebody else checks it next.

      What shows that it is done? A link, or where to look.

      All 3 answered. Thank you.
      --------------------------

      [Undo the last]"
    `);
  }),

  story('a tap on a list answers one and leaves the others', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(await karl.taps('Done')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 17.10.1 is done
      =========================

      Consult on the new licensing policy

      Somebody else checks it next.

      What shows that it is done? A link, or where to look.

      2 of 3 left. Next:
      ------------------
      3.3.1 Offer each councillor a development plan
      ----------------------------------------------
      Was due 31 Jul, 8 weeks ago.

      Is it done?

      Then:
      -----
      10.4.1  Choose how to keep talking with staff — 31 Jul, 8 weeks late

      (Or in one line: “3.3.1 done; 10.4.1 amber supplier late”)

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 17.10.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect(await karl.taps('At risk: Amber')).toMatchInlineSnapshot(`
      "(this card changes)
      Recorded: 3.3.1 is Amber ▲
      ==========================

      Offer each councillor a development plan

      What would get it back to Green? One line is enough.

      1 of 3 left. The last:
      ----------------------
      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 8 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 3.3.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
    expect(await karl.says('waiting on HR')).toMatchInlineSnapshot(`
      "Recorded: why 3.3.1 is Amber ▲
      ==============================

      Offer each councillor a development plan

      Waiting on HR.

      [Undo]

      ~~~

      (this card changes)
      Recorded: 3.3.1 is Amber ▲
      ==========================

      Offer each councillor a development plan

      1 of 3 left. The last:
      ----------------------
      10.4.1 Choose how to keep talking with staff
      --------------------------------------------
      Was due 31 Jul, 8 weeks ago.

      Is it done?

      [Done] [New date] [At risk: Amber] [Off track: Red] [Undo 3.3.1]
      More: [Green, with a date] [Add a note] [Ask me on Thu 8 Oct] [Not mine]"
    `);
  }),

  story('a snooze and an answer in one line are both heard', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('amber waiting on HR, snooze till Monday')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Amber ▲
      ============================

      Consult on the new licensing policy

      Waiting on HR.

      I ask again about 17.10.1 on Mon 22 Jun
      ---------------------------------------
      Consult on the new licensing policy. The date stays 30 Jun.

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 is asked about again on Mon 22 Jun, as you wished.

      [Undo]"
    `);
    expect(await karl.says('undo')).toMatchInlineSnapshot(`
      "2 taken back
      ============

      17.10.1 Amber ▲, waiting on HR · Consult on the new licensing policy

      I ask about 17.10.1 as usual · Consult on the new licensing policy

      (What stood before stands again. Both are on record.)

      [Show 17.10.1]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      Due Tue 30 Jun, in 10 working days. Nobody has rated it yet.

      Will it be done by then?

      Commissioner Ney is asked too; one answer is enough.

      [Yes: Green] [At risk: Amber] [No: Red] [Done already]
      More: [New date] [Add a note] [Ask me on Tue 23 Jun] [Not mine]"
    `);
  }),

  story('a reply that says nothing records nothing', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('/rag 17.10.1 3.3.1')).toMatch(/^2 answers/);
    await at('2015-06-16T10:00:00+01:00');
    expect(await karl.says('   ')).toMatch(/^Your actions/);
  }),

  story('an implied year is shown and taken back in one tap', async ({ as }) => {
    const karl = as('Karl Battersby');
    expect(await karl.says('/rag 8.1.3 now end of Jan')).toMatchInlineSnapshot(`
      "Recorded: 8.1.3 is expected on 31 Jan 2016
      ==========================================

      Sign off the performance framework

      I took the next 31 Jan. The date stays 30 Nov until the programme office
      decides; they have your request.

      [Undo] [Another date]"
    `);
    expect(await karl.taps('Another date')).toMatchInlineSnapshot(`
      "(this card changes)
      8.1.3 Sign off the performance framework
      ========================================

      Until which day, and why?

      Tap a day, or say it in one line: “end of March, waiting on HR”.

      [Fri 4 Dec] [Mon 21 Dec] [Fri 19 Feb 2016]
      More: [Amber] [Red] [Done]"
    `);
  }),

  story('a done is verified by somebody else', async ({ as }) => {
    const [karl, priya, stuart] = [as('Karl Battersby'), as('Priya Nair'), as('Stuart Booth')];
    expect(await karl.says('/rag 8.1.3 done https://example.org/framework')).toMatchInlineSnapshot(`
      "Recorded: 8.1.3 is done
      =======================

      Sign off the performance framework

      Somebody else checks it next. Shown by https://example.org/framework.

      [Undo]"
    `);
    expect((await stuart.says('/rag verify 8.1.3')).split('\n')[0]).toBe('That is for whoever checks it');
    expect(await priya.says('/rag verify 8.1.3')).toMatchInlineSnapshot(`
      "★ Blue  8.1.3 · checked and complete
      ====================================

      Sign off the performance framework. I shall not ask about it again. Its leads
      are told.

      [Undo] [History]"
    `);
    expect(await karl.says('/rag 8.1.3 amber')).toMatchInlineSnapshot(`
      "★ Blue  8.1.3 · checked and complete
      ====================================

      Sign off the performance framework. Checked by Priya Nair. I shall not ask about
      it again. Well done, and thank you.

      [Show it]

      ~~~

      8.1.3 is closed
      ===============

      Sign off the performance framework. It is checked and complete. Your words are
      kept with it, and change nothing yet. The programme office sees them and can
      open it again.

      [Show it]"
    `);
  }),

  story('a later forecast asks for a decision, and the office approves', async ({ as }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await karl.says('/rag 8.1.3 amber waiting on HR, now end of Jan');
    expect(await sam.says('/rag requests 8.1.3')).toMatchInlineSnapshot(`
      "8.1.3 · Karl Battersby asks for a new date, Sun 31 Jan 2016
      ===========================================================

      Sign off the performance framework. The date stays Mon 30 Nov 2015 until you
      decide. To decline for a reason of your own, say /rag decline 8.1.3 and why.

        Karl Battersby:
        > waiting on HR

      Never moved before. With this date it is +62 days on the original. Median slip
      in this theme: 112 days, of 12 other actions.

      [Approve Sun 31 Jan 2016] [Decline: Mon 30 Nov 2015 stays] [Ask for a realistic
      date] [Show it]"
    `);
    expect(await sam.taps('Approve Sun 31 Jan 2016')).toMatchInlineSnapshot(`
      "(this card changes)
      8.1.3 · due Sun 31 Jan 2016 now
      ===============================

      Sign off the performance framework. It is due Sun 31 Jan 2016 now, 8 weeks later
      than Mon 30 Nov 2015. The published date stays Mon 30 Nov 2015.

        Karl Battersby:
        > waiting on HR

      [Undo] [History]"
    `);
    expect(await karl.says('/rag 8.1.3')).toContain('Due 31 Jan 2016, in 2 months.');
  }),

  story(
    'a thank-you or a thumb is no answer: it is asked again, and the next word still is one',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(ONE);
      expect(await karl.says('thanks 👍')).toContain('You are welcome. 17.10.1 still waits for your word');
      expect(await karl.says('/rag 17.10.1')).toContain('Nobody has rated it yet.');
      expect(await karl.says('green')).toContain('Recorded: 17.10.1 is Green ●');
    },
  ),
];
