import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReply } from '#src/reply/read-reply.ts';
import type { Reading } from '#src/reply/reading.ts';
import { contextOf, entriesIn } from '#test/reply/corpus/entry.ts';
import { aReplyContext, readIn } from '#test/reply/a-reply.ts';

const ENTRIES = ['dev', 'own', 'fresh-1', 'fresh-2', 'fresh-3', 'own-2'].flatMap((name) =>
  entriesIn(`test/reply/corpus/${name}.jsonl`),
);

function ratingsIn({ parts }: Reading): readonly string[] {
  return parts.flatMap(({ certainty, change }) =>
    certainty === 'sure' && change.rating !== undefined ? [change.rating] : [],
  );
}

const RATED = ENTRIES.flatMap((entry) => {
  const reading = readReply(entry.text, contextOf(entry));
  const [part, ...others] = reading.parts;
  const [read, ...more] = part?.reads ?? [];
  const rating = part?.certainty === 'sure' ? part.change.rating : undefined;
  const isWord =
    read !== undefined &&
    /^(?:green|amber|red|on track|off track|at risk)$/iu.test(entry.text.slice(read.start, read.end));
  return rating !== undefined && others.length === 0 && more.length === 0 && isWord ? [{ entry, read, rating }] : [];
});

test('“not” before the word that a rating came from never leaves it recorded', () => {
  expect(RATED.length).toBeGreaterThan(100);
  const left = RATED.filter(({ entry, read, rating }) => {
    const text = `${entry.text.slice(0, read.start)}not ${entry.text.slice(read.start)}`;
    return ratingsIn(readReply(text, contextOf(entry))).includes(rating);
  });
  expect(left.map(({ entry }) => entry.text)).toEqual([]);
});

const RATINGS = ['amber', 'green', 'red'] as const;
const TURNING = 'not,never,no longer,unless HR agree,if HR agree,nearly,was,would be,hardly'.split(',');

test('a rating with a turning word that nothing accounts for is not recorded', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RATINGS), fc.constantFrom(...TURNING), fc.boolean(), (rating, turn, isBehind) => {
      const isCondition = turn.includes('HR');
      const text = isCondition || isBehind ? `${rating} ${turn}` : `${turn} ${rating}`;
      expect(ratingsIn(readIn(text, '8.1.3'))).toEqual([]);
    }),
  );
});

const REFS = ['8.1.3', '8.1.4', '9.2.1'] as const;
const anOrder = fc.shuffledSubarray([...REFS], { minLength: 2 });
const ratingsFor = fc.tuple(...REFS.map(() => fc.constantFrom(...RATINGS)));

test('the order of clauses never changes which ref gets which rating', () => {
  fc.assert(
    fc.property(
      anOrder,
      ratingsFor,
      fc.constantFrom('; ', ', ', '. ', '\n'),
      fc.boolean(),
      (order, ratings, sign, isLed) => {
        const said = order.map((ref) => {
          const rating = ratings[REFS.indexOf(ref)]!;
          return isLed ? `${ref} ${rating}` : `${rating} for ${ref}`;
        });
        const read = readIn(said.join(sign), ...REFS).parts.map(({ ref, change }) => [ref, change.rating]);
        expect(Object.fromEntries(read)).toEqual(
          Object.fromEntries(order.map((ref) => [ref, ratings[REFS.indexOf(ref)]])),
        );
      },
    ),
  );
});

test('every reading without a sure part is likely or kept, so that a card has a way on', () => {
  const anyText = fc.oneof(
    fc.constantFrom(...ENTRIES.map(({ text }) => text)),
    fc
      .array(fc.constantFrom(...ENTRIES.slice(0, 300).map(({ text }) => text)), { maxLength: 3 })
      .map((texts) => texts.join(', ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const { outcome, parts } = readReply(text, aReplyContext('8.1.3'));
      expect(parts.length).toBeGreaterThan(0);
      const isSure = parts.some(({ certainty }) => certainty === 'sure');
      expect(outcome === 'recorded' && !isSure).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a reply of eight thousand characters is read whole, what is longer stays in its words', () => {
  const long = `${'the supplier is late, '.repeat(380)}amber`;
  expect(readIn(long, '8.1.3').parts[0]?.words).toBe(long);
  const longer = `amber. ${'Waiting for HR and for legal. '.repeat(2000)}`;
  expect(ratingsIn(readIn(longer, '8.1.3'))).toEqual(['amber']);
});
