import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { sayToConfirm } from '#src/messages/answer/to-confirm.ts';
import type { Unsure } from '#src/messages/answer/to-confirm.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const ALONE = { receipt: null, recorded: 0 };

function anUnsure(said: Partial<Unsure> = {}): Unsure {
  const naming = aNaming();
  return {
    ...naming.action(anAction()),
    words: naming.words('something'),
    reading: null,
    request: null,
    asks: null,
    question: 'is-it-done',
    heard: naming.words,
    today: day('2015-11-20'),
    ...said,
  };
}

function labelsOf(said: Partial<Unsure>): readonly string[] {
  return sayToConfirm([anUnsure(said)], ALONE).buttons.map(({ label }) => label);
}

test.each<[what: string, said: Partial<Unsure>, first: string]>([
  ['red', { reading: { rating: 'red' } }, 'Red'],
  ['green', { reading: { rating: 'green' } }, 'Green'],
  ['done', { reading: { done: true } }, 'Done'],
  ['a date', { reading: { forecast: day('2016-02-29') } }, 'Expected 29 Feb 2016'],
  ['that it is not theirs', { request: { kind: 'not-mine', to: null } }, 'Not mine'],
  ['nothing', {}, 'Amber'],
])('the likely thing is offered first: %s', (_, said, first) => {
  const labels = labelsOf(said);
  expect(labels[0]).toBe(first);
  for (const label of ['Amber', 'Red', 'Green', 'Done', 'Just a note']) expect(labels).toContain(label);
  expect(labels.at(-1)).toBe('Just a note');
});

test.each<[said: Partial<Unsure>, asks: string]>([
  [{}, 'Is it done?'],
  [{ question: null }, 'How would you rate it?'],
  [{ asks: 'date' }, 'By when will it be done, and why?'],
  [{ question: 'has-it-started' }, 'Has it started?'],
])('the question is asked again, and the words are said to be kept: %o', (said, asks) => {
  const text = asText(sayToConfirm([anUnsure(said)], ALONE)).replaceAll(/\s+/gu, ' ');
  expect(text).toContain(`I have kept your words. ${asks}`);
});

test('“yes” to a reading that is shown is asked as just that', () => {
  const card = sayToConfirm([anUnsure({ reading: { rating: 'amber' } })], ALONE);
  expect(card.asks.map(({ question }) => question)).toEqual(['read-so']);
});
