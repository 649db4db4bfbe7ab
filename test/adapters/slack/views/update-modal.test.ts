import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubmission } from '#adapters/slack/forms/read-submission.ts';
import type { Submitted } from '#adapters/slack/forms/read-submission.ts';
import { FIELDS } from '#adapters/slack/forms/update-fields.ts';
import { updateModal } from '#adapters/slack/forms/update-modal.ts';
import type { OutKey } from '#src/ports/message.ts';
import { checkView } from '#test/kit/block-kit.ts';
import { anyWords } from '#test/kit/any-card.ts';

const CARD = 'nudge/2015-11-20/person:ann' as OutKey;
const ASKED = {
  ref: '8.1.3',
  title: 'Agree the framework',
  standing: [{ label: 'Rating', value: 'Green ●' }],
  card: CARD,
};

describe('updateModal', () => {
  test('asks for the rating, a line, a date, what it waits on and the evidence, in that order', () => {
    const view = updateModal(ASKED);
    const inputs = view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));
    expect(inputs).toEqual(FIELDS);
    expect(view.title.text).toBe('Update 8.1.3');
    expect(checkView(view)).toEqual([]);
  });

  test('offers the ratings as colour, word and shape, and done', () => {
    const shown = JSON.stringify(updateModal(ASKED).blocks);
    for (const choice of ['🟢 Green ●', '🟠 Amber ▲', '🔴 Red ■', '🏁 Done']) expect(shown).toContain(choice);
  });

  test('any ref, title, standing and card give a view that Slack takes', () => {
    fc.assert(
      fc.property(
        anyWords,
        anyWords,
        fc.array(fc.record({ label: anyWords, value: anyWords }), { maxLength: 15 }),
        (ref, title, standing) => {
          expect(checkView(updateModal({ ref, title, standing, card: title as OutKey }))).toEqual([]);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('readSubmission', () => {
  test('everything filled in is one update about the action, on the card it came from', () => {
    const given = {
      rating: { selected_option: { value: 'amber' } },
      note: { value: ' supplier late ' },
      forecast: { selected_date: '2016-01-31' },
      'waiting-on': { value: 'HR' },
      evidence: { value: 'https://example.org/a' },
    };
    expect(readSubmission(submitted(given))).toEqual({
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
    });
  });

  test.each([
    ['a rating alone', { rating: { selected_option: { value: 'green' } } }, { rating: 'green' }],
    ['done', { rating: { selected_option: { value: 'done' } } }, { done: true }],
    ['a line alone', { note: { value: 'going well' } }, { narrative: 'going well' }],
    ['a day alone', { forecast: { selected_date: '2016-02-29' } }, { forecast: '2016-02-29' }],
    ['markup', { note: { value: '<!channel> *now*' } }, { narrative: '<!channel> *now*' }],
  ])('%s is enough', (_, given, change) => {
    expect(readSubmission(submitted(given))).toMatchObject({ form: { change } });
  });

  test.each([
    ['nothing', {}, { rating: 'Please choose a rating, or write a line below.' }],
    [
      'blanks',
      { note: { value: ' \n ' }, rating: { selected_option: null } },
      { rating: 'Please choose a rating, or write a line below.' },
    ],
    [
      'a rating that nobody may give',
      { rating: { selected_option: { value: 'blue' } } },
      { rating: 'Please choose a rating, or write a line below.' },
    ],
    [
      'a day that is none',
      { forecast: { selected_date: '2015-02-30' } },
      { forecast: 'Please choose a day, such as 31 January 2027.' },
    ],
  ])('%s is asked about under its field', (_, given, errors) => {
    expect(readSubmission(submitted(given))).toEqual({ kind: 'errors', errors });
  });

  test.each(['', 'x', 'null', '{}', '{"ref":3}'])(
    'a form that has lost its action, %j, is to be opened anew',
    (metadata) => {
      expect(readSubmission({ ...submitted({}), private_metadata: metadata })).toMatchObject({ kind: 'errors' });
    },
  );

  test('the ref that the form was made for comes back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), anyWords, (ref, note) => {
        const { private_metadata: metadata } = updateModal({ ...ASKED, ref });
        const view = { ...submitted({ note: { value: `x${note}` } }), private_metadata: metadata ?? '' };
        expect(readSubmission(view)).toMatchObject({ kind: 'form', form: { ref } });
      }),
    );
  });
});

function submitted(given: Readonly<Record<string, Submitted['state']['values'][string][string]>>): Submitted {
  const values = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, { [field]: value }]));
  return { private_metadata: updateModal(ASKED).private_metadata ?? '', state: { values } };
}
