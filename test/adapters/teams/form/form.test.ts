import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawForm } from '#adapters/teams/forms/draw-form.ts';
import { FIELDS } from '#adapters/teams/forms/fields.ts';
import { readForm } from '#adapters/teams/forms/read-form.ts';
import type { OutKey } from '#src/ports/message.ts';
import { checkAdaptiveCard } from '#test/kit/adaptive-card.ts';
import { anyWords } from '#test/kit/any-card.ts';
import { listIn, objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';

const CARD = 'nudge/2015-11-20/person:ann' as OutKey;
const ABOUT = { ragtime: { kind: 'form', ref: '8.1.3', card: CARD } };

describe('drawForm', () => {
  test('asks for the rating, a line, what it waits on, a date and the evidence, each with a label', () => {
    const inputs = objectsUnder(drawForm({ ref: '8.1.3', card: CARD })).filter(({ id }) => typeof id === 'string');
    expect(inputs.map(({ id }) => id)).toEqual(FIELDS);
    expect(inputs.map(({ label }) => label)).toEqual([
      'How does 8.1.3 stand?',
      'A line about it',
      'Waiting on',
      'When do you expect it?',
      'Evidence',
    ]);
  });

  test('offers the ratings as word and shape, done, and first of all to leave it', () => {
    const [rating] = objectsUnder(drawForm({ ref: '8.1.3', card: CARD })).filter(({ id }) => id === 'rating');
    expect(listIn(rating?.['choices']).map(({ title }) => title)).toEqual([
      'Leave it as it is',
      'Green ●: on track',
      'Amber ▲: at risk',
      'Red ■: off track',
      'Done: somebody else checks it',
    ]);
    expect(rating?.['value']).toBe('as-it-is');
  });

  test('is a form that Teams takes, within a card', () => {
    const form = drawForm({ ref: '8.1.3', card: CARD });
    const around = { ...form, msteams: { width: 'Full' }, fallbackText: 'x' };
    expect(checkAdaptiveCard(around)).toEqual([]);
  });
});

describe('readForm', () => {
  test('everything filled in is one update about the action, on the card it came from', () => {
    const given = {
      rating: 'amber',
      note: ' supplier late ',
      waitingOn: 'HR',
      forecast: '2016-01-31',
      evidence: 'https://example.org/a',
    };
    const read = {
      kind: 'form',
      card: CARD,
      form: {
        ref: '8.1.3',
        change: {
          rating: 'amber',
          narrative: 'supplier late',
          waitingOn: 'HR',
          forecast: '2016-01-31',
          evidence: 'https://example.org/a',
        },
      },
    };
    expect(readForm({ ...ABOUT, ...given })).toEqual(read);
    expect(readForm({ action: { type: 'Action.Execute', verb: 'ragtime', data: { ...ABOUT, ...given } } })).toEqual(
      read,
    );
  });

  test.each([
    ['a rating alone', { rating: 'green' }, { rating: 'green' }],
    ['done', { rating: 'done', note: '' }, { done: true }],
    ['a line alone', { rating: 'as-it-is', note: 'going well' }, { narrative: 'going well' }],
    ['a day alone', { forecast: '2016-02-29' }, { forecast: '2016-02-29' }],
    ['markup', { note: '<at>Ann</at> **now**' }, { narrative: '<at>Ann</at> **now**' }],
  ])('%s is enough', (_, given, change) => {
    expect(readForm({ ...ABOUT, ...given })).toMatchObject({ form: { change } });
  });

  test.each([
    ['nothing', {}, 'Please choose a rating, or write a line below.'],
    ['blanks', { rating: 'as-it-is', note: ' \n ' }, 'Please choose a rating, or write a line below.'],
    ['a rating that nobody may give', { rating: 'blue' }, 'Please choose a rating, or write a line below.'],
    ['a day that is none', { forecast: '2015-02-30' }, 'Please choose a day, such as 31 January 2027.'],
  ])('%s is asked about', (_, given, say) => {
    expect(readForm({ ...ABOUT, ...given })).toEqual({ kind: 'errors', say });
  });

  test('a form that has lost its action is to be opened anew', () => {
    expect(readForm({ ragtime: { kind: 'form' }, note: 'x' })).toMatchObject({ kind: 'errors' });
  });

  test('the ref that the form was made for comes back with any note, and any value reads without throwing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), anyWords, fc.anything(), (ref, note, value) => {
        const [press] = objectsUnder(drawForm({ ref, card: null })).filter(({ type }) => type === 'Action.Execute');
        const data = objectIn(press?.['data']);
        expect(readForm({ ...data, note: `x${note}` })).toMatchObject({ kind: 'form', card: null, form: { ref } });
        readForm(value);
        readForm({ ragtime: { kind: 'form', ref }, rating: value, note: value, forecast: value });
      }),
      { numRuns: 100 },
    );
  });

  test.each([[null], [{}], [{ ragtime: { kind: 'say', say: 'x' } }]])('%j is no form', (value) => {
    expect(readForm(value)).toBeNull();
  });
});
