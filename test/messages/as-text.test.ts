import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import { aCard } from '#test/kit/a-card.ts';
import type { PlainBlock } from '#test/kit/a-card.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';

const card = (...blocks: readonly PlainBlock[]): Card => aCard({ heading: '', blocks });
const heard = (words: string): Card => card({ kind: 'heard', by: 'Ann Archer', words });

test('facts whose labels take the room stand one after the other, and the others in columns', () => {
  const long = 'Section 8, a performance framework which is an effective tool';
  const text = asText(
    card({
      kind: 'facts',
      facts: [
        { label: long, value: '5 of 6 open actions, and 2 of them late' },
        { label: 'Section 9', value: '1' },
      ],
    }),
  );
  expect(text).toBe(`${long}: 5 of 6 open\n  actions, and 2 of them late\nSection 9: 1`);
});

test('a card reads as plain text, whatever it is made of', () => {
  const text = asText(
    aCard({
      heading: '8.1.3 · Agree the framework',
      rating: 'amber',
      blocks: [
        { kind: 'said', text: 'Due in three working days. Nobody has said how it stands since the end of October.' },
        {
          kind: 'facts',
          facts: [
            { label: 'Agreed', value: '30 Nov' },
            { label: 'Lead', value: 'Ann Archer, with Ben Baker, the Leader and the whole of the advisory cabinet' },
          ],
        },
        { kind: 'title', text: 'Also yours' },
        {
          kind: 'rows',
          rows: [
            {
              ref: '8.1.4',
              title: 'Publish it',
              rating: 'red',
              facts: ['due 20 Nov, 6 working days late', 'Ann Archer'],
            },
            { ref: '10.1.2a', title: 'Tell the parishes', rating: null, facts: [] },
          ],
          more: 2,
        },
        { kind: 'heard', by: 'Ben Baker', words: 'waiting on HR\nsecond line' },
        {
          kind: 'chart',
          title: 'Two weeks',
          columns: [
            { label: '23 Nov', counts: { red: 1, unrated: 30 } },
            { label: '30 Nov', counts: { red: 2, green: 9, unrated: 20 } },
          ],
          inWords: 'Red ■ from 1 to 2; Green ● from 0 to 9.',
        },
        { kind: 'aside', text: 'The clock is a training clock.' },
      ],
      buttons: [
        { label: 'Green', say: 'green' },
        { label: 'Not mine', say: 'not mine' },
      ],
      thread: [card({ kind: 'said', text: 'The details.' })],
    }),
  );
  expect(text).toMatchInlineSnapshot(`
    "▲ Amber  8.1.3 · Agree the framework
    ====================================

    Due in three working days. Nobody has said how it stands since the end of
    October.

    Agreed: 30 Nov
    Lead:   Ann Archer, with Ben Baker, the Leader and the whole of the advisory
            cabinet

    Also yours
    ----------
    ■ Red        8.1.4    Publish it — due 20 Nov, 6 working days late · Ann Archer
    · Not rated  10.1.2a  Tell the parishes
    and 2 more
      Ben Baker:
      > waiting on HR
      > second line

    Two weeks
            ■ Red  ● Green  · Not rated
    23 Nov      1        0           30  ■·····························
    30 Nov      2        9           20  ■■●●●●●●●●●···················
    Red ■ from 1 to 2; Green ● from 0 to 9.

    (The clock is a training clock.)

    [Green] [Not mine]

    ────────────────────────────────────────────────────────────────────────────────

    The details."
  `);
});

test('a heading that names its rating does not say it twice', () => {
  const text = asText(aCard({ heading: 'Recorded: 8.1.3 is Amber ▲', rating: 'amber' }));
  expect(text.split('\n')[0]).toBe('Recorded: 8.1.3 is Amber ▲');
});

test.each(RATINGS)('%s is a word and a shape wherever it is shown', (rating) => {
  const { word, shape } = LOOK[rating];
  const shown: readonly Card[] = [
    aCard({ heading: 'x', rating }),
    card({ kind: 'rows', rows: [{ ref: '1', title: 'x', rating, facts: [] }], more: 0 }),
    card({ kind: 'chart', title: '', columns: [{ label: 'x', counts: { [rating]: 1 } }], inWords: '' }),
  ];
  for (const text of shown.map((one) => asText(one))) expect(text).toContain(`${shape} ${word}`);
});

test.each<[said: string, words: string, shown: string]>([
  ['an escape that clears the screen', 'a\u001b[2Jb', 'a␛[2Jb'],
  ['a bell', 'a\u0007b', 'a␇b'],
  ['a return that overwrites the line', 'safe\rGreen', 'safe␍Green'],
  ['a delete', 'a\u007fb', 'a␡b'],
  ['a one-byte escape', 'a\u009b2Jb', 'a\ufffd2Jb'],
  ['text turned backwards', 'a\u202eb', 'a\ufffdb'],
  ['half a character', 'a\ud83db', 'a\ufffdb'],
  ['a Windows line end', 'a\r\nb', 'a\n  > b'],
  ['a tab', 'a\tb', 'a b'],
])('%s is seen and does nothing', (_, words, shown) => {
  expect(asText(heard(words))).toBe(`  Ann Archer:\n  > ${shown}`);
});

test('nobody’s words can pass for ours: every line of theirs is marked, and a title stays on its line', () => {
  const text = asText(
    card(
      { kind: 'rows', rows: [{ ref: '1', title: 'x\n■ Red  2  y', rating: 'green', facts: ['a\nb'] }], more: 0 },
      { kind: 'heard', by: 'Ann\nArcher', words: 'late\n● Green  3  z' },
    ),
  );
  expect(text.split('\n')).toEqual([
    '● Green  1  x ■ Red  2  y — a b',
    '  Ann Archer:',
    '  > late',
    '  > ● Green  3  z',
  ]);
});

test('lines break between words and a link stays whole', () => {
  const link = `https://example.org/${'a'.repeat(90)}`;
  const text = asText(card({ kind: 'said', text: `one two three ${link} four` }), 20);
  expect(text.split('\n')).toEqual(['one two three', link, 'four']);
});

test('a chart too wide for its numbers keeps its words', () => {
  const columns = [{ label: '30 Nov', counts: { red: 1, amber: 1, green: 1, blue: 1, grey: 1, unrated: 1 } }];
  const text = asText(card({ kind: 'chart', title: 'The mix', columns, inWords: 'One of each.' }), 40);
  expect(text).toBe('The mix\nOne of each.');
});

test('no rating that has an action is missing from the bar, however few they are', () => {
  const counts = fc.array(fc.nat({ max: 2000 }), { minLength: 5, maxLength: 6 });
  const property = fc.property(counts, ([red = 0, amber = 0, green = 0, blue = 0, grey = 0, unrated = 0]) => {
    const columns = [{ label: '30 Nov', counts: { red, amber, green, blue, grey, unrated } }];
    const [, , line = ''] = asText(card({ kind: 'chart', title: 'x', columns, inWords: '' }), 90).split('\n');
    const bar = line.split('  ').at(-1) ?? '';
    const shapes = [red, amber, green, blue, grey, unrated].map((count, at) => (count > 0 ? '■▲●★○·'[at] : undefined));
    for (const shape of shapes.filter((one) => one !== undefined)) expect(bar).toContain(shape);
  });
  fc.assert(property);
});

test('whatever anybody writes, nothing but text and new lines comes out', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });
  const property = fc.property(anything, fc.integer({ min: -1, max: 120 }), (words, width) => {
    const text = asText(
      aCard({
        heading: words,
        rating: 'red',
        blocks: [
          { kind: 'said', text: words },
          { kind: 'title', text: words },
          { kind: 'facts', facts: [{ label: words, value: words }] },
          { kind: 'rows', rows: [{ ref: words, title: words, rating: null, facts: [words] }], more: 1 },
          { kind: 'heard', by: words, words },
          { kind: 'chart', title: words, columns: [{ label: words, counts: { red: 1 } }], inWords: words },
          { kind: 'aside', text: words },
        ],
        buttons: [{ label: words, say: words }],
        thread: [heard(words)],
      }),
      width,
    );
    expect(text).not.toMatch(/[[\p{Cc}\p{Bidi_Control}]--[\n]]/v);
    expect(text.isWellFormed()).toBe(true);
  });
  fc.assert(property);
});

test('no line is longer than the width where there was a place to break it', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '▲', '“'), minLength: 1, maxLength: 12 }));
  const property = fc.property(words, fc.integer({ min: 40, max: 100 }), (some, width) => {
    const text = asText(
      card(
        { kind: 'said', text: some.join(' ') },
        { kind: 'rows', rows: [{ ref: '8.1.3', title: some.join(' '), rating: 'red', facts: some }], more: 0 },
        { kind: 'heard', by: 'Ann Archer', words: some.join(' ') },
      ),
      width,
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });
  fc.assert(property);
});

test.each([
  ['one word', 'a'.repeat(1_000_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['line ends', '\n'.repeat(1_000_000)],
  ['escapes', '\u001b'.repeat(1_000_000)],
])('a million characters of %s are read like any others', (_, words) => {
  expect(asText(aCard({ heading: words, blocks: heard(words).blocks }), 1)).toEqual(expect.any(String));
});
