import { describe, expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams, ATeamsSaid } from '#test/kit/teams/a-teams.ts';
import { aChannelMessage, aGroupMessage, anExecute, aPersonalMessage, asTargeted } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import { anOwnView, refreshOf, withData } from '#test/kit/teams/own-view.ts';
import { chatOf, GROUP_CHAT, LEADERS, userIdOf } from '#test/kit/teams/tenant.ts';

type Stands = Parameters<typeof anOwnView>[0];

async function aCouncil(saying: ATeamsSaid = {}): Promise<ATeams> {
  const ours = await aTeams(saying);
  await ours.teams.introduced();
  return ours;
}

async function said(ours: ATeams, activity: TeamsActivity) {
  const answered = await ours.post(activity);
  await ours.settle();
  return answered;
}

const labels = (card: object | null) => actionsOn(card).map(({ title }) => title);
const lastIn = ({ cloud }: ATeams, place: string) => cloud.connector.standing(place).at(-1)!;

/** What somebody's client is given when it asks for the card as it is for them, by itself or because they asked it to. */
async function asksFor(ours: ATeams, on: Stands, by?: string, trigger?: 'manual') {
  const { json } = await said(ours, anOwnView(on, by, trigger));
  return json as { readonly type?: string; readonly value?: object | string };
}

describe('a card in a place where several read', () => {
  test.each([
    ['a channel', LEADERS, aChannelMessage],
    ['a group chat', GROUP_CHAT, aGroupMessage],
  ])('of %s has no buttons, and its owner’s client asks for them', async (_what, place, message) => {
    const ours = await aCouncil();
    await said(ours, message('8.1.3'));
    const card = lastIn(ours, place);
    expect(labels(card.card)).toEqual([]);
    expect(refreshOf(card)?.userIds).toEqual([userIdOf('Ann Archer')]);
    expect(card.summary).not.toContain('Buttons:');
    expect(JSON.stringify(card.card)).toContain('Agree the framework');
  });

  test('shows its owner the buttons of their own chat, and what they press changes it for all', async () => {
    const ours = await aCouncil();
    await said(ours, aPersonalMessage('8.1.3'));
    const own = labels(lastIn(ours, chatOf('Ann Archer')).card);
    await said(ours, aChannelMessage('8.1.3'));
    const { type, value } = await asksFor(ours, lastIn(ours, LEADERS));
    expect(type).toBe('application/vnd.microsoft.card.adaptive');
    expect(labels(value as object)).toEqual(own);
    const green = actionsOn(value as object).find(({ title }) => title === 'Green')!;
    const { conversation, channelData } = aChannelMessage('');
    await said(ours, anExecute(green.data, lastIn(ours, LEADERS), { conversation, channelData }));
    const changed = lastIn(ours, LEADERS);
    expect([changed.how, labels(changed.card)]).toEqual(['changed', []]);
    expect(labels((await asksFor(ours, changed)).value as object)).toContain('Undo');
  });

  test('shows nobody else any, and tells whoever asks for them', async () => {
    const ours = await aCouncil();
    await said(ours, aChannelMessage('8.1.3'));
    const card = lastIn(ours, LEADERS);
    expect(await asksFor(ours, card, 'Ben Baker')).toEqual({});
    expect(await asksFor(ours, card, 'Ben Baker', 'manual')).toMatchObject({
      value: 'The buttons of this card are for whoever it answers. You can type instead: rag and a number.',
    });
  });

  test('shows none of what it said before it was changed', async () => {
    const ours = await aCouncil();
    await said(ours, aChannelMessage('8.1.3'));
    const before = lastIn(ours, LEADERS);
    const { value } = await asksFor(ours, before);
    const green = actionsOn(value as object).find(({ title }) => title === 'Green')!;
    const { conversation, channelData } = aChannelMessage('');
    await said(ours, anExecute(green.data, before, { conversation, channelData }));
    expect(await asksFor(ours, before)).toEqual({});
  });

  test('of another register is left as it is, and nobody is told anything of it', async () => {
    const ours = await aCouncil();
    await said(ours, aChannelMessage('8.1.3'));
    const before = ours.cloud.connector.shown.length;
    const data = { ragtime: { kind: 'own', card: 'receipt/1', r: 'abcdef' } };
    expect((await said(ours, withData(data, { id: '17' }))).json).toEqual({});
    expect(ours.cloud.connector.shown).toHaveLength(before);
  });

  test.each([{}, { key: 'receipt/none' }, { key: 3 }])('is not to be had by a key that is none: %j', async (forged) => {
    const ours = await aCouncil();
    await said(ours, aChannelMessage('8.1.3'));
    const data = { ragtime: { kind: 'own', card: forged.key } };
    expect((await said(ours, withData(data, { id: '17' }))).json).toEqual({});
  });
});

describe('buttons stay', () => {
  test('in somebody’s own chat', async () => {
    const ours = await aCouncil();
    await said(ours, aPersonalMessage('8.1.3'));
    const card = lastIn(ours, chatOf('Ann Archer'));
    expect([labels(card.card).includes('Green'), refreshOf(card)]).toEqual([true, null]);
  });

  test('on what one person alone is shown in a channel', async () => {
    const ours = await aCouncil();
    await said(ours, asTargeted(aChannelMessage('8.1.3')));
    const [card] = ours.cloud.connector.shown.filter(({ onlyFor }) => onlyFor !== null);
    expect([labels(card!.card).includes('Green'), refreshOf(card!)]).toEqual([true, null]);
  });

  test('in a trial, whose client shows everybody the same', async () => {
    const ours = await aCouncil({ config: { app: null, allowedTenants: [] } });
    await said(ours, aChannelMessage('8.1.3'));
    const card = lastIn(ours, LEADERS);
    expect([labels(card.card).includes('Green'), refreshOf(card)]).toEqual([true, null]);
  });
});
