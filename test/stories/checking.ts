import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked whether one action will be done in ten working days. */
const TUESDAY = '2015-06-16T09:30:00+01:00';
const WEDNESDAY = '2015-06-17T09:30:00+01:00';
const THURSDAY = '2015-06-18T09:30:00+01:00';
const NEXT_WEEK = '2015-06-24T09:30:00+01:00';

/** What somebody was told, whatever the width of their screen. */
const flat = (told: string): string => told.replaceAll(/\s+/gu, ' ');

/** What leads say is done is checked by somebody else: asked for, reminded of, and told to whoever it concerns. */
export const CHECKING = [
  // What went wrong: nobody was asked to check anything: what a lead called done lay there until somebody happened to look.
  story(
    'what a lead says is done is checked by somebody who is asked, and sent back with the reason',
    async ({ as, at }) => {
      const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
      await at(TUESDAY);
      karl.hears();
      // The plan itself says so of one action, and nobody has looked.
      expect(flat(priya.hears())).toContain('To check: 21.2.1 Rework meetings and agendas');
      const done = await karl.says('17.10.1 done');
      expect(done).toContain('Somebody else checks it next.');
      expect(done).toContain('What shows that it is done? A link, or where to look.');
      expect(await karl.says('https://moderngov.example.org/17101')).toContain('https://moderngov.example.org/17101');
      await at(WEDNESDAY);
      const asked = flat(priya.hears());
      expect(asked).toContain('To check: 17.10.1 Consult on the new licensing policy');
      expect(asked).toContain(
        'Said done by Karl Battersby on 16 Jun. Where to look: https://moderngov.example.org/17101',
      );
      expect(asked).toContain('[It is complete]');
      expect(await priya.taps('Not yet')).toContain('17.10.1: what is missing?');
      await priya.says('the link asks for a password');
      const back = flat(karl.hears());
      expect(back).toContain('17.10.1 · not complete yet');
      expect(back).toContain('the link asks for a password');
      await karl.says('/rag 17.10.1 done, in the minutes of 3 June');
      await at(THURSDAY);
      expect(flat(priya.hears())).toContain('shown by “in the minutes of 3 June”');
      await priya.taps('It is complete');
      expect(flat(karl.hears())).toContain('17.10.1 · checked and complete');
    },
  ),

  // A bare "done" went to the checker with nothing that showed it, weeks later.
  story(
    'a bare done is asked for what shows it once, and what else is said is heard for what it is',
    async ({ as, at }) => {
      const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
      await at(TUESDAY);
      priya.hears();
      expect(await karl.taps('Done already')).toContain('What shows that it is done?');
      const answered = await karl.says('who sees this?');
      expect(answered).not.toContain('shown by');
      expect(await karl.says('3.3.1 amber supplier late')).toContain('3.3.1');
      expect(await karl.says('17.10.1 done')).not.toContain('What shows that it is done?');
      await at(WEDNESDAY);
      const bare = flat(priya.hears());
      expect(bare).toContain('Nothing shows it yet. What did you see?');
      // It arrives later, and is told on the card of whoever was asked.
      await karl.says('/rag evidence 17.10.1 the signed policy, board paper 14');
      expect(flat(priya.hears())).toContain(
        'Karl Battersby has said since, of 17.10.1: shown by the signed policy, board paper 14.',
      );
    },
  ),

  // Where nothing was shown, a tap made it complete and nobody could say why.
  story('a check of what nothing shows keeps what the checker saw', async ({ as, at }) => {
    const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
    await at(TUESDAY);
    priya.hears();
    await karl.taps('Done already');
    await at(WEDNESDAY);
    expect(await priya.taps('It is complete')).toContain('17.10.1: what did you see?');
    // A word that may mean no is no check.
    expect(await priya.says('nothing on the website')).toContain('17.10.1 · is it complete?');
    expect(await priya.says('/rag verify 17.10.1 yes, the policy is in force')).toContain('checked and complete');
    expect(await priya.says('/rag 17.10.1')).toContain('the policy is in force');
    expect(flat(karl.hears())).toContain('17.10.1 · checked and complete');
  }),

  // A second word about what was sent back was never asked for: the "done" that was not true answered every question.
  story(
    'a lead who says nothing after a check that found something missing is asked again a week later',
    async ({ as, at }) => {
      const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
      await at(TUESDAY);
      await karl.taps('Done already');
      await at(WEDNESDAY);
      await priya.says('/rag verify 17.10.1 no, two wards were not consulted');
      expect(flat(karl.hears())).toContain('Else I ask again on 24 Jun');
      await at(THURSDAY);
      expect(flat(karl.hears())).not.toContain('17.10.1');
      await at(NEXT_WEEK);
      const again = flat(karl.hears());
      expect(again).toContain('17.10.1');
      expect(again).toContain('two wards were not consulted');
    },
  ),

  // What went wrong: who was asked to check what its lead took back was not told, went on looking, and was reported as silent.
  story(
    'whoever was asked to check what its lead takes back sees that it is off, and is asked anew when it is done again',
    async ({ as, at }) => {
      const [karl, priya, sam] = [as('Karl Battersby'), as('Priya Nair'), as('Sam Okafor')];
      await at(TUESDAY);
      await sam.says('/rag verify 21.2.1 no, there are no minutes yet');
      priya.hears();
      await karl.says('/rag 17.10.1 done, https://moderngov.example.org/17101');
      await at(WEDNESDAY);
      expect(flat(priya.hears())).toContain('To check: 17.10.1');
      await karl.says('/rag undo');
      await karl.taps('Take it back');
      const off = flat(priya.hears());
      expect(off).toContain('(this card changes)');
      expect(off).toContain('17.10.1 is not to be checked any more: Karl Battersby took it back.');
      expect(off).not.toContain('[It is complete]');
      // Said done once more it is another check, asked about as if for the first time.
      await karl.says('/rag 17.10.1 done, in the minutes of 3 June');
      await at(THURSDAY);
      expect(flat(priya.hears())).toContain('To check: 17.10.1');
    },
  ),

  story(
    'a check that the office takes back is to be made again, and its checker is told and asked anew',
    async ({ as, at }) => {
      const [karl, priya, sam] = [as('Karl Battersby'), as('Priya Nair'), as('Sam Okafor')];
      await at(TUESDAY);
      await karl.says('/rag 17.10.1 done, https://moderngov.example.org/17101');
      await at(WEDNESDAY);
      priya.hears();
      await priya.says('/rag verify 17.10.1 yes');
      const tap = await priya.copies('Undo');
      await tap();
      priya.hears();
      await at(THURSDAY);
      expect(flat(priya.hears())).toContain('17.10.1');
      sam.hears();
    },
  ),

  // What went wrong: the checker's card said that the office had checked it, and nobody told them that this was taken back.
  story(
    'a check that the office makes in a checker’s place and takes back is told to whose card said so',
    async ({ as, at }) => {
      const [karl, priya, sam] = [as('Karl Battersby'), as('Priya Nair'), as('Sam Okafor')];
      await at(TUESDAY);
      await karl.says('/rag 17.10.1 done, https://moderngov.example.org/17101');
      await at(WEDNESDAY);
      priya.hears();
      await sam.says('/rag verify 17.10.1 yes');
      expect(flat(priya.hears())).toContain('17.10.1 was checked by Sam Okafor: it is complete.');
      expect(flat(await sam.taps('Undo'))).toContain('Priya Nair');
      const told = flat(priya.hears());
      expect(told).toContain('17.10.1 · taken back');
      expect(told).toContain('somebody else checks it next');
      await at(THURSDAY);
      expect(flat(priya.hears())).toContain('To check: 17.10.1');
    },
  ),

  story(
    'what is closed, sent into another or rated otherwise by an edit is checked by nobody, and they see it',
    async ({ as, at }) => {
      const [karl, priya, sam] = [as('Karl Battersby'), as('Priya Nair'), as('Sam Okafor')];
      await at(TUESDAY);
      await sam.says('/rag verify 21.2.1 no, there are no minutes yet');
      await karl.says('/rag 17.10.1 done, https://moderngov.example.org/17101');
      await at(WEDNESDAY);
      priya.hears();
      await sam.says('/rag close 17.10.1 as superseded because the county does it');
      expect(flat(priya.hears())).toContain('17.10.1 is not to be checked any more: Sam Okafor closed it.');
    },
  ),

  story('an edit that says it is not done after all calls the check off', async ({ as, at }) => {
    const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
    await at(TUESDAY);
    await karl.says('17.10.1 done, https://moderngov.example.org/17101');
    await at(WEDNESDAY);
    priya.hears();
    await karl.edits('17.10.1 amber, two wards are missing');
    expect(flat(priya.hears())).toContain(
      '17.10.1 is not to be checked any more: Karl Battersby says it is not done yet.',
    );
  }),

  story('more that is said of what waits to be checked calls nothing off', async ({ as, at }) => {
    const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
    await at(TUESDAY);
    await karl.says('/rag 17.10.1 done, https://moderngov.example.org/17101');
    await at(WEDNESDAY);
    priya.hears();
    await karl.says('/rag note 17.10.1 the annex follows on Friday');
    expect(flat(priya.hears())).not.toContain('any more');
  }),
];
