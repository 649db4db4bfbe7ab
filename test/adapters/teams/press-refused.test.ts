import { describe, expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { anExecute, aPersonalMessage, aSubmit } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { chatOf } from '#test/kit/teams/tenant.ts';

const RECEIVED = 'Received, thank you. The answer follows.';
const BEN = { by: 'Ben Baker' } as const;

/** The bot once it knows everybody, with nothing said yet. */
async function aQuietTeams(): Promise<ATeams> {
  const ours = await aTeams();
  await ours.teams.introduced();
  await ours.settle();
  return ours;
}

/** What a press is answered with, and how many messages stand in its presser’s chat then. */
async function pressed(ours: ATeams, activity: TeamsActivity, name: string) {
  const { json } = await ours.post(activity);
  await ours.settle();
  return {
    reply: (json as { readonly value?: string } | null)?.value ?? null,
    posted: ours.cloud.connector.standing(chatOf(name)).length,
  };
}

const says = (say: string) => ({ ragtime: { kind: 'say', say } });

describe('a press that is refused is told so in its own reply, and nothing is posted', () => {
  test.each([
    ['an answer to somebody else’s action', says('/rag 8.1.3 red'), 'Ben Baker', '8.1.3 is not yours to update'],
    ['a form of somebody else’s action', form('8.1.3'), 'Ben Baker', '8.1.3 is not yours to update'],
    ['a note on somebody else’s action', says('/rag note 8.1.3 hello'), 'Ben Baker', '8.1.3 is not yours to update'],
    ['what the office alone decides', says('/rag restrict 8.1.3'), 'Ann Archer', 'That is for the programme office'],
    ['an undo of nothing', says('/rag undo'), 'Ann Archer', 'nothing to take back'],
  ])('%s', async (_what, data, by, told) => {
    const ours = await aQuietTeams();
    const { reply, posted } = await pressed(ours, anExecute(data, { id: '17' }, { by }), by);
    expect(reply).toContain(told);
    expect(posted).toBe(0);
  });

  test('again where the same press is sent again', async () => {
    const ours = await aQuietTeams();
    const press = anExecute(says('/rag 8.1.3 red'), { id: '17' }, BEN);
    const first = await pressed(ours, press, 'Ben Baker');
    expect(await pressed(ours, { ...press, id: '99' }, 'Ben Baker')).toEqual(first);
    expect(first.posted).toBe(0);
  });

  test('and what is typed next is no answer to it', async () => {
    const ours = await aQuietTeams();
    await pressed(ours, anExecute(says('/rag 8.1.4'), { id: '17' }), 'Ann Archer');
    await pressed(ours, anExecute(says('/rag restrict 8.1.3'), { id: '17' }), 'Ann Archer');
    await pressed(ours, aPersonalMessage('amber, waiting on HR'), 'Ann Archer');
    const plan = (await ours.database.register.plans())[0]!.key;
    const ledger = await ours.database.register.ledgerIn(plan);
    const { id } = (await ours.database.register.actions()).find(({ ref }) => ref === '8.1.4')!;
    expect(ledger.map(({ action, event }) => [action, event.kind])).toContainEqual([id, 'updated']);
  });
});

describe('what is more than a few words is a message', () => {
  test.each([
    ['a press that is taken', says('/rag 8.1.3 red the money is gone'), 'Ann Archer'],
    ['a look', says('/rag mine'), 'Ann Archer'],
    ['a number that there is not, with those that are near', says('/rag 8.1.5 red'), 'Ann Archer'],
    ['a name that nobody has, under which another can be typed', says('/rag assign 8.1.3 Zoe Zander'), 'Olive Office'],
    ['a decision that wants its reason', says('/rag close 8.1.3'), 'Olive Office'],
  ])('%s', async (_what, data, by) => {
    const ours = await aQuietTeams();
    expect(await pressed(ours, anExecute(data, { id: '17' }, { by }), by)).toEqual({ reply: RECEIVED, posted: 1 });
  });

  test.each([
    ['typed', aPersonalMessage('/rag 8.1.3 red', BEN)],
    ['pressed in a client that takes no reply to a press', aSubmit(says('/rag 8.1.3 red'), { id: '17' }, BEN)],
  ])('a refusal of what was %s', async (_how, activity) => {
    const ours = await aQuietTeams();
    expect(await pressed(ours, activity, 'Ben Baker')).toEqual({ reply: null, posted: 1 });
  });
});

function form(ref: string) {
  return { ragtime: { kind: 'form', ref }, rating: 'red' };
}
