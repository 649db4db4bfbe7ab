import { expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';

const V1 = `Ref,Action,By when,Lead
4.1,Refit the galleries,20 Feb 2016,Ann Archer
4.2,Refit the ceramics gallery,20 Feb 2016,Ann Archer
4.3,Refit the glass gallery,20 Feb 2016,Ben Baker
4.4,Train every manager,By end Nov 2015,Ann Archer
`;
const V2 = V1.replace('galleries,20 Feb 2016', 'galleries,30 Apr 2016');

const RIP = 'RIP' as PlanKey;
const idOf = (ref: string) => `RIP/${ref}` as ActionId;
const SPLIT: ActionEvent = { kind: 'closed', as: 'superseded', reason: 'split', into: [idOf('4.2'), idOf('4.3')] };

async function secondAfter(event: ActionEvent | null, { second = V2, argv = [] as readonly string[] } = {}) {
  const world = aWorld({ files: { 'v1.csv': V1, 'v2.csv': second, 'people.csv': ROSTER_CSV } });
  const plan = ['--plan', 'RIP'];
  await world.run('import', 'v1.csv', ...plan, '--published', '2015-05-26', '--roster', 'people.csv');
  const { register } = world.registers.get('./data')!;
  if (event !== null) {
    const at = readInstant('2015-06-05T10:00:00Z')!;
    const by = personId('Ann Archer');
    const entry = { at, day: day('2015-06-05'), by, message: null, action: idOf('4.1'), event };
    await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
  }
  const code = await world.run('import', 'v2.csv', ...plan, '--published', '2015-11-02', ...argv);
  expect(code).toBe(0);
  const tracked = await register.trackedIn(RIP);
  return { said: world.said(), agreed: tracked.map(({ standing }) => standing.agreed) };
}

// What went wrong: “4.1 due: 20 Feb → 30 Apr … It is taken in”, and neither 4.1 nor its parts had moved.
test('another date for an action that was split is asked about, with its parts and the step that dates them', async () => {
  const { said } = await secondAfter(SPLIT);
  expect(said).not.toContain('Other dates');
  expect(said).toContain('Of what ended here, and no date or lead follows until you say so (1 question)');
  expect(said).toContain('4.1  Refit the galleries: went into 4.2 (Sat 20 Feb 2016) and 4.3 (Sat 20 Feb 2016)');
  expect(said).toContain('the file says due Sat 30 Apr 2016 now');
  expect(said).toContain('/rag date 4.2 4.3 2016-04-30 because as republished');
});

test('taken in, its words are the plan’s and no date has moved', async () => {
  const { said, agreed } = await secondAfter(SPLIT, { argv: ['--apply'] });
  expect(agreed).toEqual(['2016-02-20', '2016-02-20', '2016-02-20', '2015-11-30']);
  expect(said).not.toMatch(/4\.1 {2}due/u);
});

test.each([
  ['checked', { kind: 'verified', words: 'seen' }],
  ['withdrawn', { kind: 'closed', as: 'withdrawn', reason: 'the grant ended' }],
] satisfies readonly (readonly [string, ActionEvent])[])(
  'of one that was %s the step opens it again',
  async (_, event) => {
    const { said } = await secondAfter(event);
    expect(said).not.toContain('Other dates');
    expect(said).toContain('/rag reopen 4.1 because the newer version of the plan goes on with it');
  },
);

test('parts that the new version dates itself need no step', async () => {
  const all = V1.replaceAll('20 Feb 2016', '30 Apr 2016');
  const { said } = await secondAfter(SPLIT, { second: all });
  expect(said).toContain('  4.2  due: Sat 20 Feb 2016 → Sat 30 Apr 2016');
  expect(said).not.toContain('because as republished');
});

test('an action that is open moves with the document as before', async () => {
  const { said, agreed } = await secondAfter(null, { argv: ['--apply'] });
  expect(said).toContain('  4.1  due: Sat 20 Feb 2016 → Sat 30 Apr 2016');
  expect(agreed[0]).toBe('2016-04-30');
});
