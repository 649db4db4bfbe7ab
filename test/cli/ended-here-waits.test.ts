import { expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';
import { officeInChat } from './office-in-chat.ts';

const V1 = `Ref,Action,By when,Lead
4.1,Refit the galleries,20 Feb 2016,Ann Archer
4.2,Refit the ceramics gallery,20 Feb 2016,Ann Archer
4.3,Refit the glass gallery,20 Feb 2016,Ben Baker
4.4,Train every manager,By end Nov 2015,Ann Archer
`;
const V2 = V1.replace('galleries,20 Feb 2016', 'galleries,30 Apr 2016');
const idOf = (ref: string) => `RIP/${ref}` as ActionId;
const CHECKED: ActionEvent = { kind: 'verified', words: 'seen' };
const SPLIT: ActionEvent = { kind: 'closed', as: 'superseded', reason: 'split', into: [idOf('4.2'), idOf('4.3')] };

async function takenIn(event: ActionEvent) {
  const world = aWorld({
    now: '2015-11-20T10:00:00Z',
    files: { 'v1.csv': V1, 'v2.csv': V2, 'people.csv': ROSTER_CSV },
  });
  await world.run(
    'import',
    'v1.csv',
    '--plan',
    'RIP',
    '--published',
    '2015-05-26',
    '--roster',
    'people.csv',
    '--begin',
  );
  const { register } = world.registers.get('./data')!;
  const at = readInstant('2015-06-05T10:00:00Z')!;
  const by = personId('Ben Baker');
  const entry = { at, day: day('2015-06-05'), by, message: null, action: idOf('4.1'), event };
  await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
  await world.run('import', 'v2.csv', '--plan', 'RIP', '--published', '2015-11-02', '--apply');
  const says = officeInChat(world);
  const standing = async (ref: string) =>
    (await register.trackedIn('RIP' as PlanKey)).find(({ action }) => action.ref === ref)!.standing;
  return { world, says, standing };
}

// What went wrong: the question stood in what the import printed, and nowhere once the window was closed.
test('what a newer version says of what ended here stands in the doubts, on the office’s card and in doctor', async () => {
  const { world, says } = await takenIn(CHECKED);
  await world.run('doubts');
  expect(world.said()).toContain('4.1 (section 4), by when: “due Sat 30 Apr 2016”');
  expect(world.said()).toContain('settle 4.1 --as-read');
  await world.run('doctor');
  expect(world.said()).toContain('1 question of a newer version of the plan about what was decided or ended here');
  const card = await says('/rag office');
  expect(card).toContain('1 question of the newer version');
  expect(card).toContain('the newer version of the plan says due Sat 30 Apr 2016.');
  expect(card).toContain('[Open it again] [Leave it so] [Show]');
  expect(await says('/rag doubts')).toContain('/rag keep 4.1');
});

test.each(['/rag keep 4.1', '/rag reopen 4.1 because the newer version goes on with it'])(
  '“%s” settles it',
  async (said) => {
    const { world, says } = await takenIn(CHECKED);
    await says(said);
    await world.run('doubts');
    expect(world.said()).toContain('Nothing is in doubt');
    expect(await says('/rag office')).not.toContain('newer version');
  },
);

test('at the command line one line leaves it as it stands', async () => {
  const { world, standing } = await takenIn(CHECKED);
  expect(await world.run('settle', '4.1', '--as-read')).toBe(0);
  await world.run('doubts');
  expect(world.said()).toContain('Nothing is in doubt');
  expect((await standing('4.1')).stage).toBe('complete');
});

test('of what was split it is asked of each part that has another date, and a tap dates that part', async () => {
  const { says, standing } = await takenIn(SPLIT);
  const card = await says('/rag office');
  expect(card).toContain('2 questions of the newer version');
  expect(card).toContain('due Sat 30 Apr 2016, of 4.1, which went into this');
  expect(card).toContain('[Due Sat 30 Apr 2016] [Leave it so]');
  await says('/rag date 4.2 2016-04-30 because as republished');
  expect((await standing('4.2')).agreed).toBe('2016-04-30');
  expect(await says('/rag office')).toContain('1 question of the newer version');
});
