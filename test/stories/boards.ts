import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const THAT_DAY = '2015-06-16T10:00:00+01:00';

/** Boards that receive reports and decide: when they meet, what waits for them, and what their papers make of a date. */
export const BOARDS = [
  // What went wrong: when a board meets and its papers close stood in somebody's diary, so that a date before it was no date at all.
  story('the office says when a board meets, everybody can look, and Undo takes it back', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(THAT_DAY);
    sam.hears();
    expect(await sam.says('/rag forum add Improvement Board meets 7 July, 4 August; papers 10 days before'))
      .toMatchInlineSnapshot(`
        "Improvement Board (IB) is added
        ===============================

        You type it as IB.

        Tue 7 Jul 2015: papers close Fri 26 Jun 2015
        Tue 4 Aug 2015: papers close Fri 24 Jul 2015

        Papers are due 10 days before the meeting.

        (Where no year was said I took the next such day; each is shown with its
         weekday.)

        [Undo] [All forums]
        More: [End it]"
      `);
    expect(await karl.says('/rag forum')).toContain('Tue 7 Jul; papers close Fri 26 Jun');
    await sam.taps('Undo');
    expect(await karl.says('/rag forum')).toContain('has no forum yet');
  }),
];
