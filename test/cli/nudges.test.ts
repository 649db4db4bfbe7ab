import { describe, expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { messageJson, namingOf } from '#src/cli/print/message-json.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aWorld, aWorldWithPlan } from './a-world.ts';

describe('nudges', () => {
  test('--json prints a message a line with exactly the keys that are promised', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('nudges', '--today', '2015-12-31', '--json')).toBe(0);
    const [ann] = world.json().filter(({ to }) => to === 'Ann Archer');
    expect(Object.keys(ann ?? {})).toEqual(['at', 'kind', 'to', 'about', 'text']);
    expect(ann).toMatchObject({
      at: '2015-12-31T09:30:00+00:00',
      kind: 'nudge',
      about: [{ ref: '1.1', rule: 'due-today' }],
    });
    expect(ann?.['text']).toContain('Agree the budget');
    expect(world.complained).toEqual([]);
  });

  // What went wrong: “Monthly” alone was open-ended, was in no doubt, and came round never.
  test.each([
    ['Monthly', 'Fri 26 Jun', '2015-06-24', '2015-07-01'],
    ['Every 3 months', 'Wed 26 Aug', '2015-08-24', '2015-09-01'],
    ['Quarterly', 'Wed 26 Aug', '2015-08-24', '2015-09-01'],
    ['Termly', 'Sat 26 Sep', '2015-09-23', '2015-10-01'],
    ['Ongoing with six-monthly review', 'Thu 26 Nov', '2015-11-24', '2015-12-01'],
  ])('“%s” without a first day comes round first on %s, counted from the cover', async (words, first, near, past) => {
    const plan = `Ref,Action,By when,Lead\n1.1,Report to the board,${words},Ann Archer\n`;
    const world = await aWorldWithPlan({ files: { 'plan.csv': plan } });
    const rulesOn = async (day: string) => {
      await world.run('nudges', '--today', day, '--json');
      return world.json().flatMap(({ to, about }) => (to === 'Ann Archer' ? about : []));
    };
    expect(await rulesOn(near)).toEqual([{ ref: '1.1', rule: 'review-due' }]);
    expect(world.said()).toContain(first);
    expect(await rulesOn(past)).toEqual([{ ref: '1.1', rule: 'review-late' }]);
  });

  test('the hour is that of London in summer too', async () => {
    const world = await aWorldWithPlan();
    await world.run('nudges', '--today', '2015-06-29', '--json');
    const [nudge] = world.json().filter(({ kind }) => kind === 'nudge');
    expect(nudge?.['at']).toBe('2015-06-29T09:30:00+01:00');
  });

  test('as text they say to whom, when, and by which rule', async () => {
    const world = await aWorldWithPlan();
    await world.run('nudges', '--today', '2015-12-31');
    expect(world.said()).toContain('Thu 31 Dec 2015 · To Ann Archer at 09:30 · nudge · 1.1 due-today');
  });

  test('showing them writes nothing', async () => {
    const world = await aWorldWithPlan();
    const before = await world.registers.get('./data')!.image();
    await world.run('nudges', '--today', '2015-12-31');
    await world.run('digest', '--today', '2015-11-30');
    expect((await world.registers.get('./data')!.image()).equals(before)).toBe(true);
  });

  test('a day off is said to be one, and is no line of JSON', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('nudges', '--today', '2015-12-25')).toBe(0);
    expect(world.printed).toEqual(['Fri 25 Dec 2015 is not a working day, so nobody is asked anything.']);
    expect(await world.run('nudges', '--today', '2015-12-25', '--json')).toBe(0);
    expect(world.printed).toEqual([]);
  });

  test('a day with nobody to ask is a kind word', async () => {
    const far = 'Ref,Action,By when,Lead\n1.1,Agree the budget,By end Dec 2019,Ann Archer\n';
    const world = await aWorldWithPlan({ files: { 'plan.csv': far } });
    expect(await world.run('nudges', '--today', '2015-06-10')).toBe(0);
    expect(world.printed).toEqual(['Wed 10 Jun 2015: there is nobody to ask. Enjoy the quiet.']);
    await world.run('nudges', '--today', '2015-06-10', '--json');
    expect(world.printed).toEqual([]);
  });

  test.each([
    { argv: ['--from', '2015-06-01'], why: 'without the last day' },
    { argv: ['--from', '2015-06-05', '--to', '2015-06-01'], why: 'backwards' },
    { argv: ['--from', '2015-06-01', '--to', '2015-06-05', '--today', '2015-06-01'], why: 'with a day of its own' },
  ])('several days $why are refused with how to say them', async ({ argv }) => {
    const world = await aWorldWithPlan();
    expect(await world.run('nudges', ...argv)).toBe(1);
    expect(world.complained).toEqual([
      'Several days are --from with the first and --to with the last, without --today.',
    ]);
  });

  test.each(['nudges', 'digest'])('%s for Teams is what Teams would be sent, an object a line', async (name) => {
    const world = await aWorldWithPlan();
    expect(await world.run(name, '--today', '2015-11-30', '--as', 'teams')).toBe(0);
    const [first] = world.json() as readonly { to: string; message: { summary: string; card: object } }[];
    expect(first?.message.card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(first?.message.summary).not.toBe('');
    expect(world.printed.every((line) => line.startsWith('{'))).toBe(true);
  });

  test.each(['nudges', 'digest'])('%s for Slack is what Slack would be sent, an object a line', async (name) => {
    const world = await aWorldWithPlan();
    expect(await world.run(name, '--today', '2015-11-30', '--as', 'slack')).toBe(0);
    const [first] = world.json() as readonly { to: string; message: { text: string; blocks: readonly object[] } }[];
    expect(first?.message.blocks[0]).toMatchObject({ type: 'header' });
    expect(first?.message.text).not.toBe('');
    expect(world.printed.every((line) => line.startsWith('{'))).toBe(true);
  });
});

describe('digest', () => {
  test('is one message to the leadership’s channel at half past eight', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('digest', '--today', '2015-11-30', '--json')).toBe(0);
    expect(world.json()).toMatchObject([{ at: '2015-11-30T08:30:00+00:00', kind: 'digest', to: '#slt', about: [] }]);
    await world.run('digest', '--today', '2015-11-30');
    expect(world.printed[0]).toBe('Mon 30 Nov 2015 · To #slt at 08:30 · digest');
  });

  test('says so when people are loaded and no plan', async () => {
    const world = aWorld({ files: { 'people.csv': 'kind,name\nperson,Ann Archer\n' } });
    await world.run('roster', 'people.csv');
    expect(await world.run('digest')).toBe(1);
    expect(world.complained).toEqual(['No plan is loaded yet. Load a plan with: npm run ragtime -- import FILE']);
  });
});

describe('messageJson', () => {
  const message: Outgoing = {
    key: 'test' as Outgoing['key'],
    kind: 'nudge',
    day: day('2015-06-05'),
    to: { person: personId('Ann Archer') },
    card: aCard({ heading: 'Good morning' }),
    about: [{ action: actionId('PLAN' as PlanKey, '1.1' as Ref), rule: 'due-soon' }],
    edits: null,
    holds: null,
  };
  const at = instantAt(day('2015-06-05'), '09:30' as TimeOfDay, LONDON);

  test('names people and refs as people do', async () => {
    const world = await aWorldWithPlan();
    await world.run('import', 'plan.csv', '--plan', 'CYPS', '--published', '2015-05-26');
    const naming = await namingOf(world.registers.get('./data')!.register, [], LONDON);
    expect(messageJson(message, at, naming)).toEqual({
      at: '2015-06-05T09:30:00+01:00',
      kind: 'nudge',
      to: 'Ann Archer',
      about: [{ ref: '1.1', rule: 'due-soon' }],
      text: 'Good morning\n============',
    });
    const other = {
      ...message,
      to: { channel: 'slt' },
      about: [{ action: actionId('CYPS' as PlanKey, '1.1' as Ref), rule: null }],
    };
    expect(messageJson(other, at, naming)).toMatchObject({ to: '#slt', about: [{ ref: 'CYPS 1.1', rule: null }] });
  });
});
