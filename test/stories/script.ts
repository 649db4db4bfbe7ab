import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** What somebody tries first. */
export const SCRIPT = [
  story('a lead looks, answers, lists, looks back and takes back', async ({ as, restarts }) => {
    const karl = as('Karl Battersby');
    expect(await karl.says('/rag 8.1.3')).toMatchInlineSnapshot(`
      "8.1.3 Sign off the performance framework
      ========================================

      Nobody has rated it yet.

      Due 30 Nov, in 6 working days.

      Lead: All Strategic Directors.

      [Done] [New date] [Amber] [Red]
      More: [Green] [Add a note] [History] [The plan’s words] [What the ratings mean]"
    `);
    expect(await karl.says('/rag 8.1.3 amber waiting on HR, now end of Jan')).toMatchInlineSnapshot(`
      "Recorded: 8.1.3 is Amber ▲
      ==========================

      Sign off the performance framework

      Waiting on HR. You expect it on 31 Jan 2016 (I took the next 31 Jan). The date
      stays 30 Nov until the programme office decides; they have your request.

      [Undo] [Another date]"
    `);
    expect(await karl.says('/rag mine')).toMatchInlineSnapshot(`
      "Your actions · 25 actions, page 1 of 3
      ======================================

      · Not rated  17.10.1  Consult on the new licensing policy — due 30 Jun, 4 months
                            late
      · Not rated  3.3.1    Offer each councillor a development plan — due 31 Jul, 3
                            months late
      · Not rated  10.4.1   Choose how to keep talking with staff — due 31 Jul, 3
                            months late
      · Not rated  17.9.1   Create a senior safety post; recruit to it — due 30 Sep, 7
                            weeks late
      · Not rated  21.4.1   Reset the economy board — due 30 Sep, 7 weeks late
      · Not rated  21.4.2   Finalise the growth strategy — due 30 Sep, 7 weeks late
      · Not rated  8.1.2    Consult on a draft performance framework — due 31 Oct, 2
                            weeks late
      · Not rated  21.3.4   Write the safety strategy — due 31 Oct, 2 weeks late
      ▲ Amber      8.1.3    Sign off the performance framework — due 30 Nov, in 6
                            working days · said today · waiting on HR
      · Not rated  10.1.2   Train managers for hard conversations — due 30 Nov, in 6
                            working days
      · Not rated  8.1.4    Roll out the performance framework — due 31 Dec, in 5
                            weeks
      · Not rated  16.1.2   Write the excellence strategy — due 31 Dec, in 5 weeks

      (By dates: Amber ▲ expected up to 31 days late, Red ■ past its date or later.
       Green counts for 35 days.)

      [More]"
    `);
    expect(await karl.says('/rag overdue')).toMatchInlineSnapshot(`
      "Overdue · 55 actions: 54 past their date, 1 with a step that is, page 1 of 5
      ============================================================================

      · Not rated  1.1.4    Get every member to sign the conduct code — due 31 May, 5
                            months late · Political Group Leaders, Democratic Services
                            and Commissioners
      · Not rated  2.1.2    Set up the machinery for future budgets — due 31 May, 5
                            months late · Commissioner Myers, Stella Manzie and Stuart
                            Booth
      · Not rated  2.2.1    Draft a new senior structure — due 31 May, 5 months late ·
                            Stella Manzie
      · Not rated  5.1.2    Propose a stronger communications team — due 31 May, 5
                            months late · Stella Manzie and Head of Communications
      · Not rated  13.2.1   Place scrutiny support in the new structure — due 31 May,
                            5 months late · Stella Manzie
      · Not rated  14.1.1   Conclude the structural review — due 31 May, 5 months late
                            · Stella Manzie
      · Not rated  17.7.1   Restructure corporate services — “Report” due 31 May, 5
                            months late · Chris Read
      · Not rated  1.3.1    Start this year's scrutiny inquiries — due 30 Jun, 4
                            months late · Stella Manzie; Chair, Overview and Scrutiny
                            Management Board; Director of Legal and Democratic
                            Services
      · Not rated  2.2.2    Approve the new senior structure — due 30 Jun, 4 months
                            late · Stella Manzie
      · Not rated  8.1.1    Look up good practice on performance — due 30 Jun, 4
                            months late · Chris Read and Stella Manzie
      · Not rated  11.1.2   Name a senior manager for risk — due 30 Jun, 4 months late
                            · Stuart Booth and Stella Manzie
      · Not rated  17.10.1  Consult on the new licensing policy — due 30 Jun, 4 months
                            late · Commissioner Ney, Licensing Sub-Committee and Karl
                            Battersby

      [More]"
    `);
    expect(await karl.says('/rag history 8.1.3')).toMatchInlineSnapshot(`
      "8.1.3 Sign off the performance framework · history
      ==================================================

      Due Mon 30 Nov 2015, as published, expected Sun 31 Jan 2016 (8 weeks later).

      Against the original date: expected +62 days.

      20 Nov · Karl Battersby · first rating: Amber ▲; waiting on HR; expects 31 Jan
      2016 and asks for that date

        > waiting on HR

      26 May · Ragtime · loaded with the plan, due Mon 30 Nov 2015

      [As received, with line numbers] [Back]"
    `);
    expect(await karl.says('/rag undo')).toMatchInlineSnapshot(`
      "Taken back: 8.1.3 Amber ▲, waiting on HR, expected 31 Jan 2016
      ==============================================================

      Sign off the performance framework

      Your request for 31 Jan 2016 is taken back.

      (What stood before stands again. Both are on record.)

      [Show 8.1.3]"
    `);
    await restarts();
    expect(await karl.says('/rag history 8.1.3')).toMatchInlineSnapshot(`
      "8.1.3 Sign off the performance framework · history
      ==================================================

      Due Mon 30 Nov 2015, as published.

      20 Nov · Karl Battersby · took back what was said on 20 Nov

      20 Nov · Karl Battersby · first rating: Amber ▲; waiting on HR; expects 31 Jan
      2016 and asks for that date (taken back since)

        > waiting on HR

      26 May · Ragtime · loaded with the plan, due Mon 30 Nov 2015

      [As received, with line numbers] [Back]"
    `);
  }),

  story('prose alone is kept, and asked about', async ({ as }) => {
    const karl = as('Karl Battersby');
    expect(await karl.says('the green paper is late and nobody has told the members')).toMatchInlineSnapshot(`
      "Which action is this about?
      ===========================

        You:
        > the green paper is late and nobody has told the members

      [17.10.1 Consult on the new licensing policy] [3.3.1 Offer each councillor a
      development plan] [10.4.1 Choose how to keep talking with staff] [17.9.1 Create
      a senior safety post; recruit to…] [Others] [None: it was a question]
      More: [21.4.1 Reset the economy board] [21.4.2 Finalise the growth strategy]"
    `);
    expect(await karl.says('it was about 8.1.3')).toMatchInlineSnapshot(`
      "How would you rate 8.1.3?
      =========================

      Sign off the performance framework

        You:
        > the green paper is late and nobody has told the members

      I have kept your words. How would you rate it?

      [Amber] [Red] [Green] [Done]
      More: [Just a note]"
    `);
  }),

  story('a ref that does not exist is asked about, and the words wait', async ({ as }) => {
    const karl = as('Karl Battersby');
    expect(await karl.says('/rag 8.1.33 amber supplier late')).toMatchInlineSnapshot(`
      "There is no action 8.1.33
      =========================

      Nothing is recorded yet and your words are kept. Did you mean 8.1.3, 8.1.1 or
      8.1.2?

      [8.1.3] [8.1.1] [8.1.2]"
    `);
    expect(await karl.says('/rag about 8.1.3')).toMatchInlineSnapshot(`
      "Recorded: 8.1.3 is Amber ▲
      ==========================

      Sign off the performance framework

        Your note:
        > supplier late

      [Undo]"
    `);
  }),

  story('somebody who may not is told who may', async ({ as }) => {
    const jan = as('Jan Ormondroyd');
    expect(await jan.says('/rag 8.1.3 green')).toMatchInlineSnapshot(`
      "8.1.3 is not yours to update
      ============================

      8.1.3 is updated by All Strategic Directors, their deputies and the programme
      office. You are welcome to look: /rag 8.1.3. If it should be yours, ask the
      programme office.

      [Show 8.1.3]"
    `);
    expect(await jan.says('/rag date 8.1.3 31 Jan because late')).toMatchInlineSnapshot(`
      "That is for the programme office
      ================================

      Only the programme office can set a due date. Sam Okafor can help."
    `);
  }),
];
