import { describe, expect, test } from 'vitest';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import {
  aChannelMessage,
  aDeletion,
  aGroupMessage,
  anEdit,
  anInstallation,
  anUndelete,
  asTargeted,
  aPersonalMessage,
  someJoin,
} from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { BOT, chatOf, GROUP_CHAT, LEADERS, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { HEARD_AT, hearing, wordsHeard } from './some-facts.ts';
import type { FactsSaid } from './some-facts.ts';

const ANN = `teams:${TENANT}/${objectIdOf('Ann Archer')}`;
const CHAT = `teams:${TENANT}/${chatOf('Ann Archer')}/`;
const CHANNEL = `teams:${TENANT}/${LEADERS}/`;
const GROUP = `teams:${TENANT}/${GROUP_CHAT}/`;

describe('a message', () => {
  test('in private answers whatever was said last in the conversation', async () => {
    expect(await hearing(aPersonalMessage('amber', { id: '17' }))).toEqual({
      id: `${CHAT}17`,
      thread: CHAT,
      from: ANN,
      text: 'amber',
      at: HEARD_AT,
      card: null,
      how: 'said',
      of: null,
    });
  });

  test('in a channel stands in the thread of its first message', async () => {
    const reply = { ...aChannelMessage('amber', {}, { root: '1700000001000' }), id: '1700000002000' };
    expect(await hearing(reply)).toMatchObject({
      id: `${CHANNEL}1700000002000`,
      thread: `${CHANNEL}1700000001000`,
      text: '@Ragtime amber',
    });
  });

  test('that begins a thread of a channel is its own first message', async () => {
    const message = {
      ...aChannelMessage('mine'),
      id: '17',
      conversation: { id: LEADERS, conversationType: 'channel' },
    };
    expect(await hearing(message)).toMatchObject({ thread: `${CHANNEL}17` });
  });

  test('in a chat of several people is in the whole chat', async () => {
    expect(await hearing(aGroupMessage('mine'))).toMatchObject({ thread: GROUP, text: '@Ragtime mine' });
  });

  test('that nobody else sees is said to the bot by name, and stands where its writer alone reads', async () => {
    const alone = `teams:${TENANT}/targeted/${objectIdOf('Ann Archer')}`;
    const command = { ...aPersonalMessage('red'), id: '17' };
    const said = (conversation: object) => hearing(asTargeted({ ...command, conversation } as TeamsActivity));
    const channel = { id: `${LEADERS};messageid=17`, conversationType: 'channel' };
    expect(await said(channel)).toMatchObject({
      id: `${CHANNEL}17`,
      thread: `${alone}/${LEADERS}/`,
      text: '@Ragtime red',
    });
    const thread = { id: `${LEADERS};messageid=16`, conversationType: 'channel' };
    expect(await said(thread)).toMatchObject({ thread: `${alone}/${LEADERS}/16` });
    const chat = { id: GROUP_CHAT, conversationType: 'groupChat' };
    expect(await said(chat)).toMatchObject({ thread: `${alone}/${GROUP_CHAT}/`, text: '@Ragtime red' });
  });

  test('in private is said there, whatever else it says of who sees it', async () => {
    expect(await hearing(asTargeted(aPersonalMessage('amber')))).toMatchObject({ thread: CHAT, text: 'amber' });
  });

  const silent = { entities: [], attachments: [] };
  const ASKING: FactsSaid = { asking: [`${CHANNEL}1700000001000`, GROUP] };
  const inThread = { root: '1700000001000' };

  test.each<{ what: string; body: object; facts?: FactsSaid; heard: string | null }>([
    { what: 'chatter in a channel', body: { ...aChannelMessage(''), ...silent, text: '8.1.3 is late' }, heard: null },
    { what: 'chatter in a group chat', body: { ...aGroupMessage(''), ...silent, text: 'amber' }, heard: null },
    {
      what: 'a reply where the bot asks',
      body: { ...aChannelMessage('', {}, inThread), ...silent, text: 'amber' },
      facts: ASKING,
      heard: 'amber',
    },
    {
      what: 'the same in a group chat',
      body: { ...aGroupMessage(''), ...silent, text: 'amber' },
      facts: ASKING,
      heard: 'amber',
    },
    {
      what: '!rag in a channel',
      body: { ...aChannelMessage(''), ...silent, text: '!rag 8.1.3 amber' },
      heard: '!rag 8.1.3 amber',
    },
    {
      what: 'a command below other words',
      body: { ...aChannelMessage(''), ...silent, text: 'As agreed:\n/rag 8.1.3 amber' },
      heard: '/rag 8.1.3 amber',
    },
    {
      what: 'a word that begins like a command',
      body: { ...aChannelMessage(''), ...silent, text: '!ragged edges' },
      heard: null,
    },
    {
      what: 'a message of ours',
      body: aPersonalMessage('red', { from: { id: BOT, name: 'Ragtime', aadObjectId: 'x' } }),
      heard: null,
    },
    {
      what: 'a message of another bot',
      body: aPersonalMessage('red', { from: { id: '29:1', role: 'bot', aadObjectId: 'x' } }),
      heard: null,
    },
    {
      what: 'a message of somebody without an account',
      body: aPersonalMessage('red', { from: { id: '29:1', name: 'Guest' } }),
      heard: null,
    },
    { what: 'a message without an id', body: aPersonalMessage('red', { id: undefined }), heard: null },
    { what: 'a message without words', body: aPersonalMessage('', { text: undefined, attachments: [] }), heard: '' },
    { what: 'the app coming', body: anInstallation('add'), heard: null },
    { what: 'people joining', body: someJoin(['Ben Baker']), heard: null },
    { what: 'typing', body: aPersonalMessage('', { type: 'typing' }), heard: null },
    {
      what: 'a kind of activity called like what every object has',
      body: aPersonalMessage('', { type: 'constructor' }),
      heard: null,
    },
  ])('$what is heard as $heard', async ({ body, facts, heard }) => {
    expect(await wordsHeard(body, facts)).toBe(heard);
  });
});

describe('an edit', () => {
  const edited = (text: string, more: object = {}) => ({ ...anEdit('17', text), type: 'messageUpdate', ...more });

  test('in private amends that message', async () => {
    expect(await hearing(edited('8.1.3 amber', { timestamp: '2026-06-01T09:00:00.000Z' }))).toMatchObject({
      id: `teams:event/${CHAT.slice('teams:'.length)}17/editMessage/2026-06-01T09:00:00.000Z`,
      thread: CHAT,
      text: '8.1.3 amber',
      how: 'edited',
      of: `${CHAT}17`,
    });
  });

  test('back to words of before is another edit, and one that Teams sends again is not', async () => {
    const [one, other] = [edited('red', { timestamp: '1' }), edited('red', { timestamp: '2' })];
    expect((await hearing(one))?.id).toBe((await hearing({ ...one }))?.id);
    expect((await hearing(one))?.id).not.toBe((await hearing(other))?.id);
  });

  test('that takes a deletion back is one', async () => {
    const back = { ...anUndelete('17', 'amber'), type: 'messageUpdate' };
    expect(await hearing(back)).toMatchObject({ how: 'edited', text: 'amber', of: `${CHAT}17` });
  });

  const where = { conversation: { id: `${LEADERS};messageid=17`, conversationType: 'channel', tenantId: TENANT } };
  test.each<{ what: string; body: object; facts?: FactsSaid; heard: string | null }>([
    { what: 'of chatter in a channel', body: edited('red', where), heard: null },
    {
      what: 'of a channel message that was heard',
      body: edited('red', where),
      facts: { heard: [heardBefore(`${CHANNEL}17`)] },
      heard: 'red',
    },
    { what: 'that now names us', body: edited('/rag 8.1.3 red', where), heard: '/rag 8.1.3 red' },
    { what: 'of a kind that is not known', body: edited('red', { channelData: { eventType: 'other' } }), heard: null },
  ])('$what is heard as $heard', async ({ body, facts, heard }) => {
    expect(await wordsHeard(body, facts)).toBe(heard);
  });
});

describe('a deletion', () => {
  test('of a message that was heard is its writer’s doing, where it was said', async () => {
    const before = { ...heardBefore(`${CHAT}17`), thread: `${CHAT}12` as IncomingMessage['thread'] };
    const deletion = aDeletion('17', { from: { id: '29:9', aadObjectId: objectIdOf('Olive Office') } });
    expect(await hearing(deletion, { heard: [before] })).toMatchObject({
      thread: `${CHAT}12`,
      from: ANN,
      text: '',
      how: 'deleted',
      of: `${CHAT}17`,
    });
  });

  test('of what may still come is kept for it', async () => {
    expect(await hearing(aDeletion('17'))).toMatchObject({ thread: CHAT, from: ANN, how: 'deleted', of: `${CHAT}17` });
  });
});

function heardBefore(id: string): IncomingMessage {
  const said = { id: id as MessageId, thread: id.replace(/\d+$/u, '') as IncomingMessage['thread'] };
  return {
    ...said,
    from: ANN as IncomingMessage['from'],
    text: 'amber',
    at: HEARD_AT,
    card: null,
    how: 'said',
    of: null,
  };
}
