import { expect } from 'vitest';
import { answerIn } from '#test/kit/answer-in.ts';
import { story } from '#test/kit/a-story.ts';

/** A morning on which Karl Battersby is asked about one action that others lead with him. */
const ONE = '2015-06-16T09:30:00+01:00';
/** A morning on which he is asked about 17.10.1, 3.3.1 and 10.4.1. */
const THREE = '2015-10-01T09:30:00+01:00';

/** What becomes of a reminder whose reader types the answer instead of tapping it. */
export const OWN_REMINDER = [
  story('a typed answer is said on the reminder that asked, once, with the day and Undo', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    const cards = (await karl.says('amber, waiting on HR')).split('\n\n~~~\n\n');
    expect(cards).toHaveLength(2);
    expect(cards[1]).toBe(
      [
        '(this card changes)',
        '17.10.1 Consult on the new licensing policy',
        '===========================================',
        '',
        '17.10.1 was answered by you on 16 Jun: Amber ▲, waiting on HR.',
        '',
        '[Undo]',
      ].join('\n'),
    );
    expect(karl.hears()).toBe('');
  }),

  story('a command that answers changes the reminder as a reply does', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    expect(await karl.says('/rag 17.10.1 red nobody has signed')).toContain('was answered by you on 16 Jun: Red ■');
  }),

  story('of several only what was answered changes, and the heading counts what is left', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    expect(karl.hears()).toContain('3 of your actions need a word.');
    const changed = changedIn(await karl.says('17.10.1 done, ledger v2'));
    expect(changed).toContain('2 of 3 left. Next:');
    expect(changed).toContain('17.10.1  was answered by you on 1 Oct: done');
    expect(changed).toContain('3.3.1 Offer each councillor a development plan');
    expect(changed.match(/was answered/gu)).toHaveLength(1);
    const over = changedIn(await karl.says('3.3.1 amber waiting on HR; 10.4.1 green on track'));
    expect(over).toContain('All 3 answered. Thank you.');
    expect(over.match(/was answered by you/gu)).toHaveLength(3);
    expect(over).not.toContain('[Done]');
  }),

  story('what is answered by typing after a tap is said on the card that was tapped', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(await karl.taps('At risk: Amber')).toContain('Recorded: 17.10.1 is Amber ▲');
    const changed = changedIn(await karl.says('10.4.1 green'));
    expect(changed).toContain('Recorded: 17.10.1 is Amber ▲');
    expect(changed).toContain('1 of 3 left. The last:');
    expect(changed).toContain('10.4.1  was answered by you on 1 Oct: Green ●');
  }),

  story(
    'words that are only kept, or likely, leave the reminder as it is until they are settled',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(ONE);
      karl.hears();
      expect(await karl.says('about half of it is written')).not.toContain('(this card changes)');
      const settled = await karl.taps('Amber');
      expect(settled.match(/\(this card changes\)/gu)).toHaveLength(2);
      expect(settled).toContain('17.10.1 was answered by you on 16 Jun: Amber ▲.');
    },
  ),

  story('an edit of the message brings every reminder along', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ONE);
    karl.hears();
    await karl.says('amber');
    ney.hears();
    expect(changedIn(await karl.edits('red, nobody has signed'))).toContain(
      '17.10.1 was answered by you on 16 Jun: Red ■',
    );
    expect(ney.hears()).toContain('was answered by Karl Battersby: Red ■');
  }),

  story('an answer that is taken back is asked for again where it was asked', async ({ as, at }) => {
    const [karl, ney] = [as('Karl Battersby'), as('Ney')];
    await at(ONE);
    karl.hears();
    await karl.says('amber');
    ney.hears();
    const changed = changedIn(await karl.says('undo'));
    expect(changed).toContain('Will it be done by then?');
    expect(changed).toContain('[Yes: Green]');
    expect(ney.hears()).not.toContain('was answered by');
    expect(await karl.taps('Yes: Green')).toContain('Recorded: 17.10.1 is Green ●');
  }),

  story('Undo on a list asks again about what it took back, and leaves the others', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    await karl.says('17.10.1 green; 3.3.1 amber waiting on HR');
    const undone = answerIn(await karl.taps('Undo 17.10.1'));
    expect(undone).toContain('Taken back: 17.10.1 Green ●');
    expect(undone).toContain('2 of 3 left. Next:');
    expect(undone).toContain('3.3.1   was answered by you on 1 Oct: Amber ▲, waiting on HR');
  }),

  // What went wrong: the card that was tapped went on asking for the reason that had been typed under it.
  story(
    'a card that was tapped asks for no reason once one is typed, and goes on with its list',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(THREE);
      karl.hears();
      expect(await karl.taps('At risk: Amber')).toContain('What would get it back to Green?');
      const changed = changedIn(await karl.says('HR are short of people'));
      expect(changed).toContain('Recorded: 17.10.1 is Amber ▲');
      expect(changed).not.toContain('What would get it back to Green?');
      expect(changed).toContain('2 of 3 left. Next:');
      expect(changed).toContain('Is it done?');
      expect(await karl.taps('Done')).toContain('What shows that it is done?');
      expect(changedIn(await karl.says('minutes of 3 September'))).not.toContain('What shows that it is done?');
    },
  ),

  story(
    'Undo on the receipt of what was taken back on the reminder changes nothing, and shows how it stands',
    async ({ as, at }) => {
      const karl = as('Karl Battersby');
      await at(THREE);
      karl.hears();
      await karl.says('17.10.1 amber, waiting on HR');
      const undo = await karl.copies('Undo');
      expect(await karl.taps('Undo 17.10.1')).toContain('Taken back: 17.10.1 Amber ▲');
      const told = (await undo()).replaceAll(/\s+/gu, ' ');
      expect(told).toContain('I changed nothing. This is how it stands now.');
      expect(told).toContain('Nobody has rated it yet.');
      expect(told).not.toContain('Recorded');
    },
  ),

  story('the reason that follows stands with the rating, on the reminder too', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(ONE);
    karl.hears();
    await karl.says('amber');
    expect(changedIn(await karl.says('waiting on HR'))).toContain('answered by you on 16 Jun: Amber ▲, waiting on HR.');
  }),

  story('a question that is put off or sent away by typing says so', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await at(THREE);
    karl.hears();
    expect(changedIn(await karl.says('10.4.1 ask me on Friday'))).toMatch(
      /10\.4\.1 +is asked about again on Fri 2 Oct, as you wished/u,
    );
    expect(changedIn(await karl.says('3.3.1 not mine'))).toMatch(/3\.3\.1 +is not yours, you said on 1 Oct/u);
  }),
];

/** The one card that changed beside the answer. */
function changedIn(told: string): string {
  const [, changed, ...more] = told.split('\n\n~~~\n\n');
  expect(more).toEqual([]);
  expect(changed).toContain('(this card changes)');
  return changed ?? '';
}
