import { expect, test } from 'vitest';
import type { Digests } from '#src/plan/governance/settings.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { preview } from '#jobs/preview.ts';
import { aPlan, anAction, day } from '#test/kit/an-action.ts';
import { aWork, aWorld } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const OTHER = aPlan({ key: 'CYPS', name: 'Children’s plan', isDefault: false });

async function twoPlans(digests: Digests): Promise<TestWorld> {
  const world = await aWorld({ actions: [anAction({ due: '2015-06-01' })] });
  const at = world.clock.now();
  const actions = [
    anAction({ plan: 'CYPS', ref: '4.1', title: 'Recruit carers', due: '2015-12-31', owners: ['Ben Baker'] }),
    anAction({ plan: 'CYPS', ref: '4.2', title: 'Train carers', due: '2015-12-31', owners: ['Ben Baker'] }),
  ];
  await world.register.addPlan({ plan: OTHER, headings: [], actions, at, day: day('2015-06-05') });
  const event = { kind: 'set' as const, settings: { digests }, was: { digests: 'each' as const } };
  const line = { at, day: day('2015-06-05'), by: null, message: null, plan: aPlan().key, event };
  await world.register.write(aWork([line]));
  return world;
}

function digestsSent({ messenger }: TestWorld): readonly string[] {
  const posted = messenger.sent.filter(({ kind }) => kind === 'digest');
  return posted.map(({ card }) => asText(card, 500).replaceAll(/\s+/gu, ' '));
}

test('each plan has a digest of its own, until the office wants one for all', async () => {
  const world = await twoPlans('each');
  await world.tickAt('2015-06-08T08:30:00+01:00');
  expect(
    digestsSent(world).filter((text) => /^(?:Improvement|Children’s) plan · Mon 8 Jun 2015/u.test(text)),
  ).toHaveLength(2);
});

test.each([
  ['in time', '2015-06-08T08:30:00+01:00'],
  ['late', '2015-06-08T11:00:00+01:00'],
])('one digest for all, posted %s, has a part a plan with its own counts', async (_, moment) => {
  const world = await twoPlans('together');
  await world.tickAt(moment);
  const [text = ''] = digestsSent(world).filter((one) => one.includes('of 1 action') || one.includes('The one action'));
  expect(digestsSent(world).filter((one) => one.startsWith('2 plans · Mon 8 Jun 2015'))).toHaveLength(1);
  expect(text).toMatch(/Improvement plan -+ 1 of 1 action is late\..*Children’s plan -+ None of 2 actions is late\./u);
  expect(text).not.toContain('of 3 actions');
  expect(text.match(/The record ends at/gu)).toHaveLength(1);
});

test('one that is looked at beforehand is the one of all, and of a plan alone where that is named', async () => {
  const world = await twoPlans('together');
  const headings = async (only: PlanKey | null) =>
    (await preview('digest', day('2015-06-08'), world, only)).map(({ card }) => card.heading);
  expect(await headings(null)).toEqual(['2 plans · Mon 8 Jun 2015']);
  expect(await headings(OTHER.key)).toEqual([expect.stringContaining('Children’s plan')]);
});
