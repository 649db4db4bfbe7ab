import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** What the office does with a plan as a whole, and what its leads see of it. */
export const PLANS = [
  // What went wrong: a plan that was over went on asking its leads, and an answer to it was recorded as if it counted.
  story('a plan that the office archives asks nobody, takes no update, and comes back whole', async ({ as, at }) => {
    const [sam, karl] = [as('Sam Okafor'), as('Karl Battersby')];
    expect(await sam.says('/rag plans archive RIP')).toContain('Nothing is archived yet.');
    expect(await sam.taps('Archive it')).toContain('Rotherham Improvement Plan (sample) is archived');
    // Whoever leads anything of it is told once, and hears nothing after that.
    const told = karl.hears().replaceAll(/\s+/gu, ' ');
    expect(told).toContain('Rotherham Improvement Plan (sample) is archived');
    expect(told).toContain('Decided by Sam Okafor, programme office.');
    await at('2015-06-16T09:30:00+01:00');
    expect(karl.hears()).toBe('');
    const refused = (await karl.says('/rag 17.10.1 amber waiting on HR')).replaceAll(/\s+/gu, ' ');
    expect(refused).toContain('17.10.1 is of a plan that is archived');
    expect(refused).toContain(
      'is kept as it is, so your words are kept with it and change nothing, and nobody is asked about it',
    );
    await sam.says('/rag plans unarchive RIP');
    expect(await karl.says('/rag 17.10.1 amber waiting on HR')).toContain('Recorded: 17.10.1 is Amber ▲');
  }),
  // What went wrong: help told everybody to say 8.1.3, whoever they were and whatever they led.
  story('help shows what the asker leads', async ({ as }) => {
    const karl = as('Karl Battersby');
    const help = await karl.says('/rag help');
    const ref = /\/rag (\S+) amber waiting on HR/u.exec(help)?.[1];
    expect(await karl.says(`/rag ${ref}`)).toContain('Karl Battersby');
  }),
];
