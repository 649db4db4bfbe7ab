import { expect } from 'vitest';
import { readEverything } from '#src/cli/register-export/read-everything.ts';
import { updateSheet } from '#src/cli/register-export/update-sheet.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { day } from '#test/kit/an-action.ts';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { story } from '#test/kit/a-story.ts';

const RUNNING = aCouncilOfFour({
  now: '2026-09-28T10:00:00+01:00',
  isBegun: true,
  rows: [
    '1.1,Report the finances to members,Quarterly from 30 September 2026,Nia Rees',
    '1.2,Publish the offer,By end December 2026,Nia Rees',
    '1.3,Review the waiting list,Monthly,Dev Chandra',
    '1.4,Hold the reading clubs,"Quarterly from 30 September 2026, to end October 2026",Dev Chandra',
  ],
});

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** What becomes of an action once its lead has said that it is done. */
export const AFTER_DONE = [
  // What went wrong: "done", then checked, closed an action that comes round every quarter for good, and nobody was asked at the next.
  story(
    'what comes round every quarter is complete for one time, goes on, and is asked about at the next',
    async ({ as, at }) => {
      const [nia, vera, owen] = [as('Nia Rees'), as('Vera Venn'), as('Owen Pugh')];
      await nia.says('/rag 1.1 done, the report is at council.example/finances-1');
      const checked = plain(await vera.says('/rag verify 1.1 yes'));
      expect(checked).toContain('1.1 · checked and complete for this time');
      expect(checked).toContain('It comes round again on 30 Dec');
      expect(checked).toContain('the one of 30 Sep');
      expect(plain(nia.hears())).toContain('It comes round again on 30 Dec');
      const card = plain(await nia.says('/rag 1.1'));
      expect(card).toContain('Complete for 30 Sep, checked by Vera Venn on 28 Sep.');
      expect(card).not.toContain('council.example/finances-1');
      expect(plain(await nia.says('/rag history 1.1'))).toContain('checked and complete for 30 Sep');
      expect(await nia.says('/rag mine')).toContain('1.1');
      // It is not asked about again for the time that is checked, nor for being quiet.
      await at('2026-09-30T09:30:00+01:00');
      expect(nia.hears()).not.toContain('1.1');
      await at('2026-10-29T09:30:00+00:00');
      expect(nia.hears()).not.toContain('1.1');
      await at('2026-12-23T09:30:00+00:00');
      expect(nia.hears()).toContain('1.1');
      await nia.says('/rag 1.1 done, council.example/finances-2');
      expect(plain(await vera.says('/rag verify 1.1 no, it is last quarter’s'))).toContain('1.1');
      await nia.says('/rag 1.1 done, council.example/finances-3');
      expect(plain(await vera.says('/rag verify 1.1 yes'))).toContain('the one of 30 Dec');
      // Closing it for good is a decision of its own.
      expect(
        plain(await owen.says('/rag close 1.1 as business as usual because members have it monthly now')),
      ).toContain('1.1 · closed as business as usual');
    },
    RUNNING,
  ),

  story(
    'a series that names no first day is counted from what was first delivered, and its last time ends it',
    async ({ as, at }) => {
      const [dev, vera] = [as('Dev Chandra'), as('Vera Venn')];
      await dev.says('/rag 1.3 done, list reviewed, minute 4');
      expect(plain(await vera.says('/rag verify 1.3 yes'))).toContain('It comes round again on 28 Oct');
      await at('2026-10-26T09:30:00+00:00');
      expect(dev.hears()).toContain('1.3');
      await dev.says('/rag 1.4 done, clubs held, photographs with the library');
      const last = plain(await vera.says('/rag verify 1.4 yes'));
      expect(last).toContain('1.4 · checked and complete');
      expect(last).not.toContain('comes round');
    },
    RUNNING,
  ),

  story(
    'what was checked for one time stays so, whatever its lead takes back, and the check itself can be undone',
    async ({ as }) => {
      const [nia, vera] = [as('Nia Rees'), as('Vera Venn')];
      await nia.says('/rag 1.1 done, the report is at council.example/finances-1');
      await vera.says('/rag verify 1.1 yes');
      expect(plain(await nia.says('/rag undo'))).toContain('was checked by Vera Venn');
      expect(plain(await vera.taps('Undo'))).toContain('somebody else checks it next');
      expect(plain(await nia.says('/rag 1.1'))).toContain('council.example/finances-1');
    },
    RUNNING,
  ),

  // What went wrong: what a lead said of an action once it was closed was refused and gone: in no export, no history, before nobody.
  story(
    'what is said of an action once it is closed is kept under its writer’s name, and is before the office',
    async ({ as, at, register }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await owen.says('/rag close 1.2 as superseded because the county publishes it');
      nia.hears();
      const told = plain(await nia.says('/rag 1.2 amber, the county left out our villages'));
      expect(told).toContain('1.2 is closed');
      expect(told).toContain('Your words are kept with it');
      expect(told).toContain('The programme office sees them and can open it again.');
      await nia.says('1.2 the parish clerks are asking');
      const sheet = updateSheet(await readEverything(register(), { today: day('2026-09-28'), plan: null }));
      const cells = JSON.stringify(sheet);
      expect(cells).toContain('amber, the county left out our villages');
      expect(cells).toContain('the parish clerks are asking');
      expect(plain(await nia.says('/rag history 1.2'))).toContain('the county left out our villages');
      const card = plain(await owen.says('/rag office'));
      expect(card).toContain('2 words about what is closed');
      expect(card).toContain('Nia Rees said after it was closed');
      expect(card).toContain('the county left out our villages');
      expect(plain(await owen.taps('Open it again'))).toContain('1.2 · open again');
      expect(plain(await nia.says('/rag 1.2'))).toContain('the parish clerks are asking');
      expect(plain(await owen.says('/rag office'))).not.toContain('what is closed');
      await at('2026-09-29T09:00:00+01:00');
      expect(plain(owen.hears())).not.toContain('what is closed');
    },
    RUNNING,
  ),

  story(
    'of what is closed the office may also leave it so, and whoever spoke is told',
    async ({ as }) => {
      const [nia, owen, vera] = [as('Nia Rees'), as('Owen Pugh'), as('Vera Venn')];
      await nia.says('/rag 1.2 done, printed and posted');
      await vera.says('/rag verify 1.2 yes');
      nia.hears();
      await nia.says('/rag 1.2 red, the printer lost half of it');
      await owen.says('/rag office');
      expect(plain(await owen.taps('Keep it closed'))).toContain('1.2 · stays as it is');
      expect(plain(nia.hears())).toContain('1.2 · stays as it is');
      expect(plain(await owen.says('/rag office'))).not.toContain('what is closed');
      // A wish, a question and looking are no words about how it stands.
      expect(plain(await nia.says('/rag 1.2'))).toContain('Complete ★');
      expect(plain(await nia.says('/rag undo 1.2'))).toContain('was checked by Vera Venn');
      expect(plain(await owen.says('/rag office'))).not.toContain('what is closed');
    },
    RUNNING,
  ),

  story(
    'what is said of an action that went into others is kept with it, and it is shown where it went',
    async ({ as, register }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await owen.says('/rag merge 1.2 into 1.1 because they are one piece of work');
      nia.hears();
      const told = plain(await nia.says('/rag 1.2 green, all villages are in'));
      expect(told).toContain('Your words are kept with it');
      expect(await nia.taps('Show 1.1')).toContain('1.1 Report the finances');
      const lines = await register().ledgerIn('HUB' as PlanKey);
      expect(JSON.stringify(lines)).toContain('all villages are in');
      const card = plain(await owen.says('/rag office'));
      expect(card).toContain('all villages are in');
      expect(card).not.toContain('Open it again');
    },
    RUNNING,
  ),
];
