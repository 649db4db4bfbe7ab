import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

const REFS = ['1.2', '2.1', '2.2', '4.2', '4.4'];

function partsOf(said: string, open: readonly string[]): readonly ReadingPart[] {
  const asked = open.map((ref) => {
    return { ref, title: '', question: 'will-it-be-done', agreed: '2026-02-27' as Day, rating: null } as const;
  });
  const isRef = (one: string): boolean => REFS.includes(one);
  return readReply(said, { today: '2026-02-02' as Day, plans: [], isRef, book: refBook(REFS), asked }).parts;
}

function certainIn(said: string, open: readonly string[] = []): readonly string[] {
  return partsOf(said, open).flatMap(({ ref, change, certainty }) => {
    const fields = [change.rating, change.done === true ? 'done' : undefined, change.forecast];
    return certainty === 'likely' ? [] : fields.flatMap((one) => (one == null ? [] : [`${ref} ${one}`]));
  });
}

// What went wrong: “first one amber, other green” recorded 1.2 with “amber, other green” as its note, and nothing of 2.1.
describe('the other of two on a card', () => {
  test.each([
    ['first one amber, other green', ['1.2 amber', '2.1 green']],
    ['first amber, other one green', ['1.2 amber', '2.1 green']],
    ['first red other green', ['1.2 red', '2.1 green']],
    ['first amber and other done', ['1.2 amber', '2.1 done']],
    ['second done, other is amber', ['2.1 done', '1.2 amber']],
    ['other green, first one amber', ['2.1 green', '1.2 amber']],
    ['first one amber, the other green', ['1.2 amber', '2.1 green']],
  ])('“%s” says of each how it stands', (said, certain) => {
    expect(certainIn(said, ['1.2', '2.1'])).toEqual(certain);
  });

  test('is nobody’s where the words do not say which is the first', () => {
    expect(certainIn('one amber, other green', ['1.2', '2.1']).filter((one) => !one.startsWith('null'))).toEqual([]);
  });

  test.each(['other side agreed, first amber', 'first amber, the other side is green with envy', 'amber, other green'])(
    '“%s” rates not both',
    (said) => {
      expect(new Set(certainIn(said, ['1.2', '2.1']).map((one) => one.slice(0, 3)))).not.toContain('2.1');
    },
  );

  test('is not known among three', () => {
    expect(
      certainIn('first amber, other green', ['1.2', '2.1', '2.2']).filter((one) => !one.startsWith('1.2')),
    ).toEqual([]);
  });
});

// What went wrong: behind the dash the same action was cut off, and it was asked which action the rest was about.
describe('the rest of the action that was named', () => {
  test.each([
    '2.2 half trained - rest by 6 march',
    '2.2 half done, the rest by 6 march',
    '2.2 6 of 10 trained, others by 6 march',
    '2.2 mostly trained; rest by 6 march',
  ])('“%s” gives it that day, and is no word about any other', (said) => {
    for (const open of [[], ['2.2'], ['2.2', '2.1']]) {
      const parts = partsOf(said, open);
      expect(parts.map(({ ref }) => ref)).toEqual(['2.2']);
      expect(parts[0]?.change).toMatchObject({ forecast: '2026-03-06' });
      expect(parts[0]?.change.done).toBeUndefined();
    }
  });

  test('is another action’s where one is rated', () => {
    expect(certainIn('2.2 green, the rest amber', ['2.2', '2.1'])).toEqual(['2.2 green', '2.1 amber']);
    expect(certainIn('2.2 green, the rest by 6 march', ['2.2', '2.1'])).toEqual(['2.2 green', '2.1 2026-03-06']);
  });
});

// What went wrong: “one appointed, 2nd by end of may” was read as done.
describe('one of several that is done', () => {
  test.each([
    '4.4 one appointed, 2nd by end of may',
    '4.4 one done, 2nd by end of may',
    '4.4 one of two appointed, other by end may',
    '4.4 one appointed, one to go',
    '4.4 first done, second in march',
    '4.4 two installed, third still waiting',
  ])('“%s” is not done', (said) => {
    for (const open of [[], ['4.4']]) {
      expect(partsOf(said, open).some(({ change }) => change.done === true)).toBe(false);
    }
  });

  test.each(['4.4 done', '4.4 both done', '4.4 all appointed, done', '4.4 done, minutes of 2 february'])(
    '“%s” is',
    (said) => {
      expect(partsOf(said, []).some(({ change }) => change.done === true)).toBe(true);
    },
  );
});
