import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked about one action that others lead with him. */
const ASKED = '2015-06-16T09:30:00+01:00';
const NEXT_MORNING = '2015-06-17T09:30:00+01:00';

/** What the office asks beside the rules. */
export const CHASING = [
  // What went wrong: the office could decide and close, and had no way to ask: it wrote mails, and the answers were nowhere.
  story('the office chases by hand within a message a person a day, and hears the answer', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ASKED);
    karl.hears();
    sam.hears();
    expect(await sam.says('/rag remind 17.10.1')).toMatch(
      /Karl\s+Battersby\s+was\s+asked\s+at\s+09:30\s+today;\s+the\s+next\s+goes\s+on\s+Tue\s+23\s+Jun/u,
    );
    expect(karl.hears()).toBe('');
    const put = await sam.says('/rag ask 17.10.1 is the paper with the printers?');
    expect(put).toMatch(/the\s+next\s+goes\s+on\s+Wed\s+17\s+Jun/u);
    expect(karl.hears()).toBe('');
    await at(NEXT_MORNING);
    const question = karl.hears();
    expect(question).toContain('What is your answer?');
    expect(question).toContain('Sam Okafor, programme office:\n  > is the paper with the printers?');
    sam.hears();
    expect(await karl.says('yes, since Monday')).toContain('17.10.1 · Sam Okafor has your answer');
    const told = sam.hears();
    expect(told).toContain('17.10.1 · Karl Battersby answered your question');
    expect(told).toContain('Karl Battersby:\n  > yes, since Monday');
  }),

  story('a lead answers the office’s question by a tap, and only the office puts one', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(ASKED);
    await sam.says('/rag ask 17.10.1 is the paper with the printers?');
    expect(await karl.says('/rag ask 17.10.1 who says so?')).toContain('That is for the programme office');
    await at(NEXT_MORNING);
    karl.hears();
    sam.hears();
    expect(await karl.taps('No')).toContain('17.10.1 · Sam Okafor has your answer');
    expect(sam.hears()).toContain('Karl Battersby:\n  > no');
  }),
];
