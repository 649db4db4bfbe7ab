import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANN, BEN, BOT, TEAM } from '#test/kit/slack-envelopes.ts';
import {
  aChannelMessage,
  aCommand,
  aDeletion,
  aDirectMessage,
  aHomeOpened,
  aMention,
  anAction,
  anEdit,
  anEvent,
  anInteraction,
  aReaction,
  aShortcut,
  aSubmission,
  aTap,
} from '#test/kit/slack-envelopes.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { HEARD_AT, hearing } from '#test/kit/slack-facts.ts';
import type { FactsSaid } from '#test/kit/slack-facts.ts';

describe('a slash command', () => {
  test('is heard under its own id, in a thread that only its answer knows', async () => {
    expect(await hearing(aCommand('8.1.3 amber', { trigger_id: '13.7' }))).toEqual({
      id: 'slack:command/13.7',
      thread: 'slack:T1/C1/!13.7',
      from: 'slack:T1/U7',
      text: '/rag 8.1.3 amber',
      at: HEARD_AT,
      card: null,
      how: 'said',
      of: null,
    });
  });

  test.each([
    { typed: '', heard: '/rag' },
    { typed: 'mine', heard: '/rag mine' },
    { typed: '8.1.3 R&amp;D &lt;late&gt;', heard: '/rag 8.1.3 R&D <late>' },
    { typed: 'away 4–15 Jan deputy <@U8|ben.b>', heard: '/rag away 4–15 Jan deputy Ben Baker' },
    { typed: 'assign 8.1.3 to <@U9|sam>', heard: '/rag assign 8.1.3 to @sam' },
    { typed: 'link "Sam Okafor" <@U9|sam>', heard: '/rag link "Sam Okafor" slack:T1/U9' },
    { typed: 'link “Sam Okafor” <@U8|ben.b>', heard: '/rag link “Sam Okafor” Ben Baker' },
    { typed: '8.1.3 link with <@U9|sam>', heard: '/rag 8.1.3 link with @sam' },
    { typed: '8.1.3 done <https://a.example/r>', heard: '/rag 8.1.3 done https://a.example/r' },
  ])('“$typed” is heard as “$heard”', async ({ typed, heard }) => {
    const message = await hearing(aCommand(typed), { names: { 'T1/U8': 'Ben Baker' } });
    expect(message?.text).toBe(heard);
  });

  test('has one name for the conversation, whatever it is called in a workspace', async () => {
    const message = await hearing(aCommand('mine', { command: '/progress' }), { command: '/progress' });
    expect(message?.text).toBe('/rag mine');
  });
});

describe('a message', () => {
  test('typed under no message of a private conversation answers whatever was said last in it', async () => {
    expect(await hearing(aDirectMessage('amber', { ts: '1700.2' }))).toMatchObject({
      id: 'slack:T1/D1/1700.2',
      thread: 'slack:T1/D1/',
      from: 'slack:T1/U7',
      text: 'amber',
    });
  });

  test('typed in a thread answers that thread', async () => {
    const message = await hearing(aDirectMessage('amber', { ts: '1700.2', thread_ts: '1700.1' }));
    expect(message).toMatchObject({ id: 'slack:T1/D1/1700.2', thread: 'slack:T1/D1/1700.1' });
  });

  const THREAD = { ts: '1700.2', thread_ts: '1700.1' };
  const ROOM: FactsSaid = { asking: ['slack:T1/C1/1700.1'] };

  test.each<{ what: string; envelope: Envelope; facts?: FactsSaid; heard: string | null }>([
    { what: 'chatter in a channel', envelope: aChannelMessage('8.1.3 is late'), heard: null },
    { what: 'chatter in a thread of others', envelope: aChannelMessage('amber', THREAD), heard: null },
    { what: 'a reply where the bot asks', envelope: aChannelMessage('amber', THREAD), facts: ROOM, heard: 'amber' },
    { what: '!rag in a thread', envelope: aChannelMessage('!rag 8.1.3 amber', THREAD), heard: '!rag 8.1.3 amber' },
    { what: 'a pasted command', envelope: aChannelMessage('/rag 8.1.3 amber', THREAD), heard: '/rag 8.1.3 amber' },
    {
      what: 'a pasted command of another name',
      envelope: aChannelMessage('/progress 8.1.3 amber', THREAD),
      facts: { command: '/progress' },
      heard: '/rag 8.1.3 amber',
    },
    {
      what: 'several pasted lines',
      envelope: aChannelMessage('/rag 8.1.3 amber\n/rag 8.1.4 green', THREAD),
      heard: '/rag 8.1.3 amber\n8.1.4 green',
    },
    {
      what: 'a pasted command below other words',
      envelope: aChannelMessage('As agreed:\n/rag 8.1.3 amber', THREAD),
      heard: '/rag 8.1.3 amber',
    },
    {
      what: 'the same in private',
      envelope: aDirectMessage('As agreed:\n/rag 8.1.3 amber'),
      heard: 'As agreed:\n8.1.3 amber',
    },
    { what: 'a word that begins like a command', envelope: aChannelMessage('!ragged edges', THREAD), heard: null },
    { what: 'another app’s command', envelope: aChannelMessage('/ragtime-tunes play', THREAD), heard: null },
    { what: 'a mention', envelope: aMention(`<@${BOT}> 8.1.3`), heard: '@Ragtime 8.1.3' },
    {
      what: 'a mention inside a link command',
      envelope: aMention(`<@${BOT}> link Sam Okafor <@U9>`),
      heard: '@Ragtime link Sam Okafor slack:T1/U9',
    },
    { what: 'a mention at the end', envelope: aMention(`8.1.3 amber <@${BOT}>`), heard: '@Ragtime 8.1.3 amber' },
    {
      what: 'the same as a message',
      envelope: aChannelMessage(`8.1.3 amber <@${BOT}>`),
      heard: '@Ragtime 8.1.3 amber',
    },
    {
      what: 'a mention where Slack does not say who we are',
      envelope: anEvent(
        { type: 'app_mention', user: ANN, channel: 'C1', ts: '1700.2', text: '<@UX> mine' },
        { authorizations: [] },
      ),
      heard: '@Ragtime mine',
    },
    { what: 'a message of another bot', envelope: aDirectMessage('8.1.3 red', { bot_id: 'B9' }), heard: null },
    { what: 'a message of ours', envelope: aDirectMessage('8.1.3 red', { user: BOT }), heard: null },
    { what: 'a message of Slack’s own', envelope: aDirectMessage('Welcome!', { user: 'USLACKBOT' }), heard: null },
    { what: 'somebody joining', envelope: aDirectMessage('has joined', { subtype: 'channel_join' }), heard: null },
    { what: 'a message without a writer', envelope: aDirectMessage('8.1.3 red', { user: undefined }), heard: null },
    {
      what: 'a reply shown in the channel too',
      envelope: aChannelMessage('!rag mine', { ...THREAD, subtype: 'thread_broadcast' }),
      heard: '!rag mine',
    },
    {
      what: 'a message with a file',
      envelope: aDirectMessage('8.1.3 done', {
        subtype: 'file_share',
        files: [{ permalink: 'https://files.example/f1' }],
      }),
      heard: '8.1.3 done https://files.example/f1',
    },
    {
      what: 'a file alone',
      envelope: aDirectMessage('', { subtype: 'file_share', files: [{ permalink: 'https://files.example/f1' }] }),
      heard: 'https://files.example/f1',
    },
    {
      what: 'a file that nobody can open',
      envelope: aDirectMessage('8.1.3 done', { subtype: 'file_share', files: [{ id: 'F2', name: 'rota red.pdf' }] }),
      heard: '8.1.3 done attached://F2/rota%20red.pdf',
    },
    {
      what: 'a file that is gone',
      envelope: aDirectMessage('8.1.3 done', {
        subtype: 'file_share',
        files: [{ id: 'F2', name: 'x.pdf', mode: 'tombstone' }],
      }),
      heard: '8.1.3 done',
    },
    { what: 'an emoji alone', envelope: aDirectMessage(':large_green_circle:'), heard: ':large_green_circle:' },
  ])('$what is heard as $heard', async ({ envelope, facts, heard }) => {
    expect((await hearing(envelope, facts))?.text ?? null).toBe(heard);
  });

  test('that mentions us is one message, though Slack tells it twice', async () => {
    const said = { ts: '1700.2', channel: 'C1' };
    const [one, other] = [aMention(`<@${BOT}> mine`, said), aChannelMessage(`<@${BOT}> mine`, said)];
    expect(await hearing(one)).toEqual(await hearing(other));
    expect((await hearing(one))?.thread).toBe('slack:T1/C1/1700.2');
  });

  test('in a channel shared with others is heard in our own workspace', async () => {
    const message = await hearing(
      anEvent(
        { type: 'app_mention', user: 'U9', user_team: 'T9', channel: 'C1', ts: '1700.2', text: `<@${BOT}> mine` },
        { team_id: 'T9', context_team_id: 'T9' },
      ),
    );
    expect(message).toMatchObject({ from: 'slack:T1/U9', thread: 'slack:T1/C1/1700.2' });
  });
});

describe('an edit', () => {
  test('of a private message amends that message', async () => {
    const edit = anEdit({ text: '8.1.3 amber', ts: '1700.2' });
    expect(await hearing(edit)).toMatchObject({
      thread: 'slack:T1/D1/',
      text: '8.1.3 amber',
      how: 'edited',
      of: 'slack:T1/D1/1700.2',
    });
    expect((await hearing(edit))?.id).toMatch(/^slack:event\/Ev/u);
  });

  const CHANNEL = { channel: 'C1', channel_type: 'channel' };
  test.each<{ what: string; envelope: Envelope; facts?: FactsSaid; heard: string | null }>([
    {
      what: 'that Slack makes to show a link',
      envelope: anEdit({ text: 'see it', ts: '1700.2' }, { before: 'see it' }),
      heard: null,
    },
    {
      what: 'of a message of ours',
      envelope: anEdit({ text: 'x', ts: '1700.2', user: BOT, bot_id: 'B1' }),
      heard: null,
    },
    { what: 'by another bot', envelope: anEdit({ text: 'x', ts: '1700.2', bot_id: 'B9' }), heard: null },
    { what: 'of chatter', envelope: anEdit({ text: 'x', ts: '1700.2' }, CHANNEL), heard: null },
    {
      what: 'of a channel message that was heard',
      envelope: anEdit({ text: 'red', ts: '1700.2', thread_ts: '1700.1' }, CHANNEL),
      facts: { known: ['slack:T1/C1/1700.2'] },
      heard: 'red',
    },
    {
      what: 'that now names us',
      envelope: anEdit({ text: `<@${BOT}> 8.1.3 red`, ts: '1700.2' }, CHANNEL),
      heard: '@Ragtime 8.1.3 red',
    },
  ])('$what is heard as $heard', async ({ envelope, facts, heard }) => {
    expect((await hearing(envelope, facts))?.text ?? null).toBe(heard);
  });
});

describe('a deletion', () => {
  const KNOWN: FactsSaid = { known: ['slack:T1/D1/1700.2'] };

  test('of a message that was heard is its writer’s deed', async () => {
    expect(await hearing(aDeletion('1700.2'), KNOWN)).toMatchObject({
      from: 'slack:T1/U7',
      thread: 'slack:T1/D1/',
      text: '',
      how: 'deleted',
      of: 'slack:T1/D1/1700.2',
    });
  });

  test('that leaves a stone in its place is the same', async () => {
    const stone = anEdit(
      { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', ts: '1700.2' },
      {
        previous_message: { type: 'message', user: ANN, text: 'amber', ts: '1700.2' },
      },
    );
    expect(await hearing(stone, KNOWN)).toMatchObject({
      how: 'deleted',
      of: 'slack:T1/D1/1700.2',
      from: 'slack:T1/U7',
    });
  });

  test('of chatter is not for us', async () => {
    expect(await hearing(aDeletion('1700.7', { channel: 'C1', channel_type: 'channel' }), KNOWN)).toBeNull();
  });

  test.each([
    ['in private', {}],
    [
      'that named us',
      {
        channel: 'C1',
        channel_type: 'channel',
        previous_message: { type: 'message', user: ANN, text: `<@${BOT}> 8.1.3 red`, ts: '1700.7' },
      },
    ],
  ])('of what may still come, %s, is kept for it', async (_, said) => {
    expect(await hearing(aDeletion('1700.7', said))).toMatchObject({ how: 'deleted', text: '' });
  });
});

describe('an emoji', () => {
  const CARDS: FactsSaid = { cards: { 'slack:T1/D1/1700.1': 'nudge/2015-06-05/person:ann' } };
  const ON = { channel: 'D1', ts: '1700.1' };

  test('of the traffic light on a message that asks is a tap on it', async () => {
    expect(await hearing(aReaction('large_orange_circle', ON), CARDS)).toMatchObject({
      thread: 'slack:T1/D1/1700.1',
      from: 'slack:T1/U7',
      text: ':large_orange_circle:',
      card: 'nudge/2015-06-05/person:ann',
    });
  });

  test.each(['red_circle', 'large_yellow_circle', 'large_green_circle', 'large_red_square'])(
    ':%s: rates',
    async (emoji) => {
      expect(await hearing(aReaction(emoji, ON), CARDS)).not.toBeNull();
    },
  );

  test.each(['eyes', '+1', 'white_check_mark', 'large_blue_circle', '__proto__'])(
    ':%s: rates nothing',
    async (emoji) => {
      expect(await hearing(aReaction(emoji, ON), CARDS)).toBeNull();
    },
  );

  test('taken away is the deletion of what it said, and put there anew it is another', async () => {
    const put = await hearing(aReaction('red_circle', ON), CARDS);
    const gone = await hearing(aReaction('red_circle', ON, { type: 'reaction_removed' }), CARDS);
    expect(gone).toMatchObject({ how: 'deleted', of: put!.id, from: put!.from, thread: put!.thread, text: '' });
    const anew = await hearing(aReaction('red_circle', ON), { ...CARDS, gone: [put!.id] });
    expect(anew).toMatchObject({ how: 'said', text: ':red_circle:' });
    expect([put!.id, gone!.id]).not.toContain(anew!.id);
    expect(await hearing(aReaction('eyes', ON, { type: 'reaction_removed' }), CARDS)).toBeNull();
  });

  test('on any other message is not for us, and neither is our own', async () => {
    expect(await hearing(aReaction('red_circle', { channel: 'D1', ts: '1700.5' }), CARDS)).toBeNull();
    expect(await hearing(aReaction('red_circle', ON, { user: BOT }), CARDS)).toBeNull();
  });
});

describe('a press', () => {
  test('says the words of the button, about its card, in the thread of its message', async () => {
    const tap = aTap('/rag 8.1.3 green', { card: 'nudge/1', trigger_id: '9.9' });
    expect(await hearing(tap)).toEqual({
      id: 'slack:tap/9.9',
      thread: 'slack:T1/D1/1700.1',
      from: 'slack:T1/U7',
      text: '/rag 8.1.3 green',
      at: HEARD_AT,
      card: 'nudge/1',
      how: 'said',
      of: null,
    });
  });

  test('on a card that only its reader sees is answered at the address that came with it', async () => {
    const container = { type: 'message', message_ts: '1700.1', channel_id: 'C1', is_ephemeral: true };
    const message = await hearing(aTap('/rag mine', { container, trigger_id: '9.9' }));
    expect(message?.thread).toBe('slack:T1/C1/!9.9');
  });

  test('on a message in a thread is answered in that thread', async () => {
    const message = { ts: '1700.1', thread_ts: '1700.0' };
    expect((await hearing(aTap('/rag mine', { message })))?.thread).toBe('slack:T1/D1/1700.0');
  });

  test('on somebody’s own page is answered privately', async () => {
    const tap = aTap('/rag mine', {
      container: { type: 'view', view_id: 'V1' },
      channel: undefined,
      message: undefined,
    });
    expect((await hearing(tap))?.thread).toBe(`slack:${TEAM}/${ANN}/`);
  });

  test('of a button whose words were too long to carry says what stands on its card', async () => {
    const tap = anAction({ value: JSON.stringify({ n: 1, c: 'card/1' }) });
    expect(await hearing(tap, { says: ['first', 'second'] })).toMatchObject({ text: 'second', card: 'card/1' });
    expect(await hearing(tap, { says: ['first'] })).toBeNull();
  });

  test('of a choice in a list says the words of the choice', async () => {
    const tap = anAction({
      type: 'overflow',
      selected_option: { value: JSON.stringify({ s: '/rag 8.1.3', c: null }) },
    });
    expect((await hearing(tap))?.text).toBe('/rag 8.1.3');
  });

  test.each([
    { what: '“Add a note”, which opens a form', action: { value: JSON.stringify({ s: '/rag note 8.1.3', c: null }) } },
    { what: '“Add a note” of another plan', action: { value: JSON.stringify({ s: '/rag note CYPS 8.1.3', c: null }) } },
    { what: 'a button of another make', action: { value: 'approve' } },
    { what: 'a link', action: { url: 'https://a.example' } },
    { what: 'a date chosen', action: { type: 'datepicker', selected_date: '2015-06-30' } },
  ])('$what says nothing', async ({ action }) => {
    expect(await hearing(anAction(action))).toBeNull();
  });
});

describe('a form', () => {
  test('is an update field by field, about the card it was opened from', async () => {
    const form = aSubmission(
      {
        rating: { type: 'radio_buttons', selected_option: { value: 'amber' } },
        note: { type: 'plain_text_input', value: 'waiting on HR' },
        forecast: { type: 'datepicker', selected_date: '2016-01-31' },
      },
      { metadata: { ref: '8.1.3', card: 'nudge/1', thread: 'slack:T1/D1/1700.1' } },
    );
    expect(await hearing(form)).toMatchObject({
      thread: 'slack:T1/D1/1700.1',
      from: 'slack:T1/U7',
      card: 'nudge/1',
      form: { ref: '8.1.3', change: { rating: 'amber', narrative: 'waiting on HR', forecast: '2016-01-31' } },
    });
  });

  test('opened nowhere in particular, or in another workspace, is answered privately', async () => {
    const filled = { rating: { selected_option: { value: 'green' } } };
    for (const thread of [undefined, 'slack:T9/D1/1700.1', 'teams:x']) {
      const form = aSubmission(filled, { metadata: { ref: '8.1.3', card: null, thread } });
      expect((await hearing(form))?.thread).toBe('slack:T1/U7/');
    }
  });

  test('of the shortcut names its action in a field', async () => {
    const form = aSubmission(
      { ref: { value: ' 8.1.4 ' }, note: { value: 'the contract is signed' } },
      { callback: 'record-as-update', metadata: {} },
    );
    expect((await hearing(form))?.form).toEqual({ ref: '8.1.4', change: { narrative: 'the contract is signed' } });
  });

  test('that lacks everything, or is not ours, says nothing', async () => {
    expect(await hearing(aSubmission({}))).toBeNull();
    expect(await hearing(aSubmission({ note: { value: 'x' } }, { callback: 'another' }))).toBeNull();
  });
});

test.each([
  { what: 'a page opened', envelope: aHomeOpened() },
  { what: 'a shortcut', envelope: aShortcut('8.1.3 amber') },
  { what: 'a form closed', envelope: anInteraction({ type: 'view_closed', view: {} }) },
  { what: 'an event we never asked for', envelope: anEvent({ type: 'star_added', user: BEN }) },
  { what: 'an event without anything', envelope: anEvent({}) },
  { what: 'something with a name of the language', envelope: anEvent({ type: 'constructor' }) },
])('$what is no message', async ({ envelope }) => {
  expect(await hearing(envelope)).toBeNull();
});

test('whatever comes in, it is heard or not, and nothing breaks', async () => {
  const kinds = fc.constantFrom('event' as const, 'command' as const, 'interactive' as const);
  const types = fc.constantFrom('message', 'app_mention', 'reaction_added', 'block_actions', 'view_submission', 'x');
  const bodies = fc.record({
    type: types,
    event: fc.anything(),
    actions: fc.anything(),
    view: fc.anything(),
    user: fc.anything(),
    team: fc.anything(),
  });
  const texts = fc.dictionary(fc.constantFrom('team_id', 'user_id', 'channel_id', 'trigger_id', 'text'), fc.string());
  await fc.assert(
    fc.asyncProperty(kinds, fc.oneof(bodies, texts, fc.object()), async (kind, body) => {
      const heard = await hearing({ kind, body });
      expect(heard === null || heard.id.startsWith('slack:')).toBe(true);
    }),
  );
});
