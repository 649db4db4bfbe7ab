import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Ney and Karl Battersby are both asked about 17.10.1. */
const ASKED = '2015-06-16T09:30:00+01:00';

/** What happens between people who lead one action together, and those who answer for it. */
export const SEVERAL_LEADS = [
  story('the first joint lead to answer satisfies the nudge, and the others are told', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ASKED);
    karl.hears();
    expect(ney.hears()).toMatchInlineSnapshot(`
      "3 of your actions need a word. First:
      =====================================

      1.1.4 Get every member to sign the conduct code
      -----------------------------------------------
      Was due 31 May, 2 weeks ago.

      Is it done?

      Then:
      -----
      17.10.1  Consult on the new licensing policy — due 30 Jun
      23.1.3   Approve a voluntary sector contact — due 30 Jun

      (Or in one line: “1.1.4 done; 17.10.1 amber supplier late”)

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Ask me on Tue 23 Jun] [Not mine]"
    `);
    await karl.says('amber waiting on HR');
    expect(ney.hears()).toMatchInlineSnapshot(`
      "(this card changes)
      2 of 3 left. Next:
      ==================

      1.1.4 Get every member to sign the conduct code
      -----------------------------------------------
      Was due 31 May, 2 weeks ago.

      Is it done?

      Then:
      -----
      17.10.1  was answered by Karl Battersby: Amber ▲, waiting on HR
      23.1.3   Approve a voluntary sector contact — due 30 Jun

      (Or in one line: “1.1.4 done; 23.1.3 amber supplier late”)

      [Done] [New date] [At risk: Amber] [Off track: Red]
      More: [Green, with a date] [Add a note] [Ask me on Tue 23 Jun] [Not mine]
      [17.10.1: Agree] [17.10.1: I see it otherwise]"
    `);
    await karl.says('/rag 17.10.1 amber HR have answered, waiting on legal');
    expect(ney.hears().match(/^.*was answered by.*$/gmu)).toHaveLength(1);
    await at('2015-06-22T09:30:00+01:00');
    expect(ney.hears()).not.toContain('17.10.1');
  }),

  // What went wrong: a card that was drawn anew a week later said “in 3 days” of the day on which it had been asked.
  story('a card that is answered in part on a later day says from when its days are counted', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ASKED);
    ney.hears();
    await at('2015-06-17T14:00:00+01:00');
    await karl.says('/rag 17.10.1 amber waiting on HR');
    const drawn = ney.hears().replaceAll(/\s+/gu, ' ');
    expect(drawn).toContain('Was due 31 May, 2 weeks ago.');
    expect(drawn).toContain('Asked on 16 Jun: what is said of days here is as it was then.');
    await karl.says('/rag 17.10.1 red');
    expect(ney.hears().match(/Asked on 16 Jun/gu)).toHaveLength(1);
  }),

  story('joint leads who disagree are both told, the worse stands, and the office settles it', async ({ as }) => {
    const [karl, ney, sam] = [as('Karl Battersby'), as('Ney'), as('Sam Okafor')];
    await karl.says('/rag 17.10.1 green');
    expect(await ney.says('/rag 17.10.1 red nobody has signed')).toMatchInlineSnapshot(`
      "Recorded: 17.10.1 is Red ■
      ==========================

      Consult on the new licensing policy

      Karl Battersby said Green ●. The worse rating stands until you agree or the
      programme office settles it.

        Your note:
        > nobody has signed

      [Undo]"
    `);
    expect(karl.hears()).toMatchInlineSnapshot(`
      "17.10.1 · you and Commissioner Ney see it differently
      =====================================================

      Consult on the new licensing policy. You said Green ●, Commissioner Ney said Red
      ■. The worse of the two stands until you agree or the programme office settles
      it.

        Commissioner Ney:
        > nobody has signed

      [Agree: Red] [I still say Green] [Ask Commissioner Ney]
      More: [What Commissioner Ney said]"
    `);
    expect(await karl.says('/rag 17.10.1')).toContain('Red ■ since');
    expect((await sam.says('/rag 17.10.1 amber signed today, one page is missing')).split('\n')[0]).toBe(
      'Recorded: 17.10.1 is Amber ▲',
    );
    expect(await karl.says('/rag 17.10.1')).not.toContain('rate it differently');
    // The office has spoken for this once; the next word is a lead's again.
    await karl.says('/rag 17.10.1 green the page is there');
    expect((await ney.says('/rag 17.10.1')).split('\n')[0]).toBe('17.10.1 Consult on the new licensing policy');
  }),

  story('a lead can agree in one tap', async ({ as }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await karl.says('/rag 17.10.1 green');
    await ney.says('/rag 17.10.1 red nobody has signed');
    karl.hears();
    expect((await karl.taps('Agree: Red')).split('\n')[1]).toBe('Recorded: 17.10.1 is Red ■');
    expect(await karl.says('/rag 17.10.1')).not.toContain('rate it differently');
  }),

  story('not mine stops the asking and tells the office', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ASKED);
    karl.hears();
    sam.hears();
    expect(await karl.says('not mine, licensing went to Ney in May')).toMatchInlineSnapshot(`
      "17.10.1 · noted that it is not yours
      ====================================

      Consult on the new licensing policy. The programme office sees it on its next
      card, and that you name Commissioner Ney. I will not ask you about it again.

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
        > not mine, licensing went to Ney in May

      [Give it to Commissioner Ney] [Show it]"
    `);
    await at('2015-06-24T09:30:00+01:00');
    expect(karl.hears()).not.toContain('17.10.1');
  }),

  story('a snooze is kept to the day', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ASKED);
    karl.hears();
    expect(await karl.says('snooze till Friday')).toMatchInlineSnapshot(`
      "I ask again about 17.10.1 on Fri 19 Jun
      =======================================

      Consult on the new licensing policy. The date stays 30 Jun.

      [Undo]

      ~~~

      (this card changes)
      17.10.1 Consult on the new licensing policy
      ===========================================

      17.10.1 is asked about again on Fri 19 Jun, as you wished.

      [Undo]"
    `);
    await at('2015-06-18T09:30:00+01:00');
    expect(karl.hears()).toBe('');
    await at('2015-06-23T09:30:00+01:00');
    expect(karl.hears()).toContain('Due Tue 30 Jun, in 5 working days.');
  }),

  story('a pause is quiet until it ends', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at('2015-06-15T10:00:00+01:00');
    karl.hears();
    expect((await karl.says('/rag pause until 17 Jun')).split('\n')[0]).toMatchInlineSnapshot(
      `"I ask you again on Wed 17 Jun 2015"`,
    );
    await as('Sam Okafor').says('/rag assign 8.1.3 to "Karl Battersby" because he runs it');
    await as('Sam Okafor').says('/rag date 8.1.3 12 June 2015 because it was due then');
    // The word stands beside the rating wherever it is shown.
    expect(await karl.says('/rag 8.1.3')).toContain('Paused until 17 Jun: its leads are not reminded.');
    expect(await as('Sam Okafor').says('/rag lead "Karl Battersby"')).toContain('paused until 17 Jun');
    expect(await as('Sam Okafor').says('/rag digest')).toContain('paused until 17 Jun');
    await at(ASKED);
    expect(karl.hears()).toBe('');
    await at('2015-06-18T09:30:00+01:00');
    expect(karl.hears()).toContain('17.10.1');
    expect(await karl.says('/rag 8.1.3')).not.toContain('Paused');
  }),

  story('a deputy is asked while the lead is away, and may answer', async ({ as, at }) => {
    const [karl, jan] = [as('Karl Battersby'), as('Jan Ormondroyd')];
    await at('2015-06-12T10:00:00+01:00');
    await karl.says('/rag away 15–26 Jun deputy Jan Ormondroyd');
    expect(jan.hears()).toMatchInlineSnapshot(`
      "You stand in for Karl Battersby Mon 15 Jun 2015 to Fri 26 Jun 2015
      ==================================================================

      Karl Battersby leads 25 open actions. On those days questions about them come to
      you, your answers count, and /rag mine lists them. If that does not suit, please
      tell Karl Battersby or the programme office.

      [What Karl Battersby leads]"
    `);
    expect((await jan.says('/rag 17.10.1 green')).split('\n')[0]).toBe('17.10.1 is not yours to update');
    await at(ASKED);
    expect(karl.hears()).toBe('');
    expect(jan.hears()).toContain('You are asked in place of Karl Battersby, who is away.');
    expect((await jan.says('green')).split('\n')[0]).toBe('Recorded: 17.10.1 is Green ●');
    await at('2015-06-29T10:00:00+01:00');
    expect((await jan.says('/rag 17.10.1 red')).split('\n')[0]).toBe('17.10.1 is not yours to update');
  }),

  story('a green that the dates do not bear out is asked about', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at('2015-10-12T10:00:00+01:00');
    await karl.says('/rag 8.1.3 green, now end of January');
    await at('2015-11-02T09:30:00Z');
    expect(karl.hears().replaceAll(/\s+/gu, ' ')).toMatch(/8\.1\.3 [^·—]*— only said to be Green/u);
    expect((await karl.says('8.1.3 amber waiting on the committee')).split('\n')[0]).toBe('Recorded: 8.1.3 is Amber ▲');
  }),
];
