import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aSlack, REAL_NOW } from '#test/kit/a-slack.ts';
import { aChannelMessage, aDeletion, aDirectMessage, aMention, anEdit, ANN, BOT } from '#test/kit/slack-envelopes.ts';

// Slack sends again what was not acknowledged: at once, after a minute, after five, and with delayed events for a day.

const ts = (second: number): string => `${REAL_NOW - 600 + second}.000100`;
const ID = ts(1);
const CHANNEL = { channel: 'C1', channel_type: 'channel' };
const told = (second: number, where: object = {}) => ({ ts: ts(second), event_ts: ts(second), ...where });
const edit = (text: string, second: number, where: object = {}, before = 'as it was'): Envelope =>
  anEdit(
    { text, ts: ID, edited: { user: ANN, ts: `${REAL_NOW - 600 + second}.000000` } },
    { ...told(second, where), before },
  );
const deletion = (second: number, text: string, where: object = {}): Envelope =>
  aDeletion(ID, { ...told(second, where), previous_message: { type: 'message', user: ANN, text, ts: ID } });

async function after(envelopes: readonly Envelope[]) {
  const slack = await aSlack();
  for (const one of envelopes) {
    expect((await slack.post(one)).status).toBe(200);
    await slack.settle();
  }
  expect(await slack.database.inbox.waiting()).toEqual([]);
  const { standing } = (await slack.database.register.tracked('RIP/8.1.3' as never))!;
  const notes = (await slack.database.register.ledgerIn('RIP' as never)).filter(({ event }) => event.kind === 'noted');
  return [
    standing.declared?.rating ?? null,
    standing.waitingOn,
    standing.forecast,
    standing.unsettled?.words,
    notes.length,
  ];
}

const OURS = `<@${BOT}> 8.1.3`;

test.each<[string, readonly Envelope[]]>([
  ['an edit', [aDirectMessage('8.1.3 amber waiting on HR', { ts: ID }), edit('8.1.3 green', 2)]],
  [
    'two edits within one second of each other, and a deletion',
    [
      aDirectMessage('8.1.3 amber waiting on HR', { ts: ID }),
      edit('8.1.3 green', 2),
      anEdit(
        { text: '8.1.3 red no money', ts: ID, edited: { user: ANN, ts: `${REAL_NOW - 598}.000000` } },
        { ts: `${REAL_NOW - 598}.900000`, event_ts: `${REAL_NOW - 598}.900000` },
      ),
      deletion(4, '8.1.3 red no money'),
    ],
  ],
  [
    'a mention that an edit takes out again',
    [
      aMention(`${OURS} amber waiting on HR`, { ts: ID }),
      edit('8.1.3 green', 2, CHANNEL, `${OURS} amber waiting on HR`),
    ],
  ],
  [
    'a message that became ours through an edit',
    [
      aChannelMessage('8.1.3 amber', { ts: ID }),
      edit(`${OURS} green`, 2, CHANNEL),
      edit(`${OURS} red no money`, 3, CHANNEL),
    ],
  ],
  [
    'one that became ours and was deleted',
    [
      edit(`${OURS} green`, 2, CHANNEL),
      edit(`${OURS} red no money`, 3, CHANNEL),
      deletion(4, `${OURS} red no money`, CHANNEL),
    ],
  ],
  [
    'two messages',
    [aDirectMessage('8.1.3 amber waiting on HR', { ts: ts(1) }), aDirectMessage('8.1.3 green', { ts: ts(2) })],
  ],
  [
    'two messages of one millisecond',
    [
      aDirectMessage('8.1.3 amber', { ts: `${REAL_NOW - 60}.000100` }),
      aDirectMessage('8.1.3 green', { ts: `${REAL_NOW - 60}.000200` }),
    ],
  ],
  [
    'two messages, the first of which comes a day late',
    [
      aDirectMessage('8.1.3 amber', { ts: `${REAL_NOW - 86_000}.000100` }),
      aDirectMessage('8.1.3 green', { ts: `${REAL_NOW - 80_000}.000100` }),
    ],
  ],
])('%s ends the same in every order and however often each comes', async (_, envelopes) => {
  const inOrder = await after(envelopes);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...envelopes, ...envelopes], { minLength: envelopes.length * 2 }),
      async (some) => {
        expect(await after(some)).toEqual(inOrder);
      },
    ),
    { numRuns: 8 },
  );
});
