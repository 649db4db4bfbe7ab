import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { TeamsMessage } from '#adapters/teams/draw/payload.ts';
import { readPressed } from '#adapters/teams/receive/pressed.ts';
import { render } from '#adapters/teams/draw/render.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { aCard } from '#test/kit/a-card.ts';
import type { PlainBlock, PlainButton } from '#test/kit/a-card.ts';
import { checkTeamsMessage } from '#test/kit/adaptive-card.ts';
import { anyCard, anyWords } from '#test/kit/any-card.ts';
import { listIn, objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';

const KEY = 'nudge/2015-11-20/person:karl-battersby' as OutKey;
const PERSON = '5fd9b2ab-32c0-4a51-9c0a-7a1f4c1d2e3f';

describe('render', () => {
  test('a nudge carries ref, title, due date and the question in what a notification shows', () => {
    expect(render(NUDGE, KEY).summary).toMatchInlineSnapshot(`
      "8.1.3 · Agree the framework — due in 5 working days · Amber
      Will it be done by then?
      Date: Fri 27 Nov 2015, in 5 working days
      Last rating: Amber, said 2 weeks ago
      Buttons: Green, Snooze"
    `);
  });

  test('a rating is a word that reads in any theme and a coloured shape, above a heading that a reader of the screen finds', () => {
    const [rating, heading] = render(NUDGE, KEY).card.body;
    expect(listIn(rating?.['inlines']).map(({ text, color }) => [text, color])).toEqual([
      ['Amber ', undefined],
      ['▲', 'Warning'],
    ]);
    expect(heading).toMatchObject({ type: 'TextBlock', style: 'heading', text: NUDGE.heading });
  });

  test('a heading that says its rating has no second one above it, and no colour that hides its words', () => {
    const [heading] = render(aCard({ heading: 'Recorded: 8.1.3 is Red ■', rating: 'red' }), KEY).card.body;
    expect(heading).toMatchObject({ type: 'TextBlock', text: 'Recorded: 8.1.3 is Red ■' });
    expect(heading).not.toHaveProperty('color');
  });

  test.each(['*Agree* the framework', '1. Agree', 'See www.example.org', 'a_b_c', '<at>Ann</at>', '# One', 'a@b.org'])(
    'the heading %j, which could be read as markup, is shown as it is',
    (heading) => {
      const [first] = render(aCard({ heading }), KEY).card.body;
      expect(first).toMatchObject({ type: 'RichTextBlock' });
      expect(wordsOf(render(aCard({ heading }), KEY)).replaceAll('\u2060', '')).toContain(heading);
    },
  );

  test('a list is a table with a heading: how it stands, then ref and title with the facts beneath', () => {
    const [, table] = render(aCard({ blocks: [rowsOf(2)] }), null).card.body;
    expect(table).toMatchObject({ type: 'Table', firstRowAsHeaders: true });
    const rows = listIn(objectIn(table)['rows']).map((row) => listIn(row['cells']).map(textOf));
    expect(rows).toEqual([
      ['Rating', 'Action'],
      ['Red ■', '1.0 Agree the framework / due Mon · said today'],
      ['Red ■', '1.1 Agree the framework / due Mon · said today'],
    ]);
  });

  test('one action alone has no columns: how it stands, ref and title are a line', () => {
    const [, one] = render(aCard({ blocks: [rowsOf(1)] }), null).card.body;
    expect(textOf(objectIn(one))).toBe('Red ■ · 1.0 Agree the framework / due Mon · said today');
  });

  test('people in a list have no rating and no table', () => {
    const rows = [{ ref: '', title: 'Ann Example', rating: null, facts: ['no e-mail address'] }];
    const message = render(aCard({ blocks: [{ kind: 'rows', rows, more: 0 }] }), null);
    expect(wordsOf(message)).toContain('Ann Exampleno e-mail address');
    expect(wordsOf(message)).not.toContain('ated');
  });

  test('the shapes of ratings that our words say are coloured', () => {
    const message = render(aCard({ blocks: [{ kind: 'said', text: '3 Red ■ and 2 Green ●.' }] }), null);
    const runs = objectsUnder(message.card.body).filter(({ color }) => color !== undefined);
    expect(runs.map(({ text, color }) => [text, color])).toEqual([
      ['■', 'Attention'],
      ['●', 'Good'],
    ]);
  });

  test('somebody’s words stand in a box of their own, quoted and under their name', () => {
    const words = '**bold** [x](https://a.example) {{DATE(2015-11-20T09:30:00Z)}} <at>Ann</at>';
    const [, box] = render(aCard({ blocks: [{ kind: 'heard', by: 'Ann', words }] }), null).card.body;
    expect(box).toMatchObject({ type: 'Container', style: 'emphasis' });
    expect(textOf(objectIn(box)).replaceAll('\u2060', '')).toBe(`Ann: / “${words}”`);
  });

  test('words of a megabyte are cut, and the message says that nothing is lost', () => {
    const words = 'x'.repeat(1_000_000);
    const message = render(aCard({ heading: words, blocks: [{ kind: 'heard', by: words, words }] }), null);
    expect(checkTeamsMessage(message)).toEqual([]);
    expect([message, ...message.thread].map(wordsOf).join('')).toContain('… (the whole is kept)');
  });

  test('a list of 10,000 goes on in messages after it, and its end says how many are left out', () => {
    const message = render(aCard({ blocks: [rowsOf(10_000)] }), null);
    const shown = [message, ...message.thread].flatMap(({ card }) => typed(card, 'TableRow')).length - 5;
    expect(message.thread).toHaveLength(4);
    expect(wordsOf(message)).toContain('The rest follows.');
    expect(wordsOf(message.thread.at(-1))).toContain(`and ${10_000 - shown} more (the whole is kept)`);
    expect(checkTeamsMessage(message)).toEqual([]);
  });

  test('a digest is parted by section: a title is never parted from its list', () => {
    const sections = ['Late', 'Moved', 'Due', 'Quiet'].flatMap((text): readonly PlainBlock[] => [
      { kind: 'title', text },
      rowsOf(12),
    ]);
    const message = render(aCard({ blocks: sections }), null);
    const titles = [message, ...message.thread].map(({ card }) =>
      card.body.map(textOf).filter((text) => text !== '' && text.length < 6),
    );
    expect(titles).toEqual([['Late'], ['Moved'], ['Due'], ['Quiet']]);
  });

  test('what follows in a card’s thread follows the message', () => {
    const details = aCard({ heading: 'Details', blocks: [rowsOf(60)] });
    const message = render(aCard({ thread: [details] }), null);
    expect(message.thread[0]?.summary).toContain('Details');
    expect(message.thread.length).toBeGreaterThan(1);
    expect(message.thread.every(({ thread }) => thread.length === 0)).toBe(true);
  });

  test('an empty card still says something', () => {
    expect(checkTeamsMessage(render(aCard({ heading: '' }), null))).toEqual([]);
  });

  test('any card gives messages that Teams takes and in which nothing acts', () => {
    fc.assert(
      fc.property(anyTeamsCard, fc.constantFrom(KEY, null), (card, key) => {
        expect(checkTeamsMessage(render(card, key))).toEqual([]);
      }),
      { numRuns: 32, endOnFailure: true },
    );
  });

  test('any words alone, of every kind of block, are taken', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const column = { label: words, counts: { red: 1, blue: 2 } };
        const blocks: readonly PlainBlock[] = [
          { kind: 'said', text: words },
          { kind: 'title', text: words },
          { kind: 'facts', facts: [{ label: words, value: words }] },
          { kind: 'chart', title: words, columns: [column, column], inWords: words },
        ];
        expect(checkTeamsMessage(render(aCard({ heading: words, rating: 'blue', blocks }), null))).toEqual([]);
      }),
      { numRuns: 48, endOnFailure: true },
    );
  });

  test('anybody’s words are shown as they were typed, but for signs that show nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        fc.pre(!/\s/u.test(words));
        const message = render(aCard({ blocks: [{ kind: 'heard', by: 'Ann', words }] }), null);
        expect(wordsOf(message).replaceAll('\u2060', '')).toContain(words.replaceAll('\u2060', ''));
      }),
    );
  });
});

describe('a chart', () => {
  test('is a bar a week, each rating coloured and named by word and shape; what is not rated is in the words beneath', () => {
    const message = render(aCard({ blocks: [aChart(14)] }), null);
    const [chart] = typed(message.card, 'Chart.VerticalBar.Grouped');
    const series = listIn(objectIn(chart)['data']);
    expect(series.map(({ legend, color }) => [legend, color])).toEqual([['Red ■', 'attention']]);
    expect(listIn(series[0]?.['values']).map(({ x }) => x)).toEqual(
      Array.from({ length: 12 }, (_, at) => `week ${at + 3}`),
    );
    expect(wordsOf(message)).toContain('from 1 to 2');
  });

  test('is the newest numbers where a client draws none', () => {
    const [chart] = typed(render(aCard({ blocks: [aChart(3)] }), null).card, 'Chart.VerticalBar.Grouped');
    expect(textOf(objectIn(objectIn(chart)['fallback']))).toBe('week 3:  Red ■ 2   ');
  });

  test('with two columns of one label tells them apart', () => {
    const column = { label: 'Mon', counts: { red: 1 } };
    const blocks: readonly PlainBlock[] = [{ kind: 'chart', title: 'x', columns: [column, column], inWords: '' }];
    const [chart] = typed(render(aCard({ blocks }), null).card, 'Chart.VerticalBar.Grouped');
    expect(JSON.stringify(chart)).toContain('"x":"2 Mon"');
  });
});

describe('buttons', () => {
  test('a press says the button’s words on its card, executed or sent', () => {
    const message = render(aCard({ buttons: [{ label: 'Green', say: '/rag 8.1.3 green' }] }), KEY);
    const pressed = { kind: 'say', say: '/rag 8.1.3 green', card: KEY };
    expect(pressesOf(message)).toEqual([pressed]);
    const [submit] = typed(message.card, 'Action.Submit');
    expect(readPressed(submit?.['data'])).toEqual(pressed);
  });

  test('the seven of a nudge stand in two rows, how it stands apart from the rest', () => {
    const labels = ['Green', 'Amber', 'Red', 'Done', 'Add a note', 'Snooze', 'Not mine'];
    const message = render(aCard({ buttons: labels.map((label) => ({ label, say: label })) }), KEY);
    const rows = message.card.body.filter(({ type }) => type === 'ActionSet');
    expect(rows.map((row) => listIn(row['actions']).map(({ title }) => title))).toEqual([
      ['Green', 'Amber', 'Red', 'Done'],
      ['Add a note', 'Snooze', 'Not mine'],
    ]);
  });

  test('after one answer the buttons for the next action stand together, apart from Undo', () => {
    const next = ['3.3.1 Green', '3.3.1 Amber', '3.3.1 Red', '3.3.1 Done'];
    const labels = ['Undo', ...next, 'Add a note on 3.3.1', 'Snooze 3.3.1 until 27 Nov', 'Not mine: 3.3.1'];
    const message = render(aCard({ buttons: labels.map((label) => ({ label, say: label })) }), KEY);
    const rows = message.card.body.filter(({ type }) => type === 'ActionSet');
    expect(rows.map((row) => listIn(row['actions']).map(({ title }) => title))).toEqual([
      ['Undo'],
      next,
      ['Add a note on 3.3.1', 'Snooze 3.3.1 until 27 Nov', 'Not mine: 3.3.1'],
    ]);
  });

  test('no rating is put in front of the others', () => {
    const buttons: readonly PlainButton[] = [
      { label: 'Green', say: '/rag 8.1.3 green', look: 'good' },
      { label: 'Amber', say: '/rag 8.1.3 amber' },
      { label: 'Red', say: '/rag 8.1.3 red', look: 'danger' },
    ];
    const presses = typed(render(aCard({ buttons }), KEY).card, 'Action.Execute');
    expect(presses.map(({ style }) => style)).toEqual([undefined, undefined, undefined]);
  });

  test('refs stand six in a row, apart from other buttons', () => {
    const labels = ['8.1.1', '8.1.2', '8.1.3', 'CYPS 4.2', '2.1.1a', '9.1', '9.2', 'More'];
    const message = render(aCard({ buttons: labels.map((label) => ({ label, say: label })) }), KEY);
    const rows = message.card.body.filter(({ type }) => type === 'ActionSet');
    expect(rows.map((row) => listIn(row['actions']).length)).toEqual([6, 1, 1]);
  });

  test('sixty are all there, on as many messages as they need; more are counted', () => {
    const buttons = Array.from({ length: 70 }, (_, at) => ({ label: `8.1.${at}`, say: `/rag about 8.1.${at}` }));
    const message = render(aCard({ buttons }), KEY);
    const said = [message, ...message.thread].flatMap(pressesOf).map((press) => press?.kind === 'say' && press.say);
    expect(said).toEqual(buttons.slice(0, 60).map(({ say }) => say));
    expect(wordsOf(message)).toContain('10 more choices do not fit here; please type what you mean.');
    expect(checkTeamsMessage(message)).toEqual([]);
  });

  test('a question keeps its buttons, however many stand behind the three dots: what has no room there is counted', () => {
    const said = `/rag 8.1.3 amber ${'waiting on HR '.repeat(40)}`;
    const behind = Array.from({ length: 30 }, (_, at) => ({
      label: `Other ${at}`,
      say: `${said}${at}`,
      more: true as const,
    }));
    const message = render(aCard({ buttons: [{ label: 'Done', say: '/rag 8.1.3 done' }, ...behind] }), KEY);
    expect(message.thread).toEqual([]);
    expect(pressesOf(message)[0]).toEqual({ kind: 'say', say: '/rag 8.1.3 done', card: KEY });
    expect(wordsOf(message)).toMatch(/\d+ more choices do not fit here/u);
    expect(checkTeamsMessage(message)).toEqual([]);
  });

  test('words too long for a button are found by the card and the place on it', () => {
    const long = `/rag 8.1.3 amber ${'waiting '.repeat(400)}`;
    const buttons: readonly PlainButton[] = [
      { label: 'a', say: '/rag' },
      { label: 'b', say: long },
    ];
    expect(pressesOf(render(aCard({ buttons }), KEY))).toEqual([
      { kind: 'say', say: '/rag', card: KEY },
      { kind: 'nth', nth: 1, card: KEY },
    ]);
    const unkept = render(aCard({ buttons }), null);
    expect(pressesOf(unkept)).toHaveLength(1);
    expect(wordsOf(unkept)).toContain('1 more choices do not fit here');
  });

  test('a note opens the update form, once on a card; the next one only says it', () => {
    const buttons = ['8.1.3', 'CYPS 4.2'].map((ref) => ({ label: 'Add a note', say: `/rag note ${ref}` }));
    const message = render(aCard({ buttons }), KEY);
    const [shown, ...others] = typed(message.card, 'Action.ShowCard');
    expect(others).toEqual([]);
    expect(JSON.stringify(shown)).toContain('"kind":"form","ref":"8.1.3"');
    expect(pressesOf(message)).toContainEqual({ kind: 'say', say: '/rag note CYPS 4.2', card: KEY });
  });

  test('a person without an account is linked by choosing one from the directory', () => {
    const buttons = ['Ann', 'Bob'].map((name) => ({ label: `Link ${name}`, say: `/rag link "${name}"` }));
    const message = render(aCard({ buttons }), KEY);
    expect(checkTeamsMessage(message)).toEqual([]);
    const [, second] = typed(message.card, 'Input.ChoiceSet').map(({ id }) => String(id));
    const [, data] = typed(message.card, 'Action.Execute').map((press) => objectIn(press['data']));
    const chosen = { ...data, [second ?? '']: PERSON };
    expect(readPressed({ action: { data: chosen } })).toMatchObject({ say: `/rag link "Bob" teams:${PERSON}` });
    expect(readPressed(chosen)).toMatchObject({ say: `/rag link "Bob" teams:${PERSON}` });
  });

  test.each(['', 'Ann', '29:1abc', `${PERSON},${PERSON}`, '" teams:x'])(
    'the choice %j is nobody, and the words are said without one',
    (choice) => {
      const data = { ragtime: { kind: 'say', say: '/rag link "Bob"', choice: 'account0' }, account0: choice };
      expect(readPressed(data)).toEqual({ kind: 'say', say: '/rag link "Bob"', card: null });
    },
  );

  test.each([
    [null],
    ['x'],
    [7],
    [[]],
    [{}],
    [{ ragtime: 'say' }],
    [{ ragtime: { kind: 'say' } }],
    [{ ragtime: { kind: 'say', say: 3 } }],
    [{ ragtime: { kind: 'nth', nth: 1 } }],
    [{ ragtime: { kind: 'nth', nth: -1, card: 'x' } }],
    [{ ragtime: { kind: 'nth', nth: 1.5, card: 'x' } }],
    [{ ragtime: { kind: 'form' } }],
    [{ ragtime: { kind: 'other', say: 'x' } }],
    [{ action: { data: 'x' } }],
    [{ action: { data: { verb: 'x' } } }],
  ])('the value %j says nothing', (value) => {
    expect(readPressed(value)).toBeNull();
  });

  test('any value reads without throwing, and any words come back whole', () => {
    fc.assert(
      fc.property(anyWords, fc.anything(), (words, value) => {
        readPressed(value);
        readPressed({ ragtime: value });
        fc.pre(words !== '' && !/^\/?rag (?:note|link) /u.test(words));
        const [press] = pressesOf(render(aCard({ buttons: [{ label: 'x', say: words }] }), KEY));
        expect(press?.kind === 'nth' || (press?.kind === 'say' && press.say === words.toWellFormed())).toBe(true);
      }),
      { numRuns: 40 },
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

/** Any card, with buttons that open a form and lists of people too. */
const anyTeamsCard: fc.Arbitrary<Card> = fc
  .tuple(
    anyCard,
    fc.array(fc.constantFrom('/rag note 8.1.3', '/rag note CYPS 4.2', '/rag link "Ann Example"'), { maxLength: 12 }),
  )
  .map(([card, says]) =>
    buildCard({ ...asDraft(card), buttons: [...card.buttons, ...says.map((say) => ({ label: say, say }))] }),
  );

function rowsOf(count: number): PlainBlock {
  const rows = Array.from({ length: count }, (_, at) => ({
    ref: `1.${at}`,
    title: 'Agree the framework',
    rating: 'red' as const,
    facts: ['due Mon', 'said today'],
  }));
  return { kind: 'rows', rows, more: 0 };
}

function aChart(weeks: number): PlainBlock {
  const columns = Array.from({ length: weeks }, (_, at) => ({
    label: `week ${at + 1}`,
    counts: { red: 2, unrated: 5 },
  }));
  return { kind: 'chart', title: 'The mix', columns, inWords: 'Red ■ from 1 to 2' };
}

function typed(card: object, type: string) {
  return objectsUnder(card).filter((one) => one['type'] === type);
}

function pressesOf({ card }: TeamsMessage) {
  return typed(card, 'Action.Execute')
    .map(({ data }) => readPressed(data))
    .filter((press) => press?.kind !== 'form');
}

/** The words of an element: a paragraph's runs joined, and paragraphs parted. */
function textOf(element: object): string {
  const paragraphs = typed(element, 'RichTextBlock');
  return paragraphs
    .map(({ inlines }) =>
      listIn(inlines)
        .map(({ text }) => String(text))
        .join(''),
    )
    .join(' / ');
}

/** Every word that a card shows, joined. */
function wordsOf(message: TeamsMessage | undefined): string {
  const texts = objectsUnder(message?.card.body).map(({ text }) => (typeof text === 'string' ? text : ''));
  return texts.join('');
}
