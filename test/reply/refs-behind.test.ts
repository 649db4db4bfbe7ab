import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** Three ways in which plans number: the same sentences are read alike in each. */
const PLANS = [
  { name: 'E1', refs: ['E1', 'E2', 'E3', 'E4', 'E5'] },
  { name: '1.1', refs: ['1.1', '1.2', '1.3', '1.4', '1.5'] },
  { name: 'HUB1', refs: ['HUB1', 'HUB2', 'HUB3', 'HUB4', 'HUB5'] },
] as const;

/** What is certain of each action, where the card of the second is open; “here” is that one. */
function certainIn(said: string, refs: readonly string[], open: readonly number[] = [2]): readonly string[] {
  const words = said.replaceAll(/#(\d)/gu, (_, number: string) => refs[Number(number) - 1]!);
  const asked = open.map((number) => askedOf(refs[number - 1]!));
  const context = {
    today: '2026-10-12' as Day,
    plans: [],
    isRef: (one: string) => refs.some((ref) => ref.toLowerCase() === one.toLowerCase()),
    book: refBook(refs),
    asked,
  };
  return readReply(words, context)
    .parts.flatMap((part) => fieldsOf(part, refs))
    .toSorted();
}

function askedOf(ref: string) {
  return { ref, title: '', question: 'will-it-be-done', agreed: '2026-12-26' as Day, rating: null } as const;
}

function fieldsOf({ ref, change, request, certainty }: ReadingPart, refs: readonly string[]): readonly string[] {
  if (certainty !== 'sure') return [];
  const at = refs.findIndex((one) => one === ref);
  const where = at < 0 ? 'here' : `#${at + 1}`;
  const said = [
    change.rating,
    change.done === true ? 'done' : undefined,
    change.forecast ?? undefined,
    typeof change.waitingOn === 'string' ? 'waiting' : undefined,
    request?.kind,
  ];
  return said.flatMap((one) => (one === undefined ? [] : [`${where} ${one}`]));
}

describe.each(PLANS)('in a plan numbered like $name, under the card of another action', ({ refs }) => {
  // What went wrong: under the card of E2 “amber E1 waiting on steel” made E2 Amber, and “green E1 and E3” made E2 Green.
  test.each([
    ['amber #1 waiting on steel', ['#1 amber', '#1 waiting']],
    ['green #1 and #3', ['#1 green', '#3 green']],
    ['red #1', ['#1 red']],
    ['done #3', ['#3 done']],
    ['not mine #5', ['#5 not-mine']],
    ['snooze #1 til next wed', ['#1 snooze']],
    ['amber for #1', ['#1 amber']],
    ['amber for #1, green for #3', ['#1 amber', '#3 green']],
    ['#1 amber, #3 green', ['#1 amber', '#3 green']],
    ['#3 is done and #2 g', ['#2 green', '#3 done']],
    ['amber', ['here amber']],
    ['amber, waiting on #1', ['here amber', 'here waiting']],
    ['amber because #1 is late', ['here amber']],
    ['green, as we said in the minutes', ['here green']],
  ])('“%s” is certain of %j', (said, expected) => {
    expect(certainIn(said, refs)).toEqual(expected);
  });

  test.each([
    'done with #3 and #2 g',
    'red not amber for #1',
    'amber not green for #1',
    'amber, #1 waiting on steel',
    'done with #3',
    'green like #1',
  ])('“%s” is certain of nothing about the one whose card is open', (said) => {
    expect(certainIn(said, refs).filter((one) => one.startsWith('here') || one.startsWith('#2'))).toEqual([]);
  });
});

describe('“the other one”, where several are asked about', () => {
  const { refs } = PLANS[1];

  // What went wrong: under a card of two, “the other one is fine” made both of them Green.
  test.each([
    ['the other one is fine', [1, 2]],
    ['the other is done', [1, 2]],
    ['other one red', [1, 2, 3]],
  ] as const)('“%s” is certain of none of %j', (said, open) => {
    expect(certainIn(said, refs, open)).toEqual([]);
  });

  test.each([
    ['#1 amber, the other one is fine', [1, 2], ['#1 amber', '#2 green']],
    ['#1 amber, the other one is fine', [1, 2, 3], ['#1 amber']],
    ['#1 amber, the other two are green', [1, 2, 3], ['#1 amber', '#2 green', '#3 green']],
    ['#1 amber, the others are green', [1, 2, 3], ['#1 amber', '#2 green', '#3 green']],
  ] as const)('“%s” under the card of %j is certain of %j', (said, open, expected) => {
    expect(certainIn(said, refs, open)).toEqual(expected);
  });
});
