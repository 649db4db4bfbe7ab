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

        (Where no year was said I took the nearest such day; each is shown with its
         weekday.)

        [Undo] [What waits for it]
        More: [All forums] [End it]"
      `);
    expect(await karl.says('/rag forum')).toContain('Tue 7 Jul; papers close Fri 26 Jun');
    await sam.taps('Undo');
    expect(await karl.says('/rag forum')).toContain('has no forum yet');
  }),

  // What went wrong: a date that a board decides was agreed by a tap, and nobody could say which meeting had done so.
  story(
    'a date that a board decides is agreed once its meeting is said, and its lead is told the minute',
    async (stage) => {
      const [karl, sam] = [stage.as('Karl Battersby'), stage.as('Sam Okafor')];
      await stage.at(THAT_DAY);
      await sam.says('/rag forum add Joint Board meets 16 June, 6 July');
      await sam.says('/rag forum JB decides section 17');
      const receipt = await karl.says('17.10.1 amber waiting on the police, now end of July');
      expect(receipt.replaceAll(/\s+/gu, ' ')).toContain(
        'stays 30 Jun until Joint Board decides; the programme office has your request.',
      );
      expect((await karl.says('/rag 17.10.1')).replaceAll(/\s+/gu, ' ')).toContain(
        'Expected 31 Jul; Joint Board decides.',
      );
      karl.hears();
      sam.hears();
      const card = await sam.says('/rag requests 17.10.1');
      expect(card.replaceAll(/\s+/gu, ' ')).toContain('until Joint Board decides');
      await sam.taps('Ask for a realistic date');
      expect(karl.hears()).toContain('17.10.1 · which date can you promise?');
      await karl.says('17.10.1 amber now end of August');
      sam.hears();
      expect(await sam.says('/rag approve 17.10.1')).toContain('17.10.1 · did Joint Board decide that?');
      const agreed = await sam.says('/rag approve 17.10.1 Joint Board 16 June, minute 12');
      expect(agreed).toContain('17.10.1 · due Mon 31 Aug 2015 now');
      expect(agreed.replaceAll(/\s+/gu, ' ')).toContain('Decided by Joint Board on Tue 16 Jun, minute 12.');
      expect(karl.hears().replaceAll(/\s+/gu, ' ')).toContain('Decided by Joint Board on Tue 16 Jun, minute 12.');
      expect(await karl.says('/rag history 17.10.1')).toContain('minute 12');
    },
  ),

  // What went wrong: “due 30 June” before a board that took papers a fortnight earlier was no date to work to.
  story('a lead is told by when the paper is due for the board that their date comes before', async (stage) => {
    const [karl, sam] = [stage.as('Karl Battersby'), stage.as('Sam Okafor')];
    await stage.at('2015-06-01T10:00:00+01:00');
    await sam.says('/rag forum add Joint Board meets 16 June, 30 June; papers 14 days before');
    await sam.says('/rag forum JB needed for 17.10.1');
    karl.hears();
    await stage.at('2015-06-02T09:30:00+01:00');
    expect(karl.hears().replaceAll(/\s+/gu, ' ')).toContain(
      'For Joint Board of Tue 30 Jun the paper is due Tue 16 Jun.',
    );
    expect((await karl.says('/rag 17.10.1')).replaceAll(/\s+/gu, ' ')).toContain('the paper is due Tue 16 Jun.');
    sam.hears();
    expect((await sam.says('/rag board JB')).replaceAll(/\s+/gu, ' ')).toContain('paper by Tue 16 Jun for Tue 30 Jun');
  }),

  // What went wrong: that a third of a quarter fell on one day was seen when that day had come.
  story('what falls at once is told in the first days of a month, and shown when asked', async (stage) => {
    const [sam, karl] = [stage.as('Sam Okafor'), stage.as('Karl Battersby')];
    await stage.at('2015-06-01T09:00:00+01:00');
    const told = sam.hears().replaceAll(/\s+/gu, ' ');
    expect(told).toMatch(/\d+ actions fall on 30 Jun/u);
    expect(await sam.says('/rag wall')).toContain('on which much falls');
    expect(await karl.says('/rag wall')).toContain('That is for the programme office');
    await stage.at('2015-06-16T09:00:00+01:00');
    expect(sam.hears()).not.toContain('fall on 30 Jun');
  }),

  // What went wrong: a review was remembered when its papers were asked for.
  story('the office is told of a review a month before, a week before and on its day', async (stage) => {
    const sam = stage.as('Sam Okafor');
    const hears = (): string => sam.hears().replaceAll(/\s+/gu, ' ');
    await stage.at('2015-06-15T10:00:00+01:00');
    await sam.says('/rag reviews add Three-monthly review on 15 July');
    hears();
    await stage.at('2015-06-16T09:00:00+01:00');
    expect(hears()).not.toContain('Three-monthly review');
    await stage.at('2015-06-17T09:00:00+01:00');
    expect(hears()).toContain('New: Three-monthly review is on Wed 15 Jul');
    await stage.at('2015-06-18T09:00:00+01:00');
    expect(hears()).not.toContain('New: Three-monthly review');
    await stage.at('2015-07-08T09:00:00+01:00');
    expect(hears()).toContain('New: Three-monthly review is on Wed 15 Jul');
    await stage.at('2015-07-15T09:00:00+01:00');
    expect(hears()).toContain('New: Three-monthly review is today');
  }),
];
