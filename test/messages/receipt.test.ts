import { describe, expect, test } from 'vitest';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayReceipt } from '#src/messages/answer/receipt.ts';
import type { Receipt } from '#src/messages/answer/receipt.ts';
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

describe('sayReceipt', () => {
  test.each<[claim: string, said: Partial<Receipt>, contains: string]>([
    ['a rating is a word and a shape', { change: { rating: 'green' } }, '8.1.3 · Green ● · recorded'],
    [
      'done waits for a verifier',
      { change: { done: true } },
      'Somebody else checks it next. What shows that it is done? A link, or where to look.',
    ],
    ['waiting on ends with one full stop', { change: { waitingOn: 'HR Ltd.' } }, 'Waiting on HR Ltd.'],
    ['waiting no longer is said', { change: { waitingOn: null } }, 'No longer waiting.'],
    [
      'a later forecast leaves the agreed date',
      { change: { forecast: day('2015-07-31') } },
      'Forecast 31 Jul (was 30 Jun). The agreed date, 30 Jun, stands until a new one is approved; I have asked.',
    ],
    ['an earlier forecast asks nobody', { change: { forecast: day('2015-06-20') } }, 'Forecast 20 Jun (was 30 Jun). ['],
    ['a forecast taken back is said', { change: { forecast: null } }, 'The forecast is taken back.'],
    [
      'a year that was taken is shown',
      { change: { forecast: day('2016-01-31') }, implied: [{ what: 'year', day: day('2016-01-31') }] },
      '(You gave no year: I took 2016.) [Undo] [Not 31 Jan 2016?]',
    ],
    [
      'words alone are kept as a note, and the rating stays',
      { change: { narrative: 'going well' }, unread: 'going well' },
      'I found no rating or date in your words, so I kept them as a note',
    ],
    [
      'words beside a rating that were not understood are kept',
      { change: { rating: 'green', narrative: 'ish' }, unread: 'ish' },
      'I did not understand all of it, so I kept your words as a note.',
    ],
    [
      'amber without a reason is asked for one',
      { change: { rating: 'amber' } },
      'why, and what gets it back to green?',
    ],
    ['so is red', { change: { rating: 'red' } }, 'why, and what gets it back to green?'],
  ])('%s', (_, said, contains) => {
    expect(textOf(aReceipt(said))).toContain(contains);
  });

  test.each<[claim: string, said: Partial<Receipt>]>([
    ['green', { change: { rating: 'green' } }],
    ['amber with a reason', { change: { rating: 'amber', narrative: 'late' } }],
    ['amber that waits on somebody', { change: { rating: 'amber', waitingOn: 'HR' } }],
    [
      'amber again, with the reason given before',
      { change: { rating: 'amber' }, before: { ...amberBefore, waitingOn: 'HR' } },
    ],
  ])('%s is asked nothing', (_, said) => {
    expect(textOf(aReceipt(said))).not.toContain('One line more');
  });

  test('the reason that was asked for is no mere note', () => {
    const change = { narrative: 'the supplier left' };
    const text = textOf(aReceipt({ change, unread: change.narrative, wanted: 'reason', before: amberBefore }));
    expect(text).toContain('8.1.3 · Amber ▲ · reason recorded');
    expect(text).not.toContain('I found no rating');
  });

  test('several updates ask for a reason once, at the end, and name what lacks one', () => {
    const refs = ['8.1.3', '8.1.4', '8.1.5'];
    const [one, two, three] = refs.map((ref) => aReceipt({ ...aNamed(ref), change: { rating: 'amber' } }));
    const explained = { ...two!, change: { rating: 'red', narrative: 'no money' } as const };
    const text = textOf(one!, explained, three!);
    expect(text.match(/One line more/gu)).toHaveLength(1);
    expect(text).toContain(
      'One line more for 8.1.3 and 8.1.5, please: why, and what gets them back to green? [Undo all]',
    );
    expect(textOf(one!, explained)).toContain('One line more for 8.1.3, please: why, and what gets it back to green?');
  });

  test('an implied day among several updates can be changed in one tap too', () => {
    const forecast = day('2016-01-31');
    const implied = [{ what: 'year', day: forecast } as const];
    const text = textOf(
      aReceipt({ change: { forecast }, implied }),
      aReceipt({ ...aNamed('8.1.4'), change: { rating: 'green' } }),
    );
    expect(text).toContain('[Undo all] [8.1.3: Not 31 Jan 2016?]');
  });
});
