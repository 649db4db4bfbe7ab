import { describe, expect, test } from 'vitest';
import { doubtsOf } from '#src/intake/doubts.ts';
import { anAction, byDay, ledBy } from './an-action.ts';

const MAYOR = { name: null, post: 'Mayor', group: false, support: false };
const HELPER = { name: 'Jo Ash', post: null, group: false, support: true };

describe('doubtsOf', () => {
  test('an action with a plain date and a lead is in no doubt', () => {
    expect(doubtsOf([anAction('8.1.3')])).toEqual([]);
  });

  test('the worst come first', () => {
    const doubts = doubtsOf([
      anAction('1.1.1', { timescale: byDay('2016-01-31', 'The words have two readings.') }),
      anAction('1.1.2', { timescale: byDay(null) }),
      anAction('1.1.3', { leads: ledBy() }),
      anAction('1.1.4', { timescale: byDay(null), leads: ledBy() }),
      anAction('1.1.5', { leads: { ...ledBy(MAYOR), doubt: 'Two people hold this post.' } }),
    ]);
    expect(doubts.map(({ ref, about }) => `${ref} ${about}`)).toEqual([
      '1.1.4 leads',
      '1.1.4 timescale',
      '1.1.3 leads',
      '1.1.2 timescale',
      '1.1.1 timescale',
      '1.1.5 leads',
    ]);
  });

  test('one who only supports is no lead', () => {
    expect(doubtsOf([anAction('8.1.3', { leads: ledBy(HELPER) })])[0]?.about).toBe('leads');
  });

  test.each([
    ['the day the words imply', { timescale: byDay('2016-01-31', 'Which January?') }, '/rag date 17.8.4 31 Jan 2016'],
    ['a gap where no day is said', { timescale: byDay(null) }, '/rag date 17.8.4 DATE'],
    ['the first owner read', { leads: { ...ledBy(MAYOR), doubt: 'Two fit.' } }, '/rag assign 17.8.4 "Mayor"'],
    [
      'everybody who leads',
      { leads: { ...ledBy(MAYOR, HELPER, MAYOR), doubt: 'Two fit.' } },
      '/rag assign 17.8.4 "Mayor", "Mayor"',
    ],
    ['a gap where nobody is named', { leads: ledBy() }, '/rag assign 17.8.4 "NAME"'],
  ])('the command names %s', (_what, told, settle) => {
    const plan = [anAction('17.1.1', { timescale: byDay('2016-03-31') }), anAction('17.8.4', told)];
    expect(doubtsOf(plan).map((doubt) => doubt.settle)).toEqual([settle]);
  });

  test('the place in the document, the best reading and the line for the command line go with it', () => {
    const timescale = byDay('2016-01-31', 'Which January?');
    expect(doubtsOf([anAction('17.8.4', { timescale, place: 'page 4, table 2, row 3' })])).toMatchObject([
      { place: 'page 4, table 2, row 3', reading: 'due Sun 31 Jan 2016', command: 'settle 17.8.4 --date 2016-01-31' },
    ]);
    expect(doubtsOf([anAction('17.8.4', { leads: { ...ledBy(MAYOR, MAYOR), doubt: 'Two fit.' } })])).toMatchObject([
      { command: 'settle 17.8.4 --lead "Mayor" --lead "Mayor"' },
    ]);
    expect(doubtsOf([anAction('17.8.4', { leads: ledBy() })])).toMatchObject([
      { place: null, reading: null, command: 'settle 17.8.4 --lead "NAME"' },
    ]);
  });

  test('the reason speaks of no day either', () => {
    const plan = [anAction('17.1.1'), anAction('17.8.4', { timescale: byDay(null) })];
    expect(doubtsOf(plan)[0]?.why).toBe('The plan gives no date.');
  });
});
