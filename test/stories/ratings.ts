import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** By what rules a plan is rated, and what becomes of a Green that nobody confirms. */
export const RATINGS = [
  story('the office sets the bands of a plan, and everybody reads the key of them', async ({ as }) => {
    const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
    expect(flat(await karl.says('/rag settings bands three-month'))).toContain('That is for the programme office');
    expect(flat(await karl.says('/rag key'))).toContain('one-month bands');
    expect(flat(await sam.says('/rag settings bands amber up to 14 days'))).toContain('Say what is Red too');
    expect(flat(await sam.says('/rag settings bands amber up to 14 days, red beyond'))).toContain(
      'Nothing is changed yet.',
    );
    expect(flat(await sam.taps('Yes, set it'))).toContain('Its own: Green ● on track for its due date');
    expect(flat(await karl.says('/rag key'))).toContain('more than 14 days late');
    expect(flat(await sam.says('/rag settings bands three-month'))).toContain('less than 3 months after the original');
    expect(flat(await sam.says('/rag plans undo'))).toContain('its own bands');
    expect(flat(await sam.says('/rag settings cycle 60 days'))).toContain('A rating counts for 60 days');
    await karl.says('/rag 8.1.3 green');
    const listed = flat(await karl.says('/rag green'));
    expect(listed).toContain('By dates: Amber ▲ up to 14 days late, Red ■ later. Green counts for 60 days.');
    expect(flat(await karl.says('/rag 8.1.3'))).toContain('What the ratings mean');
  }),
  story(
    'a Green that nobody confirms says so wherever it is said, counts as no Green, and comes first',
    async ({ as, at }) => {
      const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
      await karl.says('/rag 16.1.2 green going well');
      await at('2015-12-28T10:00:00+00:00');
      await karl.says('/rag 8.1.4 green signed');
      await at('2015-12-29T10:00:00+00:00');
      karl.hears();
      const green = flat(await karl.says('/rag green'));
      expect(green).toContain('2 actions: 1 confirmed, 1 only said');
      expect(green.indexOf('16.1.2')).toBeLessThan(green.indexOf('8.1.4'));
      expect(green).toContain('unconfirmed 39 days');
      expect(flat(await karl.says('/rag 16.1.2'))).toContain('Green ●, unconfirmed 39 days');
      expect(flat(await karl.says('/rag mine'))).toContain('unconfirmed 39 days');
      expect(flat(await karl.says('/rag note 16.1.2 the draft is out'))).toContain('unconfirmed 39 days');
      const digest = flat(await sam.says('/rag digest'));
      expect(digest).toContain('1 is unconfirmed');
      expect(digest).toContain('unconfirmed 39 days');
      // With a longer cycle the same word still counts.
      await sam.says('/rag settings cycle quarterly');
      expect(flat(await karl.says('/rag 16.1.2'))).not.toContain('unconfirmed');
    },
  ),
  story(
    'what slipped says how often, how far from its original date and for how many reasons, and the board is told why',
    async ({ as, at }) => {
      const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
      // The first extension passes, the second is asked for with the record beside it.
      await karl.says('/rag 8.1.4 red no appointment after two rounds, now 31 Jan 2016');
      await sam.says('/rag approve 8.1.4');
      await at('2016-02-03T10:00:00+00:00');
      await karl.says('/rag 8.1.4 red waiting on HR, now 29 Feb 2016');
      const asked = flat(await sam.says('/rag requests 8.1.4'));
      expect(asked).toContain('Until now moved once, +31 days, 1 reason: one one-month extension, missed.');
      expect(asked).toContain('With this date it is +60 days on the original. Median slip in this theme:');
      await sam.says('/rag approve 8.1.4');
      expect(flat(await karl.says('/rag 8.1.4'))).toContain('Moved twice, +60 days, 2 reasons.');
      expect(flat(await karl.says('/rag history 8.1.4'))).toContain(
        'Against the original date: moved twice, +60 days, 2 reasons; two one-month extensions: 1 missed, 1 not yet due.',
      );
      expect(flat(await sam.says('/rag digest'))).toContain('moved twice, +60 days, 2 reasons');
      const why = flat(await sam.says('/rag why late'));
      expect(why).toContain('Why late');
      expect(why).toMatch(/HR:? 1 \(8\.1\.4\)/u);
      expect(why).toMatch(/People and recruitment:? 1 \(8\.1\.4\)/u);
      expect(flat(await sam.says('/rag why late section 8'))).toContain('section 8');
      expect(flat(await sam.says('/rag why late lead "Karl Battersby"'))).toContain('what Karl Battersby leads');
      expect(flat(await karl.says('/rag why late'))).toContain('That is for the programme office');
    },
  ),
];

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
