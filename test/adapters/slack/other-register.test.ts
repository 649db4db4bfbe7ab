import { expect, test } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { aDirectMessage, aHomeOpened, anAction, aShortcut, aSubmission, aTap } from '#test/kit/slack-envelopes.ts';

/** Of a register that somebody tries beside this one. */
const OTHER = '0badcafe';
const SENTENCE = 'This card is from another copy of Ragtime';

type Button = { readonly value?: string; readonly action_id?: string };

function buttonsOf(blocks: unknown): readonly Button[] {
  const all = blocks as readonly { readonly type: string; readonly elements?: readonly Button[] }[];
  return all.flatMap(({ type, elements = [] }) => (type === 'actions' ? elements : []));
}

const held = (carried: string): Readonly<Record<string, unknown>> => JSON.parse(carried) as Record<string, unknown>;

async function posting(slack: ASlack, envelope: Envelope) {
  const answered = await slack.post(envelope);
  expect(answered.status).toBe(200);
  await slack.settle();
  return answered;
}

const carrying = (say: string, mark: object): object => ({
  type: 'button',
  action_id: 'say/0',
  value: JSON.stringify({ s: say, c: null, ...mark }),
});

const PRESSES: readonly (readonly [string, Envelope])[] = [
  ['an answer', anAction(carrying('/rag 8.1.3 green', { r: OTHER }))],
  ['a place on the card', anAction({ type: 'button', value: JSON.stringify({ n: 0, c: 'receipt/1', r: OTHER }) })],
  ['a note, which opens a form', anAction(carrying('/rag note 8.1.3', { r: OTHER }))],
  ['a round, which opens a form', anAction(carrying('/rag round', { r: OTHER }))],
  [
    'a line, which opens a form',
    anAction({
      type: 'button',
      action_id: 'line',
      value: JSON.stringify({ a: 'Why?', l: '8.1.3 …', c: null, r: OTHER }),
    }),
  ],
  [
    'what stands behind the three dots',
    anAction({
      type: 'overflow',
      action_id: 'more/1',
      selected_option: { value: JSON.stringify({ s: '/rag 8.1.3 red', c: null, r: OTHER }) },
    }),
  ],
  [
    'a person chosen from a list',
    anAction({ type: 'users_select', action_id: `choose /rag link "Ben Baker"#${OTHER}`, selected_user: 'U8' }),
  ],
];

test.each(PRESSES)('a press on a card of another register, %s, changes nothing and is told so', async (_, envelope) => {
  const slack = await aSlack();
  const before = await slack.database.register.head();
  await posting(slack, envelope);
  expect(await slack.database.register.head()).toEqual(before);
  expect(slack.fake.of('views.open')).toEqual([]);
  expect(slack.fake.of('chat.postMessage')).toEqual([]);
  expect(await slack.database.inbox.waiting()).toEqual([]);
  const told = slack.fake.calls.filter(({ method }) => method === 'response_url');
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).toContain(SENTENCE);
  expect(JSON.stringify(told)).toContain('"replace_original":false');
});

test('where Slack takes no word at the place of the press any more, it is told privately', async () => {
  const slack = await aSlack();
  slack.fake.answers('response_url', () => new Response('used_url', { status: 404 }));
  await posting(slack, PRESSES[0]![1]);
  expect(slack.fake.of('chat.postMessage')).toMatchObject([
    { channel: 'U7', text: expect.stringContaining(SENTENCE) as string },
  ]);
});

test('a form that another register opened is not recorded, and says so in its place', async () => {
  const slack = await aSlack();
  const before = await slack.database.register.head();
  const metadata = { ref: '8.1.3', card: null, register: OTHER };
  const { json } = await posting(slack, aSubmission({ note: { value: 'the supplier is late' } }, { metadata }));
  expect(json).toMatchObject({ response_action: 'update' });
  expect(JSON.stringify(json)).toContain(SENTENCE);
  expect(await slack.database.register.head()).toEqual(before);
});

test('a press on a page of another register is answered over the page', async () => {
  const slack = await aSlack();
  const before = await slack.database.register.head();
  await posting(
    slack,
    anAction(carrying('/rag 8.1.3 green', { r: OTHER }), {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
      channel: undefined,
      message: undefined,
      response_url: undefined,
    }),
  );
  expect(JSON.stringify(slack.fake.of('views.open'))).toContain(SENTENCE);
  expect(await slack.database.register.head()).toEqual(before);
});

test('every button, page and form says of which register it is, and is heard by that one', async () => {
  const slack = await aSlack();
  await posting(slack, aDirectMessage('/rag 8.1.3'));
  await posting(slack, aHomeOpened());
  await posting(slack, aShortcut('8.1.3 amber'));
  await posting(slack, anAction(carrying('/rag note 8.1.3', {})));
  const [card] = slack.fake.of('chat.postMessage');
  const [page] = slack.fake.of('views.publish');
  const values = [
    ...buttonsOf(card!['blocks']),
    ...buttonsOf((page!['view'] as { readonly blocks: unknown }).blocks),
  ].flatMap(({ value }) => (value === undefined ? [] : [value]));
  expect(values.length).toBeGreaterThan(4);
  const [mark, ...others] = new Set(values.map((value) => held(value)['r']));
  expect(mark).toMatch(/^[0-9a-f]{8}$/u);
  expect(others).toEqual([]);
  const forms = slack.fake.of('views.open').map(({ view }) => view as { readonly private_metadata: string });
  expect(forms).toHaveLength(2);
  for (const form of forms) expect(held(form.private_metadata)).toMatchObject({ register: mark });
  const pressed = values.find((value) => value.includes('8.1.3 green'));
  await posting(slack, anAction({ type: 'button', action_id: 'say/0', value: pressed }));
  expect(await ratings(slack)).toEqual(['green']);
});

test('a card of before there were marks is answered as ever', async () => {
  const slack = await aSlack();
  await posting(slack, aTap('/rag 8.1.3 green'));
  await posting(slack, aSubmission({ rating: { selected_option: { value: 'amber' } } }));
  expect(await ratings(slack)).toEqual(['green', 'amber']);
});

async function ratings({ database }: ASlack): Promise<readonly unknown[]> {
  const [action] = await database.register.actions();
  const ledger = await database.register.ledgerOf(action!.id);
  return ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.change.rating] : []));
}
