import * as fc from 'fast-check';
import type { Card, ChartColumn } from '#src/messages/card.ts';
import { aCard } from '#test/kit/a-card.ts';
import type { PlainBlock, PlainButton, PlainRow } from '#test/kit/a-card.ts';
import { RATINGS } from '#src/rating/scale.ts';

const HOSTILE = [
  '<!channel> look',
  '<@U123> <#C1|x> <https://evil.example|click>',
  '&lt;!here&gt; & &amp;',
  '*bold* _it_ `code` ~no~ > quote',
  '\u202egnp.exe',
  'cut \ud83d in two',
  '\u0000\u0007\u001b[2J',
  '🟠'.repeat(2000),
  '<&>'.repeat(2000),
  '"\\\n'.repeat(3000),
  '   \n\t ',
  '<at>Ann</at> </at> < at>',
  '{{DATE(2015-11-20T09:30:00Z, SHORT)}} {{{time(2015-11-20T09:30:00Z)}}',
  '{{DATE('.repeat(3000),
  '# one\n- two\n1. three\n> four\n---\n    five\n| a | b |\n|--|--|',
  '**bold** [click](https://evil.example) https://evil.example www.evil.example ann@evil.example ![x](y)',
] as const;

/** Anybody's words: any Unicode, lone surrogates, control characters, markup, and some that are very long. */
export const anyWords = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 60,
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.nat(40_000).map((length) => 'word & <b> '.repeat(Math.ceil(length / 11))) },
);

const anyRating = fc.constantFrom(null, ...RATINGS);

const anyRow: fc.Arbitrary<PlainRow> = fc.record({
  ref: anyWords,
  title: anyWords,
  rating: anyRating,
  facts: fc.array(anyWords, { maxLength: 4 }),
  leads: anyWords,
});

const anyColumn: fc.Arbitrary<ChartColumn> = fc.record({
  label: anyWords,
  counts: fc.dictionary(fc.constantFrom(...RATINGS, 'unrated' as const), fc.nat(200)),
});

const anyBlock: fc.Arbitrary<PlainBlock> = fc.oneof(
  fc.record({ kind: fc.constant('said' as const), text: anyWords }),
  fc.record({ kind: fc.constant('aside' as const), text: anyWords }),
  fc.record({ kind: fc.constant('title' as const), text: anyWords }),
  fc.record({ kind: fc.constant('heard' as const), by: anyWords, words: anyWords }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyWords, value: anyWords }), { maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('rows' as const), rows: fc.array(anyRow, { maxLength: 40 }), more: fc.nat(99) }),
  fc.record({
    kind: fc.constant('chart' as const),
    title: anyWords,
    columns: fc.array(anyColumn, { maxLength: 30 }),
    inWords: anyWords,
  }),
);

const anyButton: fc.Arbitrary<PlainButton> = fc.record(
  { label: anyWords, say: anyWords, look: fc.constantFrom('plain', 'good', 'danger') },
  { requiredKeys: ['label', 'say'] },
);

const anyPlainCard: fc.Arbitrary<Card> = fc
  .record({
    heading: anyWords,
    rating: anyRating,
    blocks: fc.array(anyBlock, { maxLength: 12 }),
    buttons: fc.array(anyButton, { maxLength: 70 }),
  })
  .map(aCard);

/** Any card at all, some with a thread. Too large to be shrunk in reasonable time: end on the first failure. */
export const anyCard: fc.Arbitrary<Card> = fc.oneof(
  anyPlainCard,
  fc
    .record({
      heading: anyWords,
      rating: anyRating,
      blocks: fc.array(anyBlock, { maxLength: 5 }),
      buttons: fc.array(anyButton, { maxLength: 3 }),
      thread: fc.array(anyPlainCard, { maxLength: 2 }),
    })
    .map(aCard),
);
