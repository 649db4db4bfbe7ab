import { describe, expect, test } from 'vitest';
import type { Doing } from '#test/kit/teams/activities.ts';
import { anExecute, aReaction, aSubmit } from '#test/kit/teams/activities.ts';
import { BOT, chatOf, LEADERS, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { hearing, wordsHeard } from './some-facts.ts';
import type { FactsSaid } from './some-facts.ts';

const ANN = `teams:${TENANT}/${objectIdOf('Ann Archer')}`;
const CHAT = `teams:${TENANT}/${chatOf('Ann Archer')}/`;
const CHANNEL = `teams:${TENANT}/${LEADERS}/`;
const ON = { id: '1700000009000' };

describe('a reaction', () => {
  const CARDS: FactsSaid = { cards: { [`${CHAT}${ON.id}`]: 'nudge/1' } };

  test('of the traffic light on a message that asks is a tap on it', async () => {
    expect(await hearing(aReaction('1f7e0_largeorangecircle', ON), CARDS)).toMatchObject({
      thread: `${CHAT}${ON.id}`,
      from: ANN,
      text: '🟠',
      card: 'nudge/1',
      how: 'said',
    });
  });

  test('in a thread of a channel is heard there', async () => {
    const conversation = { id: `${LEADERS};messageid=17`, conversationType: 'channel', tenantId: TENANT };
    const facts = { cards: { [`${CHANNEL}${ON.id}`]: 'escalation/1' } };
    expect(await hearing(aReaction('🟢', ON, { conversation }), facts)).toMatchObject({ thread: `${CHANNEL}17` });
  });

  test.each([
    { type: '🔴', heard: '🔴' },
    { type: '1f534_redcircle', heard: '🔴' },
    { type: '1f7e5_redsquare', heard: '🟥' },
    { type: '1F7E1_yellowcircle', heard: '🟡' },
    { type: '1f7e8_yellowsquare', heard: '🟨' },
    { type: '1f7e2_greencircle', heard: '🟢' },
    { type: '🟩', heard: '🟩' },
    { type: 'largegreencircle', heard: '🟢' },
    { type: 'orange_circle', heard: '🟠' },
    { type: 'like', heard: null },
    { type: 'heart', heard: null },
    { type: 'laugh', heard: null },
    { type: 'surprised', heard: null },
    { type: 'sad', heard: null },
    { type: 'angry', heard: null },
    { type: '2705_whiteheavycheckmark', heard: null },
    { type: '✅', heard: null },
    { type: '1f535_bluecircle', heard: null },
    { type: '1f7e3_purplecircle', heard: null },
    { type: '1f49a_greenheart', heard: null },
    { type: 'redapple', heard: null },
    { type: '', heard: null },
  ])('$type is heard as $heard', async ({ type, heard }) => {
    expect(await wordsHeard(aReaction(type, ON), CARDS)).toBe(heard);
  });

  const away = (type: string): Doing => ({ reactionsAdded: undefined, reactionsRemoved: [{ type }] });

  test('taken away is the deletion of what it said; put there anew it is another, and with another in its place that counts', async () => {
    const put = await hearing(aReaction('🟢', ON), CARDS);
    const gone = await hearing(aReaction('', ON, away('1f7e2_greencircle')), CARDS);
    expect(gone).toMatchObject({ how: 'deleted', of: put!.id, from: put!.from, thread: put!.thread, text: '' });
    const anew = await hearing(aReaction('🟢', ON), { ...CARDS, gone: [put!.id] });
    expect(anew).toMatchObject({ how: 'said', text: '🟢' });
    expect([put!.id, gone!.id]).not.toContain(anew!.id);
    expect(await hearing(aReaction('🔴', ON, { reactionsRemoved: [{ type: '🟢' }] }), CARDS)).toMatchObject({
      how: 'said',
      text: '🔴',
    });
    expect(await hearing(aReaction('', ON, away('like')), CARDS)).toBeNull();
  });

  test('on any other message, or by a bot, is not for us', async () => {
    expect(await hearing(aReaction('🟢', { id: '99' }), CARDS)).toBeNull();
    expect(await hearing(aReaction('🟢', ON, { from: { id: BOT, aadObjectId: 'x' } }), CARDS)).toBeNull();
    expect(await hearing(aReaction('', { id: '99' }, away('🟢')), CARDS)).toBeNull();
  });
});

describe('a press', () => {
  const green = { ragtime: { kind: 'say', say: '/rag 8.1.3 green', card: 'nudge/1' } };

  test.each([
    { by: 'an executed button', press: anExecute(green, ON) },
    { by: 'an older client’s button', press: aSubmit(green, ON) },
  ])('of $by says its words, about its card, under the message it stands on', async ({ press }) => {
    const message = await hearing(press);
    expect(message).toMatchObject({
      thread: `${CHAT}${ON.id}`,
      from: ANN,
      text: '/rag 8.1.3 green',
      card: 'nudge/1',
      how: 'said',
    });
    expect(message?.id).toMatch(/^teams:tap\/[0-9a-f]{32}\/\d+$/u);
  });

  test('on a card in a channel is answered in its thread', async () => {
    const conversation = { id: `${LEADERS};messageid=17`, conversationType: 'channel', tenantId: TENANT };
    expect(await hearing(anExecute(green, ON, { conversation }))).toMatchObject({ thread: `${CHANNEL}17` });
  });

  test('of a button whose words were too long to carry says what stands on its card', async () => {
    const nth = { ragtime: { kind: 'nth', nth: 1, card: 'card/1' } };
    expect(await hearing(anExecute(nth, ON), { says: ['one', 'two'] })).toMatchObject({ text: 'two', card: 'card/1' });
    expect(await hearing(anExecute(nth, ON), { says: ['one'] })).toBeNull();
  });

  test.each([
    {
      what: 'a card that is drawn anew by itself',
      press: anExecute(green, ON, { value: { action: { data: green }, trigger: 'automatic' } }),
    },
    { what: 'a button that is not ours', press: anExecute({ verb: 'x' }, ON) },
    { what: 'another kind of question', press: anExecute(green, ON, { name: 'task/fetch' }) },
    { what: 'an older button that is not ours', press: aSubmit({ x: 1 }, ON) },
  ])('of $what is none', async ({ press }) => {
    expect(await hearing(press)).toBeNull();
  });
});

describe('the update form', () => {
  const data = { ragtime: { kind: 'form', ref: '8.1.3', card: 'nudge/1' }, rating: 'amber', note: 'HR is slow' };

  test('sent off is recorded as it is', async () => {
    const message = await hearing(anExecute(data, ON));
    expect(message).toMatchObject({
      thread: `${CHAT}${ON.id}`,
      from: ANN,
      text: '/rag 8.1.3',
      card: 'nudge/1',
      form: { ref: '8.1.3', change: { rating: 'amber', narrative: 'HR is slow' } },
    });
    expect(message?.id).toMatch(/^teams:form\//u);
  });

  test('with nothing in it is not heard', async () => {
    expect(await hearing(anExecute({ ragtime: data.ragtime }, ON))).toBeNull();
  });

  test('with nothing in it from an older client, which cannot be told so at once, asks for its action again', async () => {
    const message = await hearing(aSubmit({ ragtime: data.ragtime }, ON));
    expect(message).toMatchObject({ text: '/rag 8.1.3', card: null, thread: `${CHAT}${ON.id}` });
    expect(message).not.toHaveProperty('form');
  });
});
