import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

const REFS = ['8.1.1', '8.1.2', '8.1.3', '8.1.4'];

/** Each part as “8.1.1 green”, “8.1.1 green?” where it is asked about; “others” and “?” where nobody knows whose it is. */
function readUnder(refs: readonly string[], said: string): readonly string[] {
  const asked = refs.map((ref) => ({
    ref,
    title: '',
    question: 'will-it-be-done' as const,
    agreed: '2015-12-15' as Day,
    rating: 'green' as const,
  }));
  const today = '2015-11-20' as Day;
  const context = { today, plans: [], isRef: (ref: string) => REFS.includes(ref), book: refBook(REFS), asked };
  return readReply(said, context).parts.map((part) => sayPart(part, refs.length === 1 ? refs[0]! : '?'));
}

function sayPart({ ref, change, certainty, isOfOthers }: ReadingPart, only: string): string {
  const what = change.done === true ? 'done' : (change.rating ?? 'words');
  return `${isOfOthers === true ? 'others' : (ref ?? only)} ${what}${certainty === 'sure' ? '' : '?'}`;
}

// What went wrong: each of these was recorded of an action that is not the one that they point at.
test.each([
  ['8.1.2 and 8.1.3, the latter is green', ['8.1.2 words?', '8.1.3 green']],
  ['8.1.2 is waiting on 8.1.3, the latter is red', ['8.1.2 words', '8.1.3 red']],
  ['8.1.2 and 8.1.3: the former is amber and the latter green', ['8.1.2 amber', '8.1.3 green']],
  ['the one before last is green', ['8.1.2 green']],
  ['last but one amber', ['8.1.2 amber']],
  ['the second of those is green', ['8.1.2 green']],
  ['the last of these amber', ['8.1.3 amber']],
  ['the first of the three is red', ['8.1.1 red']],
  ['the last one now amber', ['8.1.3 amber']],
  ['the bottom one is green', ['8.1.3 green']],
  ['8.1.1 amber, 8.1.2 red, the last one now amber', ['8.1.1 amber', '8.1.2 red', '8.1.3 amber']],
  ['8.1.1 green; the last one now amber', ['8.1.1 green', '8.1.3 amber']],
  ['8.1.1 amber, the last red', ['8.1.1 amber', '8.1.3 red']],
  ['8.1.1 amber. The last one green', ['8.1.1 amber', '8.1.3 green']],
  ['first amber, the last one now amber', ['8.1.1 amber', '8.1.3 amber']],
  ['8.1.1 done, the last one green', ['8.1.1 done', '8.1.3 green']],
] as const)('under three, “%s” is said of those that it points at', (said, parts) => {
  expect(readUnder(['8.1.1', '8.1.2', '8.1.3'], said)).toEqual(parts);
});

test.each([
  'the latter green',
  'the former green',
  'the latter is done',
  'this one green',
  'that one is red',
  'the first one green, that one red',
  '8.1.3 red, the last one green',
  '8.1.2 is a worry, this one is green',
])('under three, nobody knows which one “%s” is: nothing of it is certain but what was named', (said) => {
  const certain = readUnder(['8.1.1', '8.1.2', '8.1.3'], said).filter((one) => !one.endsWith('?'));
  expect(certain.filter((one) => !one.startsWith('? ') && one !== '8.1.3 red')).toEqual([]);
});

test.each([
  ['the latter is green', ['8.1.2 green']],
  ['the former is done, the latter amber', ['8.1.1 done', '8.1.2 amber']],
  ['the second of the two is red', ['8.1.2 red']],
  ['the last one is done', ['8.1.2 done']],
  ['the last of them is done', ['8.1.2 done']],
] as const)('under two, “%s” is one of them', (said, parts) => {
  expect(readUnder(['8.1.1', '8.1.2'], said)).toEqual(parts);
});

test.each([
  'the latter green',
  'the former is done, the latter amber',
  'the latter is done',
  'the last one is done',
  'last one red',
  'the top one is red',
  'the one at the bottom is red',
  'the last two are green',
  'the second of these amber',
  'the one before last is green',
  'the first one green, that one red',
])('under one, “%s” may be another and is asked about', (said) => {
  expect(readUnder(['8.1.1'], said).filter((one) => !one.endsWith('?'))).toEqual([]);
});

test.each([
  ['8.1.1 amber, the last one green', ['8.1.1 amber', 'others green?']],
  ['8.1.1 green; the last one now amber', ['8.1.1 green', 'others amber?']],
  ['8.1.1 amber, 8.1.2 red, the last one now amber', ['8.1.1 amber', '8.1.2 red', 'others amber?']],
  ['8.1.1 amber, third one green', ['8.1.1 amber', 'others green?']],
  ['8.1.2 done, this one green', ['8.1.2 done', 'others green?']],
] as const)('under one, “%s” keeps what is named, and asks which the other is', (said, parts) => {
  expect(readUnder(['8.1.1'], said)).toEqual(parts);
});

test.each([
  ['this one is green', '8.1.1 green'],
  ['that one amber', '8.1.1 amber'],
  ['8.1.1 had a wobble, this one is red', '8.1.1 red'],
  ['green, same as the last one', '8.1.1 green'],
  ['the former director left, so amber', '8.1.1 amber'],
])('under one, “%s” is said of it', (said, part) => {
  expect(readUnder(['8.1.1'], said)).toEqual([part]);
});
