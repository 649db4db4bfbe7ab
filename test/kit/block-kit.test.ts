import { describe, expect, test } from 'vitest';
import { checkMessage, checkView } from './block-kit.ts';

const text = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const words = (length: number) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x'.repeat(length) }] }],
});
const button = (more: object = {}, at = 0) => ({
  type: 'button',
  action_id: `a${at}`,
  text: text(5),
  value: 'v',
  ...more,
});
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
const input = (element: object) => ({ type: 'input', label: text(5), element });
const chart = (more: object = {}, block: object = {}) => ({
  type: 'data_visualization',
  title: 'Mix',
  chart: {
    type: 'bar',
    series: [{ name: 'Red', data: [{ label: 'Mon', value: 1 }] }],
    axis_config: { categories: ['Mon'] },
    ...more,
  },
  ...block,
});
const row = (...texts: readonly string[]) => texts.map((said) => ({ type: 'raw_text', text: said }));
const table = (more: object = {}) => ({
  type: 'data_table',
  caption: 'Late',
  page_size: 1,
  row_header_column_index: 0,
  rows: [row('Number', 'Action'), row('8.1.3', 'Agree it')],
  ...more,
});
const times = <Thing>(count: number, make: (at: number) => Thing) => Array.from({ length: count }, (_, at) => make(at));

const GOOD = [
  { type: 'header', text: text(150) },
  { type: 'section', text: text(3000) },
  { type: 'section', fields: times(10, () => text(20)) },
  { type: 'context', elements: times(10, () => text(1)) },
  { type: 'divider' },
  words(3000),
  actions(...times(25, (at) => button({}, at))),
  chart(),
  table({ page_size: 99, rows: times(100, () => row('x'.repeat(25), 'x'.repeat(75))) }),
];

const BREACHES: readonly (readonly [what: string, block: object | readonly object[], says: string])[] = [
  ['51 blocks', times(51, () => ({ type: 'divider' })), '51 blocks'],
  ['no blocks', [], 'no blocks'],
  ['a header of 151 characters', { type: 'header', text: text(151) }, '151 characters; 150'],
  ['an empty header', { type: 'header', text: text(0) }, 'no text'],
  ['a section of 3,001 characters', { type: 'section', text: text(3001) }, '3001 characters; 3000'],
  ['a section with nothing in it', { type: 'section' }, 'neither text nor fields'],
  ['11 fields', { type: 'section', fields: times(11, () => text(1)) }, 'there are 11; 10'],
  ['a field of 2,001 characters', { type: 'section', fields: [text(2001)] }, '2001 characters; 2000'],
  ['markup', { type: 'section', text: { type: 'mrkdwn', text: 'x' } }, 'mrkdwn could act'],
  ['an unknown field', { type: 'section', text: text(1), colour: 'red' }, 'called colour'],
  ['11 things in a context block', { type: 'context', elements: times(11, () => text(1)) }, 'there are 11; 10'],
  ['26 buttons in a row', actions(...times(26, (at) => button({}, at))), 'there are 26; 25'],
  ['an empty row', actions(), 'there is nothing'],
  ['a label of 76 characters', actions(button({ text: text(76) })), '76 characters; 75'],
  ['a value of 2,001 characters', actions(button({ value: 'x'.repeat(2001) })), '2001 characters; 2000'],
  ['a button of another style', actions(button({ style: 'green' })), 'primary, danger or neither'],
  ['a button without a name', actions(button({ action_id: undefined })), 'no action_id'],
  ['two buttons of one name', actions(button(), button()), 'a0 is there twice'],
  [
    'two blocks of one name',
    [
      { type: 'divider', block_id: 'b' },
      { type: 'divider', block_id: 'b' },
    ],
    'b is there twice',
  ],
  ['a name of 256 characters', { type: 'divider', block_id: 'x'.repeat(256) }, 'longer than 255'],
  ['an empty rich text', { type: 'rich_text', elements: [] }, 'there is nothing'],
  ['an empty text in a rich text', words(0), 'no text'],
  [
    'a mention in a rich text',
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }] },
    'user could act',
  ],
  [
    'a broadcast in a quote',
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'broadcast', range: 'here' }] }] },
    'broadcast could act',
  ],
  [
    'an address in a list that is no safe link',
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'https://x' }] }],
        },
      ],
    },
    'no safe link',
  ],
  [
    'a list of no style',
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_list', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }] },
      ],
    },
    'bullet or ordered',
  ],
  ['half a character', { type: 'header', text: { type: 'plain_text', text: '\ud83d' } }, 'cut in two'],
  ['12,001 characters in all', times(5, () => words(2500)), 'about 12000'],
  ['three charts', times(3, () => chart()), '3 charts'],
  ['two tables', times(2, () => table()), '2 tables'],
  ['a table without a caption', table({ caption: '' }), 'no text'],
  ['a table of 101 rows', table({ page_size: 100, rows: times(101, () => row('x')) }), 'there are 101; 100'],
  ['a table of 21 columns', table({ rows: times(2, () => row(...times(21, () => 'x'))) }), 'there are 21; 20'],
  ['a table of a heading alone', table({ rows: [row('Number')] }), 'no row'],
  ['a table with a row that lacks a cell', table({ rows: [row('x', 'x'), row('x')] }), 'not of one length'],
  ['an empty cell', table({ rows: [row('x'), row('')] }), 'no text'],
  ['a cell that could act', table({ rows: [row('x'), [words(1)]] }), 'not rich_text'],
  ['a table of 10,001 characters', table({ rows: times(2, () => row(...times(3, () => 'x'.repeat(1667)))) }), '10002'],
  ['a page of 101 rows', table({ page_size: 101 }), '1 to 100'],
  ['a table that goes on on a page behind', table({ rows: times(3, () => row('x')) }), 'hides rows'],
  ['a table whose rows nothing names', table({ row_header_column_index: 2 }), 'names its rows'],
  ['a chart without a title', chart({}, { title: '' }), 'no text'],
  ['a chart title of 51 characters', chart({}, { title: 'x'.repeat(51) }), '51 characters; 50'],
  [
    'seven series',
    chart({ series: times(7, (at) => ({ name: `${at}`, data: [{ label: 'Mon', value: 1 }] })) }),
    'there are 7; 6',
  ],
  [
    'two series of one name',
    chart({ series: times(2, () => ({ name: 'Red', data: [{ label: 'Mon', value: 1 }] })) }),
    'Two series',
  ],
  ['21 points', chart({ axis_config: { categories: times(21, (at) => `${at}`) } }), 'there are 21; 20'],
  ['points of other labels', chart({ axis_config: { categories: ['Tue'] } }), 'other points'],
  [
    'a point that is no number',
    chart({ series: [{ name: 'Red', data: [{ label: 'Mon', value: null }] }] }),
    'no number',
  ],
  ['a label of 21 characters', chart({ axis_config: { categories: ['x'.repeat(21)] } }), '21 characters; 20'],
  ['a chart of another kind', chart({ type: 'radar' }), 'never radar'],
  ['an input in a message', input({ type: 'datepicker', action_id: 'a' }), 'cannot stand in a message'],
  ['a block that we do not use', { type: 'alert' }, 'alert is not one'],
];

describe('checkMessage', () => {
  test('a message at every limit is good', () => {
    expect(checkMessage({ text: 'x'.repeat(4000), blocks: GOOD })).toEqual([]);
  });

  test.each(BREACHES)('%s: found', (_, blocks, says) => {
    const found = checkMessage({ text: 'x', blocks: Array.isArray(blocks) ? blocks : [blocks] });
    expect(found.join(' ')).toContain(says);
  });

  test.each([
    ['', 'no text'],
    [undefined, 'no text'],
    ['x'.repeat(4001), '4001 characters'],
    ['hello <!channel>', '< or >'],
    ['this & that', 'not escaped'],
    ['\ud83d', 'cut within'],
  ])('the text %j: found', (said, says) => {
    expect(checkMessage({ text: said, blocks: GOOD }).join(' ')).toContain(says);
  });

  test('a breach in the thread is found', () => {
    expect(checkMessage({ text: 'x', blocks: GOOD, thread: [{ text: '', blocks: GOOD }] })).toEqual([
      'A message has no text for notifications.',
    ]);
  });
});

const MODAL = {
  type: 'modal',
  title: text(24),
  submit: text(24),
  close: text(24),
  private_metadata: 'x'.repeat(3000),
  callback_id: 'x'.repeat(255),
  blocks: [
    input({ type: 'plain_text_input', action_id: 'a', max_length: 3000, placeholder: text(150) }),
    input({ type: 'datepicker', action_id: 'b', initial_date: '2015-11-20' }),
    input({
      type: 'radio_buttons',
      action_id: 'c',
      options: times(10, (at) => ({ text: text(75), value: `${at}`, description: text(75) })),
    }),
  ],
};

const radio = (option: object) => ({
  ...MODAL,
  blocks: [input({ type: 'radio_buttons', action_id: 'c', options: [option] })],
});

const list = (initial: object) => ({
  ...MODAL,
  blocks: [
    input({
      type: 'static_select',
      action_id: 'd',
      options: [{ text: text(75), value: 'a' }],
      initial_option: initial,
    }),
  ],
});

const VIEW_BREACHES: readonly (readonly [what: string, view: object, says: string])[] = [
  ['a list that begins with none of its choices', list({ text: text(75), value: 'b' }), 'does not have'],
  ['another kind of view', { type: 'step' }, 'not step'],
  ['a title of 25 characters', { ...MODAL, title: text(25) }, '25 characters; 24'],
  ['no title', { ...MODAL, title: undefined }, 'title of a modal'],
  ['inputs and no submit', { ...MODAL, submit: undefined }, 'has a submit button'],
  ['a submit of 25 characters', { ...MODAL, submit: text(25) }, '25 characters; 24'],
  ['metadata of 3,001 characters', { ...MODAL, private_metadata: 'x'.repeat(3001) }, '3001 characters; 3000'],
  ['a callback of 256 characters', { ...MODAL, callback_id: 'x'.repeat(256) }, '256 characters; 255'],
  ['101 blocks', { type: 'home', blocks: times(101, () => ({ type: 'divider' })) }, '101 blocks'],
  ['250 kB', { type: 'home', blocks: times(100, () => ({ type: 'section', text: text(2600) })) }, '250000 are allowed'],
  ['a table on the Home tab', { type: 'home', blocks: [table()] }, 'cannot stand in a home'],
  ['a chart on the Home tab', { type: 'home', blocks: [chart()] }, 'cannot stand in a home'],
  [
    'an input of 3,001 characters',
    { ...MODAL, blocks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 3001 })] },
    '1 to 3000',
  ],
  [
    'a day in other words',
    { ...MODAL, blocks: [input({ type: 'datepicker', action_id: 'a', initial_date: '20/11/2015' })] },
    'written 2027-01-31',
  ],
  [
    'a placeholder of 151 characters',
    { ...MODAL, blocks: [input({ type: 'datepicker', action_id: 'a', placeholder: text(151) })] },
    '151 characters; 150',
  ],
  ['an option of 76 characters', radio({ text: text(76), value: 'x' }), '76 characters; 75'],
  ['an option value of 151 characters', radio({ text: text(1), value: 'x'.repeat(151) }), '151 characters; 150'],
  [
    'an option description of 76 characters',
    radio({ text: text(1), value: 'x', description: text(76) }),
    '76 characters; 75',
  ],
  [
    'an input without a label',
    { ...MODAL, blocks: [{ ...input({ type: 'datepicker', action_id: 'a' }), label: text(0) }] },
    'no text',
  ],
  [
    'an element that we do not use',
    { ...MODAL, blocks: [input({ type: 'timepicker', action_id: 'a' })] },
    'timepicker is not one',
  ],
];

describe('checkView', () => {
  test('a modal and a Home tab at every limit are good', () => {
    expect(checkView(MODAL)).toEqual([]);
    expect(checkView({ type: 'home', blocks: times(100, () => ({ type: 'divider' })) })).toEqual([]);
  });

  test.each(VIEW_BREACHES)('%s: found', (_, view, says) => {
    expect(checkView(view).join(' ')).toContain(says);
  });
});
