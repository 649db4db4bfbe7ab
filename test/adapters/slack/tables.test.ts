import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '#adapters/slack/draw/render.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { aCard } from '#test/kit/a-card.ts';
import type { PlainBlock, PlainRow } from '#test/kit/a-card.ts';
import { anyWords } from '#test/kit/any-card.ts';
import { checkMessage } from '#test/kit/block-kit.ts';
import { listIn, objectsUnder } from '#test/kit/block-kit-reading.ts';
import type { Mishap } from '#test/kit/fake-slack.ts';
import { aDeparting, aSlackMessenger, ANN, outcomeOf, thread } from './a-messenger.ts';

const aRow = (nth: number, said: Partial<PlainRow> = {}): PlainRow => ({
  ref: `8.1.${nth}`,
  title: `Agree framework ${nth}`,
  rating: 'amber',
  facts: [`due ${nth} Nov`, 'said today'],
  leads: 'Ann Archer',
  ...said,
});
const rowsOf = (count: number, said: Partial<PlainRow> = {}) =>
  Array.from({ length: count }, (_, at) => aRow(at + 1, said));
const listOf = (rows: readonly PlainRow[], said: object = {}): PlainBlock => ({ kind: 'rows', rows, more: 0, ...said });
const aTitle = (text: string): PlainBlock => ({ kind: 'title', text });
const cardOf = (...blocks: readonly PlainBlock[]): Card => aCard({ heading: 'Overdue · 12 actions', blocks });

/** The cells of the table that a card is drawn with, line by line; null where it is a list. */
function tableOf(card: Card): readonly (readonly unknown[])[] | null {
  const table = render(card, null).tabled?.find(({ type }) => type === 'data_table');
  return table === undefined ? null : linesIn(table);
}

function linesIn(table: object): readonly (readonly unknown[])[] {
  return (table as { readonly rows: readonly unknown[] }).rows.map((line) => listIn(line).map(({ text }) => text));
}

const LONG = 'its supplier has withdrawn and a new tender is needed; '.repeat(4);

const TABLES: readonly (readonly [what: string, card: Card, rows: number])[] = [
  ['six actions', cardOf(listOf(rowsOf(6))), 6],
  ['a page of twelve', cardOf(listOf(rowsOf(12))), 12],
  ['forty, which a digest shows at once', cardOf(listOf(rowsOf(40))), 40],
  ['a list under its own title, beside a short one', cardOf(listOf(rowsOf(2)), aTitle('Late'), listOf(rowsOf(7))), 7],
];

const LISTS: readonly (readonly [what: string, card: Card])[] = [
  ['five actions', cardOf(listOf(rowsOf(5)))],
  ['one’s own actions, whose dates a phone would leave out of sight', cardOf(listOf(rowsOf(12, { leads: '' })))],
  ['people, who have no number', cardOf(listOf(rowsOf(8, { ref: '', rating: null })))],
  ['what is asked about, made anew with each answer', cardOf(listOf(rowsOf(8), { asked: 'question' }))],
  ['what is told at length', cardOf(listOf([...rowsOf(7), aRow(8, { facts: [LONG] })]))],
  ['two long lists, of which one would be a table', cardOf(listOf(rowsOf(7)), listOf(rowsOf(8)))],
  ['no list', cardOf({ kind: 'said', text: 'Nothing is overdue.' })],
];

test.each(TABLES)('a table with all its rows is drawn for %s', (_, card, rows) => {
  expect(tableOf(card)).toHaveLength(rows + 1);
});

test.each(LISTS)('no table is drawn for %s', (_, card) => {
  expect(tableOf(card)).toBeNull();
});

describe('a list as a table', () => {
  test('has its number, rating, title, how it stands and lead in columns, and – where there is nothing', () => {
    const rows = [...rowsOf(5), aRow(6, { rating: null, facts: [], leads: '' })];
    const lines = tableOf(cardOf(listOf(rows)));
    expect([lines![0], lines![1], lines![6]]).toEqual([
      ['Number', 'Rating', 'Action', 'How it stands', 'Lead'],
      ['8.1.1', '🟠 Amber ▲', 'Agree framework 1', 'due 1 Nov · said today', 'Ann Archer'],
      ['8.1.6', 'Not rated', 'Agree framework 6', '–', '–'],
    ]);
  });

  test('has no column in which nothing would stand', () => {
    const rows = rowsOf(6, { rating: null, unratedSaid: false });
    expect(tableOf(cardOf(listOf(rows)))?.[0]).toEqual(['Number', 'Action', 'How it stands', 'Lead']);
  });

  test('is called what the list is, keeps the title above it, what is left out below it, and every button', () => {
    const buttons = [{ label: 'More', say: '/rag overdue page 2' }];
    const card = aCard({ heading: 'Status', blocks: [aTitle('Late'), listOf(rowsOf(7), { more: 3 })], buttons });
    const { blocks, tabled } = render(card, 'a' as OutKey);
    expect(tabled?.map(({ type }) => type)).toEqual(['header', 'rich_text', 'data_table', 'rich_text', 'actions']);
    expect(tabled?.[2]).toMatchObject({ caption: 'Late', page_size: 7 });
    expect(JSON.stringify(tabled)).toContain('and 3 more');
    expect(tabled?.at(-1)).toEqual(blocks.at(-1));
  });

  test('that goes on in the thread goes on as a table there, and no row is lost or told twice', () => {
    const rows = Array.from({ length: 90 }, (_, at) => aRow(at, { facts: ['due 1 Nov', 'x'.repeat(60)] }));
    const message = render(cardOf(listOf(rows)), null);
    const parts = [message, ...message.thread];
    expect(parts.length).toBeGreaterThan(1);
    const refs = parts.flatMap(({ tabled }) => {
      const table = tabled?.find(({ type }) => type === 'data_table');
      return table === undefined ? [] : linesIn(table).slice(1);
    });
    expect(refs.map(([ref]) => ref)).toEqual(rows.map(({ ref }) => ref));
    expect(checkMessage(message)).toEqual([]);
  });

  test('of anybody’s words is one that Slack takes, and in which nothing acts', () => {
    const short = anyWords.map((words) => words.slice(0, 60));
    const rows = fc.array(
      fc.record({ title: short, facts: fc.array(short, { maxLength: 3 }), leads: short, rating: fc.constant(null) }),
      { minLength: 6, maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, short, (some, heading) => {
        const numbered = some.map((row, at) => ({ ...row, ref: `1.${at}` }));
        expect(checkMessage(render(aCard({ heading, blocks: [listOf(numbered)] }), null))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

const LATE = cardOf(listOf(rowsOf(12)));
const A_DAY = 24 * 3_600_000;

/** What a workspace that takes no tables says to a message with one. */
const refuses =
  (mishap: Mishap) =>
  ({ args }: { readonly args: Readonly<Record<string, string>> }): Mishap | null =>
    args['blocks']?.includes('data_table') === true ? mishap : null;

function aWorld(mishap: Mishap | null = null) {
  const world = aSlackMessenger({ digestChannel: 'C0123456789' });
  if (mishap !== null) world.slack.always('chat.postMessage', refuses(mishap));
  let number = 0;
  return {
    ...world,
    says: (card = LATE, said: object = {}) =>
      outcomeOf(world, aDeparting({ key: `list/${(number += 1)}` as OutKey, card, ...said })),
    /** How each message that stands is laid out. */
    stand: () =>
      world.slack.posts.map(({ blocks }) =>
        listIn(blocks).some(({ type }) => type === 'data_table') ? 'table' : 'list',
      ),
    calls: () => world.slack.calls.filter(({ method }) => method === 'chat.postMessage').length,
  };
}

describe('a list that is posted', () => {
  test('stands as a table, with all of its words for a notification and a reader of the screen', async () => {
    const { says, stand, slack } = aWorld();
    await says();
    expect(stand()).toEqual(['table']);
    expect(slack.posts[0]!.text).toContain('8.1.12 Agree framework 12, Amber, due 12 Nov · said today · Ann Archer');
  });

  test('is a table still where it is turned to another page', async () => {
    const { says, slack } = aWorld();
    const editing = await says();
    await says(LATE, { edits: 'list/1', editing });
    expect(slack.calls.map(({ method, args }) => [method, args['blocks']?.includes('data_table')])).toEqual([
      ['chat.postMessage', true],
      ['chat.update', true],
    ]);
  });

  test.each(['invalid_blocks', 'invalid_blocks_format', 'unsupported_block_type'])(
    'where the workspace takes no tables (%s) is sent at once as a list, once, and so are the next of that day',
    async (error) => {
      const { says, stand, calls, slack, reports, time } = aWorld({ error });
      expect(await says()).toMatchObject({ message: slack.posts[0]!.ts });
      expect([stand(), calls()]).toEqual([['list'], 2]);
      expect(objectsUnder(slack.posts[0]!.blocks).filter(({ type }) => type === 'rich_text_list')).not.toEqual([]);
      await says();
      expect([stand(), calls()]).toEqual([['list', 'list'], 3]);
      expect(reports).toHaveLength(1);
      time.forward(A_DAY);
      await says();
      expect([stand(), calls()]).toEqual([['list', 'list', 'list'], 5]);
      slack.always('chat.postMessage', null);
      time.forward(A_DAY);
      await says();
      expect(stand().at(-1)).toBe('table');
    },
  );

  test('that is too long as a table is a list, and a shorter one a table', async () => {
    const { says, stand, slack } = aWorld();
    slack.next('chat.postMessage', { error: 'msg_blocks_too_long' });
    await says();
    await says();
    expect(stand()).toEqual(['list', 'table']);
  });

  test('that is refused as a list too says nothing of tables', async () => {
    const { says, stand, slack } = aWorld();
    slack.next('chat.postMessage', { error: 'invalid_blocks' }, { error: 'invalid_blocks' });
    await says();
    expect(JSON.stringify(slack.posts[0]!.blocks)).toContain('8.1.12');
    await says();
    expect(stand()).toEqual(['list', 'table']);
  });

  test('of which Slack does not say what became is not sent again at once, and the next are lists', async () => {
    const { says, stand, calls } = aWorld({ error: 'internal_error' });
    expect(await says()).toMatchObject({ name: 'SendFault', definite: false });
    expect([stand(), calls()]).toEqual([[], 1]);
    await says();
    expect([stand(), calls()]).toEqual([['list'], 2]);
  });

  test.each(['channel_not_found', 'restricted_action', 'token_revoked'])(
    'that is refused for what it is not (%s) is refused once',
    async (error) => {
      const { says, calls } = aWorld({ error });
      expect(await says()).toMatchObject({ name: 'SendFault', definite: true });
      expect(calls()).toBe(1);
    },
  );

  test('in one workspace is no matter of another', async () => {
    const { says, slack } = aWorld();
    slack.next('chat.postMessage', { error: 'invalid_blocks' });
    await says();
    await says(LATE, { to: { thread: thread('slack:T2/C1/1.1'), person: null } });
    expect(slack.calls.at(-1)?.args['blocks']).toContain('data_table');
  });
});

describe('a list that nobody hears the fate of', () => {
  test('the answer to a command is a list, whatever the workspace takes', async () => {
    const answers: string[] = [];
    const world = aSlackMessenger({
      responders: { answer: async (_, { message }) => Boolean(answers.push(JSON.stringify(message.blocks))) },
    });
    const to = { thread: thread('slack:T1/C1/!trigger'), person: ANN.id };
    await outcomeOf(world, aDeparting({ card: LATE, to }));
    expect(answers[0]).not.toContain('data_table');
    expect(answers[0]).toContain('rich_text_list');
  });

  test('what is shown to one person alone is a list', async () => {
    const { says, slack } = aWorld();
    const to = { thread: thread('slack:T1/C1/1.1'), person: ANN.id, only: true };
    await says(aCard({ blocks: [listOf(rowsOf(12))], readers: 'asker' }), { to });
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral' });
    expect(slack.calls.at(-1)?.args['blocks']).not.toContain('data_table');
  });
});
