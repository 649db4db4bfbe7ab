import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked whether one action will be done in ten working days. */
const ONE = '2015-06-16T09:30:00+01:00';

function headingOf(shown: string): string {
  return shown.split('\n').find((line) => line !== '' && !line.startsWith('(')) ?? '';
}

/** Words typed under a card that do what its buttons do, or answer what it asks. */
export const TYPED = [
  story('the buttons of a round may be typed', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag round');
    for (const [said, left] of [
      ['skip', 22],
      ['Next.', 21],
      ['leave it', 20],
      ['skip\nnext', 19],
    ] as const) {
      expect(headingOf(await karl.says(said))).toBe(`${left} of 23 left. Next:`);
    }
    expect(headingOf(await karl.says('stop'))).toBe('Stopped after 4 of 23: 4 skipped');
    expect(headingOf(await karl.says('go on'))).toBe('19 of 23 left. Next:');
    expect(headingOf(await karl.says('pause'))).toBe('Stopped after 4 of 23: 4 skipped');
    expect(await karl.says('/rag history 17.10.1')).not.toContain('Karl Battersby');
  }),

  story('a line after a red without a reason is given to nothing before its writer says which', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag round');
    await karl.taps('Off track: Red');
    const asked = await karl.says('waiting on the police');
    expect(headingOf(asked)).toBe('Is this about 17.10.1 (why it is Red ■) or 3.3.1?');
    const shown = await karl.taps('17.10.1: why it is Red ■');
    expect(shown).toContain('Recorded: 17.10.1 waiting on the police');
    expect(shown).toContain('22 of 23 left. Next:');
    expect(await karl.says('/rag 3.3.1')).toContain('Nobody has rated it yet.');
  }),

  story('a line after a red may be about the action that is asked about', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag round');
    await karl.taps('Off track: Red');
    await karl.says('the plans are with the members');
    expect(await karl.taps('3.3.1')).toContain('How would you rate 3.3.1?');
    expect(await karl.says('/rag 17.10.1')).not.toContain('the plans are with the members');
  }),

  story('the last red of a round takes the next line as its reason', async ({ as }) => {
    const caven = as('Caven Vines');
    await caven.says('/rag round');
    for (const _ of [1, 2, 3, 4, 5]) await caven.taps('Skip');
    await caven.taps('Off track: Red');
    expect(headingOf(await caven.says('nobody has signed'))).toMatch(/^Recorded: why [\d.]+ is Red ■$/u);
  }),

  story('yes arranges a leave that is asked about, and no leaves it', async ({ as, at }) => {
    const [karl, stuart] = [as('Karl Battersby'), as('Stuart Booth')];
    await at(ONE);
    karl.hears();
    stuart.hears();
    expect(await karl.says('I am on leave 4-15 January, ask Stuart Booth')).toContain('Shall I arrange it?');
    expect(headingOf(await karl.says('no'))).toBe('Nothing is arranged');
    expect(stuart.hears()).toBe('');
    await karl.says('I am on leave 4-15 January, ask Stuart Booth');
    expect(await karl.says('ok, please do')).toContain('Stuart Booth is asked in your place');
    expect(stuart.hears()).toContain('You stand in for Karl Battersby');
  }),

  story('who is away is asked until when and who answers, and a name and a day may be typed', async ({ as, at }) => {
    const [karl, stuart] = [as('Karl Battersby'), as('Stuart Booth')];
    await at(ONE);
    karl.hears();
    stuart.hears();
    const asked = await karl.says("I'm off on leave from tomorrow, ask somebody else");
    expect(headingOf(asked)).toBe('Until when are you away, and who answers meanwhile?');
    expect(headingOf(await karl.says('Stuart Booth'))).toBe('Until when are you away?');
    expect(await karl.says('until 6 July')).toContain('Stuart Booth is asked in your place');
    expect(stuart.hears()).toContain('You stand in for Karl Battersby');
  }),

  story('a leave without a deputy offers the other leads of their actions, or nobody', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says("I'm off on leave from tomorrow, ask somebody else");
    const asked = await karl.taps('23 Jun');
    expect(asked).toContain('Who answers meanwhile?');
    expect(asked).toContain('[Nobody]');
    expect(await karl.says('Priya Nair')).toContain('Priya Nair is asked in your place');
  }),

  story('the line under “One word on why” is the reason of the decision', async ({ as }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await karl.says('/rag 8.1.3 amber waiting on HR, now end of Jan');
    sam.hears();
    karl.hears();
    expect(headingOf(await sam.says('/rag decline 8.1.3'))).toBe('One word on why, please');
    expect(headingOf(await sam.says('the board meets in December'))).toBe('8.1.3 · Sun 31 Jan 2016 declined');
    expect(karl.hears()).toContain('the board meets in December');
    await sam.says('/rag close 8.1.3 as withdrawn');
    expect(headingOf(await sam.says('never mind'))).toBe('Nothing is done');
    await sam.says('/rag close 8.1.3 as withdrawn');
    expect(await sam.says('because the grant has ended')).toContain('> the grant has ended');
    await sam.says('/rag reopen 8.1.3');
    expect(await sam.says('more is to do')).toContain('more is to do');
    await sam.says('/rag date 8.1.3 31 Mar 2016');
    expect(headingOf(await sam.says('the supplier is late'))).toBe('8.1.3 · due Thu 31 Mar 2016 now');
  }),

  story('the line under a question of the bot is its answer, in the order in which it comes', async ({ as }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await sam.says('/rag close 8.1.3');
    expect(await sam.says('the grant has ended')).toContain('> the grant has ended');
    expect(headingOf(await sam.says('withdrawn'))).toBe('8.1.3 · withdrawn');
    await sam.says('/rag assign 3.3.1 10.4.1');
    expect(await sam.says('Stuart Booth, in place of everybody')).toContain('Stuart Booth');
    await karl.says('/rag pause');
    expect(headingOf(await karl.says('until 4 January'))).toBe('I ask you again on Mon 4 Jan 2016');
    await karl.says('/rag time');
    expect(headingOf(await karl.says('at 2pm'))).toBe('You are asked from 14:00');
    await karl.says('/rag find');
    expect(headingOf(await karl.says('licensing'))).toContain('Found for “licensing”');
  }),

  story('a request for a date that is taken back no longer waits for the office', async ({ as }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await karl.says('/rag 8.1.3 amber waiting on HR, now end of Jan');
    sam.hears();
    expect(await karl.says('/rag 8.1.3')).not.toContain('/rag approve');
    expect(await sam.says('/rag 8.1.3')).toContain('[Agree to ');
    expect(await karl.says('/rag undo')).toContain('Your request for 31 Jan 2016 is taken back.');
    expect(headingOf(await sam.says('/rag requests 8.1.3'))).toBe('8.1.3 · nothing asked for');
  }),

  story('what is not theirs is said plainly in a round, and shown on the action', async ({ as }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag round');
    expect(await karl.says('not mine')).toContain('Noted: 17.10.1 is not yours.');
    expect(await karl.says('/rag 17.10.1')).not.toContain('Nobody has said anything');
    expect(await karl.says('/rag history 17.10.1')).toContain('says it is not theirs');
  }),
];
