import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped } from '#adapters/slack/draw/escape.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { readPressed } from '#adapters/slack/draw/render-buttons.ts';
import { render } from '#adapters/slack/draw/render.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { aCard } from '#test/kit/a-card.ts';
import type { PlainBlock, PlainButton } from '#test/kit/a-card.ts';
import { checkMessage } from '#test/kit/block-kit.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';
import { anyCard, anyWords } from '#test/kit/any-card.ts';

const KEY = 'nudge/2015-11-20/person:karl-battersby' as OutKey;

describe('render', () => {
  test('a nudge carries ref, title, due date and the question in what a notification shows', () => {
    const { text } = render(NUDGE, KEY);
    expect(text).toMatchInlineSnapshot(`
      "8.1.3 · Agree the framework — due in 5 working days · Amber
      Will it be done by then?
      Date: Fri 27 Nov 2015, in 5 working days
      Last rating: Amber, said 2 weeks ago
      Buttons: Green, Snooze"
    `);
  });

  test('a rating in the heading is colour, word and shape', () => {
    expect(headerOf(render(NUDGE, KEY))).toBe('🟠 Amber ▲ · 8.1.3 · Agree the framework — due in 5 working days');
  });

  test('a heading that says its rating is given the colour alone', () => {
    const message = render(aCard({ heading: 'Recorded: 8.1.3 is Amber ▲', rating: 'amber' }), KEY);
    expect(headerOf(message)).toBe('🟠 Recorded: 8.1.3 is Amber ▲');
  });

  test('a heading too long for a header is cut there and whole beneath it', () => {
    const heading = `8.1.3 · ${'Agree the framework '.repeat(20)}by Friday`;
    const message = render(aCard({ heading }), KEY);
    expect(headerOf(message)).toHaveLength(150);
    expect(JSON.stringify(message.blocks[1])).toContain('by Friday');
  });

  test('a row shows its ref and title, and under them its rating as colour, word and shape with its facts', () => {
    const row = {
      ref: '8.1.3',
      title: 'Agree the framework',
      rating: 'red' as const,
      facts: ['due Mon', 'said today'],
    };
    const message = render(aCard({ blocks: [{ kind: 'rows', rows: [row], more: 3 }] }), null);
    expect(wordsOf(message)).toContain('8.1.3 Agree the framework\n🔴 Red ■ · due Mon · said today');
    expect(wordsOf(message)).toContain('and 3 more');
  });

  test('somebody’s words stand in a quote and nowhere else', () => {
    const message = render(aCard({ blocks: [{ kind: 'heard', by: 'Ann', words: 'waiting <!channel>' }] }), null);
    const [quote] = objectsUnder(message.blocks).filter(({ type }) => type === 'rich_text_quote');
    expect(quote).toMatchObject({ elements: [{ type: 'text', text: 'waiting <!channel>' }] });
    expect(message.text).toContain('waiting &lt;!channel&gt;');
  });

  test('words of a megabyte are cut, and the message says that nothing is lost', () => {
    const words = 'x'.repeat(1_000_000);
    const message = render(aCard({ heading: words, blocks: [{ kind: 'heard', by: words, words }] }), null);
    expect(checkMessage(message)).toEqual([]);
    expect(wordsOf(message)).toContain('… (the whole is kept)');
  });

  test('a list of 10,000 goes on in the thread, and its end says how many are left out', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      ref: `1.${at}`,
      title: 'A thing',
      rating: null,
      facts: [],
    }));
    const message = render(aCard({ blocks: [{ kind: 'rows', rows, more: 0 }] }), null);
    const shown = [message, ...message.thread].flatMap(itemsOf).length;
    expect(message.thread).toHaveLength(4);
    expect(wordsOf(message)).toContain('The rest is in the thread.');
    expect(wordsOf(message.thread.at(-1))).toContain(`and ${10_000 - shown} more (the whole is kept)`);
    expect(checkMessage(message)).toEqual([]);
  });

  test('sixty buttons stand in twelve rows of five', () => {
    const buttons = Array.from({ length: 60 }, (_, at) => ({ label: `8.1.${at}`, say: `/rag about 8.1.${at}` }));
    const message = render(aCard({ buttons }), KEY);
    const rows = message.blocks.filter(({ type }) => type === 'actions');
    expect(rows.map((row) => objectsUnder(row).filter(({ type }) => type === 'button').length)).toEqual(
      Array.from({ length: 12 }, () => 5),
    );
    expect(checkMessage(message)).toEqual([]);
  });

  test('more buttons than that are counted', () => {
    const buttons = Array.from({ length: 70 }, (_, at) => ({ label: `8.1.${at}`, say: `/rag about 8.1.${at}` }));
    const message = render(aCard({ buttons }), KEY);
    expect(wordsOf(message)).toContain('10 more choices do not fit here; please type what you mean.');
    expect(message.text).toContain('10 more choices do not fit here');
  });

  test('sixty short sentences with buttons are more blocks than a message holds, and go on in the thread', () => {
    const blocks = Array.from({ length: 60 }, (_, at) => ({ kind: 'aside' as const, text: `Sentence ${at}.` }));
    const message = render(aCard({ blocks, buttons: [{ label: 'x', say: 'x' }] }), KEY);
    expect(checkMessage(message)).toEqual([]);
    expect(wordsOf(message.thread[0])).toContain('Sentence 59.');
  });

  test('what follows in a card’s thread follows in the message’s', () => {
    const message = render(aCard({ thread: [aCard({ heading: 'Details' })] }), null);
    expect(message.thread.map(headerOf)).toEqual(['Details']);
  });

  test('a title stands in the block of the list beneath it', () => {
    const rows = [{ ref: '1', title: 'One', rating: null, facts: [] }];
    const message = render(
      aCard({
        blocks: [
          { kind: 'title', text: 'Late' },
          { kind: 'rows', rows, more: 0 },
        ],
      }),
      null,
    );
    expect(message.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text']);
  });

  test('a title in the middle is parted from what is before it', () => {
    const said: PlainBlock = { kind: 'said', text: 'One.' };
    const message = render(aCard({ blocks: [said, { kind: 'title', text: 'Late' }, said] }), null);
    expect(message.blocks.map(({ type }) => type)).toEqual(['header', 'section', 'divider', 'rich_text', 'section']);
  });

  test('an edited message has other names for rows whose buttons changed', () => {
    const nameOf = (say: string) =>
      objectsUnder(render(aCard({ buttons: [{ label: 'Undo', say }] }), KEY).blocks).flatMap((one) =>
        one['block_id'] === undefined ? [] : [one['block_id']],
      );
    expect(nameOf('/rag undo 8.1.3')).not.toEqual(nameOf('/rag undo 8.1.4'));
    expect(nameOf('/rag undo 8.1.3')).toEqual(nameOf('/rag undo 8.1.3'));
  });

  test('an empty card still says something', () => {
    expect(checkMessage(render(aCard({ heading: '' }), null))).toEqual([]);
  });

  test('any card gives a message that Slack takes and in which nothing acts', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(KEY, null), (card, key) => {
        const message = render(card, key);
        expect(checkMessage(message)).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('any words alone, of every kind of block, are taken', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const blocks: readonly PlainBlock[] = [
          { kind: 'said', text: words },
          { kind: 'title', text: words },
          { kind: 'facts', facts: [{ label: words, value: words }] },
          {
            kind: 'chart',
            title: words,
            columns: [
              { label: words, counts: { red: 1 } },
              { label: words, counts: {} },
            ],
            inWords: words,
          },
        ];
        expect(checkMessage(render(aCard({ heading: words, rating: 'blue', blocks }), null))).toEqual([]);
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });
});

describe('a chart', () => {
  test('is its title and its words: Slack picks the colours of a chart, and they would not be the ratings’ own', () => {
    const message = render(aCard({ blocks: [aChart(3)] }), null);
    expect(JSON.stringify(message)).not.toContain('data_visualization');
    expect(wordsOf(message)).toContain('The mix');
    expect(wordsOf(message)).toContain('Red from 1 to 2');
  });
});

describe('readPressed', () => {
  test('a press says the button’s words on its card', () => {
    expect(pressesOf([{ label: 'Green', say: '/rag 8.1.3 green' }])).toEqual([{ say: '/rag 8.1.3 green', card: KEY }]);
  });

  test('words too long for a button are found by the card and the place on it', () => {
    const long = `/rag 8.1.3 amber ${'waiting '.repeat(400)}`;
    const buttons = [
      { label: 'a', say: '/rag' },
      { label: 'b', say: long },
    ];
    expect(pressesOf(buttons)).toEqual([
      { say: '/rag', card: KEY },
      { nth: 1, card: KEY },
    ]);
  });

  test('a button that can carry neither is left out, and the message says what to do', () => {
    const message = render(aCard({ buttons: [{ label: 'b', say: 'x'.repeat(3000) }] }), null);
    expect(wordsOf(message)).toContain('1 more choices do not fit here; please type what you mean.');
  });

  test.each(['', 'x', 'null', '[]', '{}', '{"s":3}', '{"n":1,"c":null}', '{"n":-1,"c":"x"}', '{"n":1.5,"c":"x"}'])(
    'the value %j says nothing',
    (value) => {
      expect(readPressed(value)).toBeNull();
    },
  );

  test('any words and any value read without throwing', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        readPressed(words);
        const [press] = pressesOf([{ label: 'x', say: words }]);
        expect(press).toSatisfy(
          (one: typeof press) =>
            one !== undefined && one !== null && ('nth' in one || one.say === words.toWellFormed()),
        );
      }),
    );
  });
});

describe('escaped', () => {
  test.each([
    ['a & b <c>', 99, 'a &amp; b &lt;c&gt;'],
    ['<<<<', 9, '&lt;&lt;…'],
    ['abcdef', 4, 'abc…'],
    ['🟠🟠', 3, '🟠…'],
    ['', 5, ''],
  ])('%j in %i characters is %j', (words, most, expected) => {
    expect(escaped(words, most)).toBe(expected);
  });

  test('any words stay within the limit, hold no mark, and are whole when they fit', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 300 }), (words, most) => {
        const text = escaped(words, most);
        expect(text.length).toBeLessThanOrEqual(most);
        expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
      }),
    );
  });
});

const NUDGE: Card = aCard({
  heading: '8.1.3 · Agree the framework — due in 5 working days',
  rating: 'amber',
  blocks: [
    {
      kind: 'facts',
      facts: [
        { label: 'Date', value: 'Fri 27 Nov 2015, in 5 working days' },
        { label: 'Last rating', value: 'Amber ▲, said 2 weeks ago' },
      ],
    },
    { kind: 'said', text: 'Will it be done by then?' },
  ],
  buttons: [
    { label: 'Green', say: '/rag 8.1.3 green', look: 'good' },
    { label: 'Snooze', say: '/rag snooze 8.1.3' },
  ],
});

function aChart(weeks: number): PlainBlock {
  const columns = Array.from({ length: weeks }, (_, at) => ({
    label: `week ${at + 1}`,
    counts: { red: 2, unrated: 5 },
  }));
  return { kind: 'chart', title: 'The mix', columns, inWords: 'Red from 1 to 2' };
}

function pressesOf(buttons: readonly PlainButton[]) {
  const elements = objectsUnder(render(aCard({ buttons }), KEY).blocks).filter(({ type }) => type === 'button');
  return elements.map(({ value }) => readPressed(String(value)));
}

function headerOf(message: SlackMessage): string {
  const header = message.blocks.find(({ type }) => type === 'header');
  return header?.type === 'header' ? header.text.text : '';
}

function itemsOf(message: SlackMessage) {
  return objectsUnder(message.blocks).flatMap(({ type, elements }) =>
    type === 'rich_text_list' && Array.isArray(elements) ? elements : [],
  );
}

/** Every word that the blocks show, joined. */
function wordsOf(message: SlackMessage | undefined): string {
  const texts = objectsUnder(message?.blocks).map(({ text, title }) =>
    typeof text === 'string' ? text : typeof title === 'string' ? title : '',
  );
  return texts.join('');
}
