import { describe, expect, test } from 'vitest';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayReceipt } from '#src/messages/receipt/receipt.ts';
import type { Receipt } from '#src/messages/receipt/receipt-facts.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';

const TODAY = day('2015-06-10');
const { standing } = aTracked();
const amberBefore = {
  ...standing,
  declared: { rating: 'amber', by: personId('Ann Archer'), on: day('2015-06-09'), seq: 4 },
} as const;

function aReceipt(said: Partial<Receipt>): Receipt {
  const nothing = { implied: [], unread: '', wanted: null, problems: [], datesSay: null, differs: [] };
  return { ...aNamed(), heard: aNaming().words, change: {}, before: standing, ...nothing, ...said };
}

const textOf = (...receipts: readonly Receipt[]): string =>
  asText(sayReceipt(receipts, TODAY)).replaceAll(/\s+/gu, ' ');

// What went wrong: “▲ Amber  Recorded: PL1 is done”, with the rating of before in front of what was said now.
test('a heading is led by no rating that it does not speak of', () => {
  for (const change of [{ done: true }, { done: true, rating: 'green' }, { forecast: day('2015-07-31') }] as const)
    expect(textOf(aReceipt({ change, before: amberBefore }))).toMatch(/^Recorded: 8\.1\.3 is (?:done|expected)/u);
});

describe('sayReceipt', () => {
  test.each<[claim: string, said: Partial<Receipt>, contains: string]>([
    ['a rating is a word and a shape', { change: { rating: 'green' } }, 'Recorded: 8.1.3 is Green ●'],
    ['done waits for a verifier', { change: { done: true } }, 'Somebody else checks it next.'],
    ['waiting on ends with one full stop', { change: { waitingOn: 'HR Ltd.' } }, 'Waiting on HR Ltd.'],
    ['waiting no longer is said', { change: { waitingOn: null } }, 'Recorded: 8.1.3 waits no longer'],
    [
      'a later date leaves the due date',
      { change: { forecast: day('2015-07-31') } },
      'Recorded: 8.1.3 is expected on 31 Jul',
    ],
    [
      'and says who decides',
      { change: { rating: 'amber', forecast: day('2015-07-31'), waitingOn: 'HR' } },
      'Waiting on HR. You expect it on 31 Jul. The date stays 30 Jun until the programme office decides; they have your request.',
    ],
    [
      'an earlier date asks nobody',
      { change: { forecast: day('2015-06-20') } },
      'is expected on 20 Jun ===================================== Agree the framework [Undo] [Another date]',
    ],
    ['a date taken back is said', { change: { forecast: null } }, 'Recorded: 8.1.3 has no expected date any more'],
    [
      'a year that was taken is shown',
      {
        change: { rating: 'amber', waitingOn: 'HR', forecast: day('2016-01-31') },
        implied: [{ what: 'year', day: day('2016-01-31') }],
      },
      'You expect it on 31 Jan 2016 (I took the next 31 Jan).',
    ],
    [
      'an action that was made out of words is changed with one tap',
      { change: { rating: 'amber', waitingOn: 'HR' }, implied: [{ what: 'action' }] },
      '[Undo] [Another action]',
    ],
    [
      'words alone are kept as a note, and the rating stays',
      { change: { narrative: 'going well' }, unread: 'going well', before: amberBefore },
      'Kept as a note on 8.1.3; it is still Amber ▲',
    ],
    [
      'done without anything that shows it is asked for that',
      { change: { done: true } },
      'What shows that it is done?',
    ],
    [
      'words beside a rating that were not understood are kept',
      { change: { rating: 'green', narrative: 'ish' }, unread: 'ish' },
      'I did not understand all of it, so I kept your words as a note.',
    ],
    ['amber without a reason is asked for one', { change: { rating: 'amber' } }, 'What would get it back to Green?'],
    ['so is red', { change: { rating: 'red' } }, 'What would get it back to Green?'],
  ])('%s', (_, said, contains) => {
    expect(textOf(aReceipt(said))).toContain(contains);
  });

  test.each<[claim: string, said: Partial<Receipt>]>([
    ['green', { change: { rating: 'green' } }],
    ['done with what shows it', { change: { done: true, evidence: 'the minutes' } }],
    ['amber with a reason', { change: { rating: 'amber', narrative: 'late' } }],
    ['amber that waits on somebody', { change: { rating: 'amber', waitingOn: 'HR' } }],
    [
      'amber again, with the reason given before',
      { change: { rating: 'amber' }, before: { ...amberBefore, waitingOn: 'HR' } },
    ],
  ])('%s is asked nothing', (_, said) => {
    expect(textOf(aReceipt(said))).not.toContain('?');
  });

  test('the reason that was asked for is no mere note', () => {
    const change = { narrative: 'the supplier left' };
    const text = textOf(aReceipt({ change, unread: change.narrative, wanted: 'reason', before: amberBefore }));
    expect(text).toContain('Recorded: why 8.1.3 is Amber ▲');
    expect(text).not.toContain('I found no rating');
  });

  test('a day alone in the place of the reason is no reason', () => {
    const change = { forecast: day('2016-01-31') };
    const text = textOf(aReceipt({ change, wanted: 'reason', before: amberBefore }));
    expect(text).toContain('8.1.3 is expected on 31 Jan');
    expect(text).not.toContain('why');
  });

  test('several updates ask for a reason once, at the end, and name what lacks one', () => {
    const refs = ['8.1.3', '8.1.4', '8.1.5'];
    const [one, two, three] = refs.map((ref) => aReceipt({ ...aNamed(ref), change: { rating: 'amber' } }));
    const explained = { ...two!, change: { rating: 'red', narrative: 'no money' } as const };
    const text = textOf(one!, explained, three!);
    expect(text.match(/One line is enough/gu)).toHaveLength(1);
    expect(text).toContain('What would get 8.1.3 and 8.1.5 back to Green? One line is enough. [Undo all]');
    expect(textOf(one!, explained)).toContain('What would get 8.1.3 back to Green?');
  });

  // "3 recorded", and under it "Nothing is recorded yet".
  test('what was not recorded is a line beside what was, and the heading counts both', () => {
    const not = { line: '99.9.9: there is no such action. Your words are kept; send the right number.', buttons: [] };
    const card = sayReceipt([aReceipt({ change: { rating: 'green' } })], TODAY, [not]);
    expect(card.heading).toBe('1 recorded, 1 not');
    expect(asText(card)).toContain('✓ 8.1.3 is Green ●.');
    expect(asText(card).replaceAll(/\s+/gu, ' ')).toContain('✗ 99.9.9: there is no such action. Your words are kept;');
  });

  test('an implied day among several updates can be changed in one tap too', () => {
    const forecast = day('2016-01-31');
    const implied = [{ what: 'year', day: forecast } as const];
    const text = textOf(
      aReceipt({ change: { forecast }, implied }),
      aReceipt({ ...aNamed('8.1.4'), change: { rating: 'green' } }),
    );
    expect(text).toContain('[Undo all] [8.1.3: Another date]');
  });
});
