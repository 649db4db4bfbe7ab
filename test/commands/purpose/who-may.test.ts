import { expect, test } from 'vitest';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import { aTalk, PEOPLE } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

/** Everybody there is: of the office, who looks over the plan, who checks, who keeps the indicator, who leads what serves, and anybody else. */
const ROLES = ['office', 'viewer', 'verifier', 'keeper', 'lead', 'member'] as const;
type Role = (typeof ROLES)[number];
const WHO: Readonly<Record<Role, string>> = {
  office: 'Olive Office',
  viewer: 'Will Wood',
  verifier: 'Vera Venn',
  keeper: 'Carol Cole',
  lead: 'Ann Archer',
  member: 'Ben Baker',
};

const ALL = ROLES;
const OFFICE: readonly Role[] = ['office'];

/** Each act, and who may do it; whatever is not looking writes one line. Forums and what somebody leads change nothing of it. */
const ACTS: readonly (readonly [act: string, may: readonly Role[], writes: boolean])[] = [
  ['/rag outcomes', ALL, false],
  ['/rag outcome 3b', ALL, false],
  ['/rag milestone A iv history', ALL, false],
  ['/rag indicator sickness', ALL, false],
  ['/rag index', ALL, false],
  ['/rag coverage', ALL, false],
  ['/rag red outcome 3b', ALL, false],
  ['/rag digest by outcome', ['office', 'viewer'], false],
  ['/rag outcome add 3c: A learning organisation', OFFICE, true],
  ['/rag outcome 3b called An open culture', OFFICE, true],
  ['/rag outcome 3b ended', OFFICE, true],
  ['/rag outcome 3b served by 8.1.2', OFFICE, true],
  ['/rag outcome 3b not served by 8.1.1', OFFICE, true],
  ['/rag milestone A iv partly, Joint Board 2 November: two of three', OFFICE, true],
  ['/rag outcome 3b met, JB 2 November: all of it', OFFICE, true],
  ['/rag indicator sickness in days, target 7, every 3 months', OFFICE, true],
  ['/rag indicator sickness 7.9 days as at 30 September', ['office', 'keeper'], true],
  ['/rag indicator vacancies 41 as at 30 September', OFFICE, true],
  ['/rag index Excellence of sickness, vacancies', OFFICE, true],
  ['/rag index ended', OFFICE, true],
  ['/rag plans undo', OFFICE, true],
];

async function aPlanWithPurposes(): Promise<Talk> {
  const talk = await aTalk({ people: PEOPLE });
  await talk.keeps({
    kind: 'forum-kept',
    forum: { key: 'JB' as ForumKey, name: 'Joint Board', paperDays: 7, meetings: [] },
  });
  for (const said of [
    'outcome add 3b: A positive, open culture',
    'outcome 3b served by 8.1.1',
    'milestone add A iv: Risk management in use',
    'milestone A iv not yet, Joint Board 1 October: no draft',
    'indicator add D3: Sickness absence, in days, down, target 8, kept by Carol Cole',
    'indicator add D2: Vacancies',
    'index Excellence of sickness',
  ])
    await talk.say('Olive Office', `/rag ${said}`);
  return talk;
}

test.each(ROLES)('each act is done for %s as the table says, and one that is refused changes nothing', async (role) => {
  const talk = await aPlanWithPurposes();
  for (const [act, may, writes] of ACTS) {
    const before = await talk.ledgerOfPlans();
    const { text, card } = await talk.say(WHO[role], act);
    const lines = (await talk.ledgerOfPlans()).length - before.length;
    expect([act, lines]).toEqual([act, writes && may.includes(role) ? 1 : 0]);
    expect([act, card.refuses === true || text.includes('for the programme office')]).toEqual([
      act,
      !may.includes(role),
    ]);
  }
});

test('nobody judges by a board that the plan does not have, unless the office says that it is one', async () => {
  const talk = await aPlanWithPurposes();
  const asked = await talk.say('Olive Office', '/rag milestone A iv met, Joint Bord 2 November: all in use');
  expect(asked.card.heading).toBe('Which board judged milestone A iv?');
  expect(asked.card.buttons.map(({ label }) => label)).toEqual(['Joint Board', 'It is “Joint Bord”']);
  const judged = await talk.tap('Olive Office', 'Joint Board');
  expect(judged.card.heading).toBe('Milestone A iv is met');
  await talk.say('Olive Office', '/rag milestone A iv partly, Scrutiny 3 November: two of three');
  await talk.tap('Olive Office', 'It is “Scrutiny”');
  const kept = (await talk.governance()).purposes.kept.find(({ purpose }) => purpose.ref === 'A iv');
  expect(kept?.judgements.map(({ forum, on }) => [forum, on])).toEqual([
    ['Joint Board', '2015-10-01'],
    ['Joint Board', '2015-11-02'],
    ['Scrutiny', '2015-11-03'],
  ]);
});
