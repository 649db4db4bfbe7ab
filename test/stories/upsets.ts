import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** What is said twice, changed, deleted, or not for this person to say. */
export const UPSETS = [
  story('the same message twice changes nothing', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.3 amber waiting on HR');
    expect(await karl.saysTheSameAgain()).toBe('');
    expect((await karl.says('/rag history 8.1.3 as received')).match(/^#.*/gmu)).toHaveLength(2);
  }),

  story('an edit amends what was recorded', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.3 green, now end of Jan');
    expect(await karl.edits('/rag 8.1.3 amber waiting on HR, now 20 Dec; 8.1.4 green')).toMatchInlineSnapshot(`
      "8.1.3 · amended
      ===============

      8.1.3 is now: Amber ▲, waiting on HR, expected 20 Dec.

      (Both wordings are on record.)

      Recorded: 8.1.4 is Green ●
      --------------------------
      Roll out the performance framework

      [Show 8.1.3] [Undo]"
    `);
    expect(await karl.edits('/rag 8.1.3 amber waiting on HR; 8.1.4 red no money')).toMatchInlineSnapshot(`
      "8.1.3 and 8.1.4 · amended
      =========================

      8.1.3 is now: Amber ▲, waiting on HR.

      8.1.4 is now: Red ■.

      (Both wordings are on record.)

      [Show 8.1.3] [Show 8.1.4]"
    `);
    expect(await karl.says('/rag 8.1.3')).toMatchInlineSnapshot(`
      "8.1.3 Sign off the performance framework
      ========================================

      Amber ▲ since 20 Nov, Karl Battersby. Waiting on HR.

      Due 30 Nov, in 6 working days.

      Lead: All Strategic Directors.

      [Done] [New date] [Amber] [Red]
      More: [Green] [Add a note] [History] [The plan’s words] [What the ratings mean]"
    `);
    expect((await karl.says('/rag history 8.1.3 as received')).match(/^#.*/gmu)).toMatchInlineSnapshot(`
      [
        "#161 · 20 Nov · Karl Battersby · took back line 158",
        "#160 · 20 Nov · Karl Battersby · edited line 154 to Amber ▲, waiting on HR",
        "#158 · 20 Nov · Karl Battersby · asked for a new date, Sun 20 Dec 2015 (taken",
        "#157 · 20 Nov · Karl Battersby · took back line 155",
        "#156 · 20 Nov · Karl Battersby · edited line 154 to Amber ▲, waiting on HR,",
        "#155 · 20 Nov · Karl Battersby · asked for a new date, Sun 31 Jan 2016 (taken",
        "#154 · 20 Nov · Karl Battersby · Green ●, expected 31 Jan 2016",
        "#51 · 26 May · Ragtime · loaded with the plan, due Mon 30 Nov 2015",
      ]
    `);
  }),

  story('an edit of a ref that was mistyped is heard as it reads now', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.33 amber waiting on HR');
    expect((await karl.edits('/rag 8.1.3 amber waiting on HR')).split('\n')[0]).toBe('Recorded: 8.1.3 is Amber ▲');
    expect((await karl.edits('/rag 8.1.3 amber waiting on legal')).split('\n')[0]).toBe('8.1.3 · amended');
    expect(await karl.says('/rag 8.1.3')).toContain('Waiting on legal.');
    expect((await karl.says('/rag undo')).split('\n')[0]).toBe('Taken back: 8.1.3 Amber ▲, waiting on legal');
  }),

  story('a deleted message leaves the record and a note', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.3 amber waiting on HR');
    expect(await karl.deletes()).toMatchInlineSnapshot(`
      "8.1.3 · noted
      =============

      Your message is gone from the chat; what it recorded stays on record, with a
      note. To take it back, say undo.

      [Undo 8.1.3]"
    `);
    expect(await karl.says('/rag 8.1.3')).toContain('Amber ▲ since');
    await karl.says('/rag 8.1.3 red. Who signs it off?');
    expect(await karl.deletes()).toContain('Your question waits');
    await karl.says('/rag mine');
    expect(await karl.deletes()).toMatchInlineSnapshot(`
      "Nothing to take note of
      =======================

      That message had recorded nothing, so nothing has changed."
    `);
  }),

  story('words given to an action by a tap are given once, and an edit amends them', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.33 amber supplier late');
    const again = await karl.copies('8.1.3');
    expect((await karl.taps('8.1.3')).split('\n')[1]).toBe('Recorded: 8.1.3 is Amber ▲');
    expect(await again()).toContain('I changed nothing');
    expect((await karl.edits('/rag 8.1.3 red supplier gone')).split('\n')[0]).toBe('8.1.3 · amended');
    expect((await karl.says('/rag history 8.1.3 as received')).match(/^#.*/gmu)).toHaveLength(3);
  }),

  story('a note is kept as it is written, and one that was asked for needs no excuse', async ({ as }) => {
    const karl = as('Karl Battersby');
    expect(await karl.says('/rag note 8.1.3 not red yet, but 8.1.4 amber depends on it')).toMatchInlineSnapshot(`
      "Kept as a note on 8.1.3; nobody has rated it yet
      ================================================

      Sign off the performance framework

        Your note:
        > not red yet, but 8.1.4 amber depends on it

      [Undo] [Another action]"
    `);
    expect((await karl.says('/rag 8.1.4')).split('\n')[0]).toBe('8.1.4 Roll out the performance framework');
    await karl.says('/rag 8.1.4');
    expect(await karl.taps('Add a note')).toMatchInlineSnapshot(`
      "8.1.4 · what would you like to note?
      ====================================

      Roll out the performance framework
      ----------------------------------
      Write it in your next message; a rating or a date in it is read too."
    `);
    expect(await karl.says('the first draft is out')).toMatchInlineSnapshot(`
      "Kept as a note on 8.1.4; nobody has rated it yet
      ================================================

      Roll out the performance framework

        Your note:
        > the first draft is out

      [Undo] [Another action]"
    `);
  }),

  story('a reply to a list is asked about', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.3');
    await karl.says('/rag mine');
    expect((await karl.says('amber')).split('\n')[0]).toBe('Which action is this about?');
    expect((await karl.says('about 8.1.3')).split('\n')[0]).toBe('Recorded: 8.1.3 is Amber ▲');
  }),

  story('a stranger gets nothing', async ({ as }) => {
    expect(await as('Some Body').says('/rag 8.1.3 green')).toMatchInlineSnapshot(`
      "I do not know you yet
      =====================

      Your account is not in the roster, so I cannot show or change anything. Ask Sam
      Okafor in the programme office to add you. What you said is kept, and counts
      once you are there."
    `);
  }),

  story('the programme office speaks though no roster names it', async ({ as, register }) => {
    const kept = await register().roster();
    await register().saveRoster({ ...kept, people: kept.people.filter(({ role }) => role !== 'office') });
    const office = as('Programme office');
    expect((await office.says('/rag 8.1.3 amber waiting on HR')).split('\n')[0]).toBe('Recorded: 8.1.3 is Amber ▲');
  }),

  story(
    'somebody who left the roster is a stranger from then on, and what they said stays',
    async ({ as, register }) => {
      const [karl, stuart] = [as('Karl Battersby'), as('Stuart Booth')];
      await karl.says('/rag 8.1.3 amber waiting on HR');
      const kept = await register().roster();
      await register().saveRoster({ ...kept, people: kept.people.filter(({ name }) => name !== 'Karl Battersby') });
      expect((await karl.says('/rag 8.1.3 green')).split('\n')[0]).toBe('I do not know you yet');
      expect(await stuart.says('/rag history 8.1.3')).toContain('somebody no longer in the roster');
    },
  ),

  story('a restricted action is seen by its leads and the office alone', async ({ as }) => {
    const [sam, karl, jan] = [as('Sam Okafor'), as('Karl Battersby'), as('Jan Ormondroyd')];
    await sam.says('/rag restrict 8.1.3');
    expect(await jan.says('/rag 8.1.3')).toMatchInlineSnapshot(`
      "This action is restricted
      =========================

      Only its leads and the programme office can see it. Sam Okafor can tell you
      more."
    `);
    expect(await jan.says('/rag find framework')).not.toContain('8.1.3');
    expect(await jan.says('/rag 8.1.33')).not.toContain('8.1.3,');
    expect((await karl.says('/rag 8.1.3 green')).split('\n')[0]).toBe('Recorded: 8.1.3 is Green ●');
  }),
];
