import { expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';
import { officeInChat } from './office-in-chat.ts';

const V1 = `Ref,Action,By when,Lead
4.1,Agree grazing plans with the ten largest farms,20 Feb 2016,Ann Archer
4.2,Train every manager,By end Nov 2015,Ann Archer
4.3,Publish the review,By end Jan 2016,Ben Baker
4.4,Move the archive to the new store,By end Jan 2016,Ben Baker
`;
const TWELVE = 'Agree grazing plans with the twelve largest farms';
const V2 = V1.replace('ten largest farms,20 Feb 2016,Ann Archer', 'twelve largest farms,31 Mar 2016,Ben Baker');
// Two that it may be, under other numbers.
const SAVINGS = V1.replace('Agree grazing plans with the ten largest farms', 'Agree the savings plan');
const APART = SAVINGS.replace(
  '4.1,Agree the savings plan',
  '4.6,Agree the savings target,20 Feb 2016,Ann Archer\n4.7,Agree the plan for savings in all services',
);

async function takenIn(v2 = V2, v1 = V1) {
  const files = { 'v1.csv': v1, 'v2.csv': v2, 'people.csv': ROSTER_CSV };
  const world = aWorld({ now: '2015-11-20T10:00:00Z', files });
  const first = ['v1.csv', '--plan', 'RIP', '--published', '2015-05-26', '--roster', 'people.csv', '--begin'];
  expect(await world.run('import', ...first)).toBe(0);
  const again = (...argv: readonly string[]) =>
    world.run('import', 'v2.csv', '--plan', 'RIP', '--published', '2015-11-02', '--apply', ...argv);
  expect(await again()).toBe(0);
  const { register } = world.registers.get('./data')!;
  const all = async () =>
    (await register.trackedIn('RIP' as PlanKey))
      .filter(({ action }) => action.isDropped !== true)
      .map(({ action: { ref, title }, standing: { agreed, owners } }) =>
        [ref, title, agreed, ...owners.map(({ name }) => name)].join(' · '),
      );
  return { world, again, register, all, says: officeInChat(world) };
}

const OLD = '4.1 · Agree grazing plans with the ten largest farms · 2016-02-20 · Ann Archer';
const NOW = `4.1 · ${TWELVE} · 2016-03-31 · Ben Baker`;

// What went wrong: the question stood in what the import printed, and nowhere once the window was closed.
test('whether a newer version has the same action waits wherever the office looks, and is asked once', async () => {
  const { world, again, register, all, says } = await takenIn();
  expect(world.said()).toContain('The question above still waits');
  expect(world.said()).toContain('it is asked on the office’s card too');
  await world.run('doubts');
  expect(world.said()).toContain('/rag same 4.1');
  expect(world.said()).toContain('settle 4.1 --same');
  await world.run('doctor');
  expect(world.said()).toContain('1 question of a newer version of the plan');
  const card = await says('/rag office');
  expect(card).toContain('1 question of the newer version');
  expect(card).toContain(`the newer version of the plan says “${TWELVE}”. Is that the same action?`);
  expect(card).toContain('[Same action] [A new one] [Show]');
  expect(await says('/rag doubts')).toContain('/rag same 4.1');
  expect(await all()).toContain(OLD);
  const lines = (await register.ledgerIn('RIP' as PlanKey)).length;
  await again();
  expect((await register.ledgerIn('RIP' as PlanKey)).length).toBe(lines);
});

test('“Same action” takes in its words, date and lead, Undo asks again, and the same file has no question more', async () => {
  const { world, again, all, says } = await takenIn();
  expect(await says('/rag same 4.1')).toContain('[Undo]');
  expect(await all()).toContain(NOW);
  expect(await says('/rag office')).not.toContain('Is that the same action?');
  await says('/rag undo');
  expect(await all()).toContain(OLD);
  expect(await says('/rag office')).toContain('Is that the same action?');
  await says('/rag same 4.1');
  await again();
  expect(world.said()).not.toContain('not taken in until');
  expect(await all()).toContain(NOW);
});

test('“A new one” adds it beside the old one, Undo takes it away, and the same file knows both', async () => {
  const { world, again, all, says } = await takenIn();
  const answer = await says('/rag apart 4.1');
  expect(answer).toContain('[Undo]');
  expect(await all()).toContain(OLD);
  expect((await all()).filter((one) => one.includes(TWELVE))).toEqual([`4.5 · ${TWELVE} · 2016-03-31 · Ben Baker`]);
  expect(await says('/rag office')).not.toContain('Is that the same action?');
  await says('/rag undo');
  expect((await all()).some((one) => one.includes(TWELVE))).toBe(false);
  expect(await says('/rag office')).toContain('Is that the same action?');
  await says('/rag apart 4.1');
  await again();
  expect(world.said()).not.toContain('not taken in until');
  expect((await all()).filter((one) => one.includes(TWELVE))).toEqual([NOW]);
});

test('of several that it may be each has a tap, and none is taken without its number', async () => {
  const { all, says } = await takenIn(APART, SAVINGS);
  const card = await says('/rag office');
  expect(card).toContain('[Same as 4.6] [Same as 4.7] [None of these]');
  expect(await says('/rag same 4.1')).toContain('[Same as 4.6]');
  await says('/rag same 4.1 as 4.7');
  expect((await all()).some((one) => one.startsWith('4.1 · Agree the plan for savings in all services'))).toBe(true);
});

test('what the next import is told ends the question', async () => {
  const same = await takenIn();
  await same.again('--same', '4.1=4.1');
  expect(await same.says('/rag office')).not.toContain('Is that the same action?');
  expect(await same.all()).toContain(NOW);
  const back = await takenIn();
  back.world.files.set('v2.csv', V1);
  await back.again();
  expect(await back.says('/rag office')).not.toContain('Is that the same action?');
});

test('at the command line one word settles it', async () => {
  const { world, all, says } = await takenIn();
  expect(await world.run('settle', '4.1', '--same')).toBe(0);
  expect(await all()).toContain(NOW);
  await says('/rag undo');
  const other = await takenIn();
  expect(await other.world.run('settle', '4.1', '--apart')).toBe(0);
  expect(await other.all()).toContain(OLD);
});
