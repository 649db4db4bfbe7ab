import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Ney and Karl Battersby are both asked about 17.10.1. */
const ASKED = '2015-06-16T09:30:00+01:00';

/** What somebody was told, whatever the width of their screen. */
const flat = (told: string): string => told.replaceAll(/[>\s]+/gu, ' ');

/** What those who lead one action together make of each other’s answers. */
export const JOINT_LEADS = [
  story('a joint lead sees the first answer and agrees with one tap', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ASKED);
    await karl.says('amber waiting on HR');
    const seen = flat(ney.hears());
    expect(seen).toContain('was answered by Karl Battersby: Amber ▲, waiting on HR');
    expect(seen).toContain('[17.10.1: Agree] [17.10.1: I see it otherwise]');
    expect(flat(await ney.taps('17.10.1: Agree'))).toContain('Recorded: 17.10.1 is Amber ▲');
    expect(flat(await karl.says('/rag 17.10.1'))).not.toContain('rate it differently');
    expect(karl.hears()).not.toContain('see it differently');
  }),

  story(
    'a joint lead who sees it otherwise is asked how, both read both words, and the worse stands over months',
    async ({ as, at }) => {
      const [karl, ney, sam] = [as('Karl Battersby'), as('Ney'), as('Sam Okafor')];
      await at(ASKED);
      await karl.says('17.10.1 green the draft is out');
      ney.hears();
      const asked = flat(await ney.taps('17.10.1: I see it otherwise'));
      expect(asked).toContain('17.10.1 · how do you see it?');
      expect(asked).toContain('Karl Battersby said Green ●.');
      expect(asked).toContain('the draft is out');
      expect(asked).not.toContain('[Green]');
      const receipt = flat(await ney.says('red, nobody has signed'));
      expect(receipt).toContain('Karl Battersby said Green ●: “the draft is out”. The worse rating stands');
      const told = flat(karl.hears());
      expect(told).toContain('17.10.1 · you and Commissioner Ney see it differently');
      expect(told).toContain('You: the draft is out');
      expect(told).toContain('Commissioner Ney: nobody has signed');
      await at('2015-08-04T10:00:00+01:00');
      await karl.says('/rag 17.10.1 green the draft is signed');
      const seen = flat(await karl.says('/rag 17.10.1'));
      expect(seen).toContain('Red ■');
      expect(seen).toContain(
        'Its leads rate it differently: Commissioner Ney says Red ■: “nobody has signed”; Karl Battersby says Green ●: “the draft is signed”.',
      );
      expect(flat(await sam.says('/rag office'))).toContain('Commissioner Ney says Red ■: “nobody has signed”');
      ney.hears();
      await ney.says('/rag 17.10.1 green');
      expect(flat(karl.hears())).toContain('17.10.1 · Commissioner Ney agrees: Green ●');
      expect(flat(await karl.says('/rag 17.10.1'))).not.toContain('differently');
    },
  ),

  story('a joint lead who takes the answer back is not agreed with any more', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ASKED);
    await karl.says('17.10.1 amber waiting on HR');
    expect(ney.hears()).toContain('[17.10.1: Agree]');
    await karl.says('/rag undo 17.10.1');
    expect(ney.hears()).not.toContain('Agree');
  }),

  story(
    'whoever said that it is done reads that another lead does not think so, and so does the checker',
    async ({ as, at }) => {
      const [karl, ney, priya] = [as('Karl Battersby'), as('Ney'), as('Priya Nair')];
      await at(ASKED);
      await karl.says('17.10.1 done, minutes of 3 June');
      ney.hears();
      await ney.taps('17.10.1: I see it otherwise');
      await ney.says('amber, two wards have not answered');
      const told = flat(karl.hears());
      expect(told).toContain('You said that it is done, Commissioner Ney says Amber ▲. Whoever checks it sees both.');
      expect(told).toContain('Commissioner Ney: two wards have not answered');
      expect(flat(await priya.says('/rag checks'))).toContain(
        'Commissioner Ney said Amber ▲: “two wards have not answered”',
      );
    },
  ),

  story(
    'who leaves the answering to the other leads for two months is told to the office, once a month, until they say a word',
    async ({ as, at }) => {
      const [karl, ney, sam] = [as('Karl Battersby'), as('Ney'), as('Sam Okafor')];
      await at('2015-07-31T10:00:00+01:00');
      await karl.says('/rag 17.10.1 amber waiting on the police');
      expect(flat(sam.hears())).not.toContain('has said nothing of');
      await at('2015-08-03T09:00:00+01:00');
      const said = 'Commissioner Ney has said nothing of 17.10.1 for 2 months; another of its leads answers.';
      expect(flat(sam.hears())).toContain(said);
      await at('2015-08-04T09:00:00+01:00');
      expect(flat(sam.hears())).not.toContain('has said nothing of');
      expect(flat(await sam.says('/rag office'))).toContain('1 lead who leaves the answering to others');
      await ney.says('/rag 17.10.1 amber');
      expect(flat(await sam.says('/rag office'))).not.toContain('has said nothing of');
    },
  ),
];
