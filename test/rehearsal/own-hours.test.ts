import { describe, expect, test } from 'vitest';
import { aWorld } from '#test/cli/a-world.ts';
import type { HandMadeWorld } from '#test/cli/a-world.ts';
import { FIRST_START } from '#jobs/first-start.ts';
import { createTick } from '#jobs/tick.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { aWork } from '#test/jobs/a-world.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { day } from '#test/kit/an-action.ts';
import { greetEverybody } from '#test/kit/greeted.ts';

// What went wrong: what waits for an hour of its reader's own was in no rehearsal, and a day's look put all at half past nine.

const PLAN = `Ref,Action,By when,Lead
1.1,Agree the budget,1 July 2026,Ada Ames
1.2,Train every manager,1 July 2026,Bo Berg
1.3,Open the hall,1 July 2026,Cy Cole
1.4,Mend the roof,1 July 2026,Dee Dunn
1.5,Paint the doors,1 July 2026,Eli Eng
1.6,Move the desks,1 July 2026,Ada Ames and Eli Eng
`;

const ROSTER = `kind,name,email,role,zone
person,Ada Ames,ada@hall.example,,
person,Bo Berg,bo@hall.example,,America/New_York
person,Cy Cole,cy@hall.example,,Europe/Athens
person,Dee Dunn,dee@hall.example,,Australia/Sydney
person,Eli Eng,eli@hall.example,,Europe/Dublin
person,Olive Orr,olive@hall.example,office,
`;

type Said = readonly [at: string, from: string, say: string];

/** A plan of which everything falls due on Wednesday 1 July 2026, on the morning of that Monday, begun unless said otherwise. */
async function aHall({
  now = '2026-06-29T07:00:00+01:00',
  begin = true,
  said = [] as readonly Said[],
  roster = ROSTER,
  config = {},
} = {}) {
  const lines = said.map(([at, from, say]) => JSON.stringify({ at, from, say })).join('\n');
  const files = { 'plan.csv': PLAN, 'people.csv': roster, 'said.jsonl': lines };
  const world = aWorld({ now, files, config });
  const load = ['import', 'plan.csv', '--plan', 'HALL', '--name', 'The hall', '--roster', 'people.csv'];
  const code = await world.run(...load, '--published', '2026-01-05', ...(begin ? ['--begin'] : []));
  if (code !== 0) throw new Error(world.grumbled());
  await greetEverybody(world.registers.get('./data')!.register);
  return world;
}

const WEDNESDAY = ['--from', '2026-07-01', '--to', '2026-07-01'];

async function timesOf(world: HandMadeWorld, ...argv: readonly string[]): Promise<Readonly<Record<string, string>>> {
  expect(await world.run(...argv, '--json'), world.grumbled()).toBe(0);
  const nudges = world.json().filter(({ kind }) => kind === 'nudge');
  return Object.fromEntries(nudges.map(({ to, at }) => [String(to), String(at).slice(11, 16)]));
}

const WISHES: readonly Said[] = [
  ['2026-06-30T12:00:00+01:00', 'Ada Ames', '/rag time 14:00'],
  ['2026-06-30T12:01:00+01:00', 'Bo Berg', '/rag time 11:30'],
  ['2026-06-30T12:02:00+01:00', 'Eli Eng', '/rag time 06:00'],
];

describe('a rehearsal puts each message at', () => {
  // By London's summer time: New York is five hours behind, Athens two ahead, and nobody in Sydney is at work.
  const USUAL = {
    'Ada Ames': '09:30',
    'Bo Berg': '14:00',
    'Cy Cole': '09:30',
    'Dee Dunn': '09:30',
    'Eli Eng': '09:30',
  };

  test.each([
    ['simulate', ...WEDNESDAY],
    ['nudges', ...WEDNESDAY],
    ['nudges', '--today', '2026-07-01'],
  ])('the working hours of its reader’s zone, in %s %s %s', async (...argv) => {
    expect(await timesOf(await aHall(), ...argv)).toEqual(USUAL);
  });

  test('the hour for which its reader has asked, by their own clock', async () => {
    const world = await aHall({ said: WISHES });
    const argv = ['simulate', '--from', '2026-06-30', '--to', '2026-07-01', '--replies', 'said.jsonl'];
    const nudges = await timesOf(world, ...argv);
    expect(nudges).toEqual({ ...USUAL, 'Ada Ames': '14:00', 'Bo Berg': '16:30' });
  });
});

describe('what waits until the afternoon', () => {
  const argv = ['simulate', '--from', '2026-06-30', '--to', '2026-07-01', '--replies', 'said.jsonl'];
  const asked = async (...more: readonly Said[]) => {
    const world = await aHall({ said: [...WISHES, ...more] });
    await world.run(...argv, '--json');
    const last = world.json().filter(({ to, at }) => to === 'Ada Ames' && String(at).startsWith('2026-07-01'));
    return last.flatMap(({ about }) => (about as readonly { ref: string }[]).map(({ ref }) => ref)).toSorted();
  };

  test('is asked where nothing was said meanwhile', async () => {
    expect(await asked()).toEqual(['1.1', '1.6']);
  });

  test.each<[what: string, said: Said, left: readonly string[]]>([
    ['its reader has answered', ['2026-07-01T11:00:00+01:00', 'Ada Ames', '1.1 green'], ['1.6']],
    ['a joint lead has answered', ['2026-07-01T11:00:00+01:00', 'Eli Eng', '1.6 green'], ['1.1']],
    ['it is put off', ['2026-07-01T11:00:00+01:00', 'Ada Ames', '/rag snooze 1.1 until Friday'], ['1.6']],
    ['its reader wants to be left in peace', ['2026-07-01T11:00:00+01:00', 'Ada Ames', '/rag pause until 6 July'], []],
  ])('is not asked where %s', async (_, said, left) => {
    expect(await asked(said)).toEqual(left);
  });

  test('is not sent the next day either', async () => {
    const world = await aHall({ said: WISHES });
    await world.run('simulate', '--from', '2026-06-30', '--to', '2026-07-02', '--replies', 'said.jsonl', '--json');
    const seats = world.json().filter(({ kind, to }) => kind === 'nudge' && to === 'Ada Ames');
    expect(seats.map(({ at }) => String(at).slice(0, 10))).toEqual(['2026-06-30', '2026-07-01']);
  });
});

describe('each message is headed by', () => {
  const heads = async (...argv: readonly string[]) => {
    const world = await aHall({ said: WISHES });
    await world.run(...argv);
    return world.printed.filter((line) => line.includes(' · To '));
  };

  test.each([
    ['simulate', ...WEDNESDAY],
    ['nudges', ...WEDNESDAY],
    ['nudges', '--today', '2026-07-01'],
  ])(
    'its day with the weekday, its hour, and its reader’s own where their clock is another, in %s %s %s',
    async (...argv) => {
      const found = await heads(...argv);
      expect(found).toContain('Wed 1 Jul 2026 · To Ada Ames at 09:30 · nudge · 1.1 due-today, 1.6 due-today');
      expect(found).toContain('Wed 1 Jul 2026 · To Bo Berg at 14:00 (09:00 in New York) · nudge · 1.2 due-today');
      expect(found).toContain('Wed 1 Jul 2026 · To Dee Dunn at 09:30 (18:30 in Sydney) · nudge · 1.4 due-today');
      expect(
        found.every((head) => /^(?:Mon|Tue|Wed|Thu|Fri) \d{1,2} \w{3} 2026 · To .+ at \d\d:\d\d/u.test(head)),
      ).toBe(true);
    },
  );

  test('the other day that it is where its reader is', async () => {
    const roster = ROSTER.replace('Australia/Sydney', 'Pacific/Kiritimati');
    const world = await aHall({ roster });
    await world.run('nudges', '--today', '2026-07-01');
    expect(world.said()).toContain('To Dee Dunn at 09:30 (22:30 in Kiritimati)');
    await world.run('nudges', '--today', '2026-07-01');
  });
});

describe('a plan that nobody has let begin', () => {
  const DAYS = ['--from', '2026-06-30', '--to', '2026-07-01'];

  test.each([
    ['simulate', ...DAYS],
    ['nudges', ...DAYS],
  ])('is shown as if it had, and that is said, in %s', async (...argv) => {
    const world = await aHall({ begin: false });
    await world.run(...argv);
    expect(world.printed[0]).toBe(
      'The hall asks nobody yet: this is as if /rag begin had been said before Tue 30 Jun 2026.',
    );
    expect(world.said()).toContain('To Ada Ames at 09:30');
  });

  test.each([
    ['/rag begin', '2026-06-30T10:00:00+01:00', '2026-07-01'],
    ['@Ragtime begin', '2026-06-30T10:00:00+01:00', '2026-07-01'],
    ['/begin', '2026-06-30T09:00:00+01:00', '2026-06-30'],
  ])('begins where a reply says “%s”, and asks nobody before', async (say, at, first) => {
    const world = await aHall({ begin: false, said: [[at, 'Olive Orr', say]] });
    await world.run('simulate', '--from', '2026-06-29', '--to', '2026-07-01', '--replies', 'said.jsonl', '--json');
    const [nudge] = world.json().filter(({ kind }) => kind === 'nudge');
    expect(String(nudge?.['at']).slice(0, 10)).toBe(first);
    const [office] = world.json().filter(({ kind }) => kind === 'office');
    expect(office).toMatchObject({ at: '2026-06-29T09:00:00+01:00' });
    expect(office?.['text']).toContain('The hall');
    expect(world.json().filter(({ kind }) => kind === 'digest')).toEqual([]);
  });

  test('is not begun by words of a lead that only look like it', async () => {
    const said: Said = ['2026-06-30T10:00:00+01:00', 'Ada Ames', 'we begin next week'];
    const world = await aHall({ begin: false, said: [said] });
    await world.run('simulate', ...DAYS, '--replies', 'said.jsonl');
    expect(world.printed[0]).toContain('as if /rag begin had been said');
  });
});

describe('beside a plan that runs, one that nobody has let begin', () => {
  const DAYS = ['--from', '2026-06-30', '--to', '2026-07-01'];
  const aSecond = async () => {
    const world = await aHall();
    const load = ['import', 'plan.csv', '--plan', 'ANNEX', '--name', 'The annex', '--published', '2026-01-05'];
    expect(await world.run(...load), world.grumbled()).toBe(0);
    return world;
  };

  test.each([
    ['simulate', ...DAYS],
    ['nudges', ...DAYS],
    ['nudges', '--today', '2026-07-01'],
  ])('asks nobody, and that is said, in %s %s %s', async (...argv) => {
    const world = await aSecond();
    await world.run(...argv);
    expect(world.said()).not.toContain('ANNEX 1.');
    expect(world.said()).toContain('1.1 due-today');
    expect(world.printed[0]).toBe(
      'The annex asks nobody yet and is left out: --plan ANNEX shows it as if /rag begin had been said.',
    );
  });

  test('is shown as if it had begun where it is named', async () => {
    const world = await aSecond();
    await world.run('nudges', ...DAYS, '--plan', 'ANNEX');
    expect(world.printed[0]).toBe(
      'The annex asks nobody yet: this is as if /rag begin had been said before Tue 30 Jun 2026.',
    );
    expect(world.said()).toContain('ANNEX 1.1');
  });

  test('is no matter of somebody who looks at the other', async () => {
    const world = await aSecond();
    await world.run('nudges', ...DAYS, '--plan', 'HALL');
    expect(world.said()).not.toContain('annex');
  });
});

describe('a plan that began this morning after the hour of asking', () => {
  const LATE = '2026-06-30T10:00:00+01:00';

  test.each([
    ['nudges', '--today', '2026-06-30'],
    ['nudges', '--from', '2026-06-30', '--to', '2026-06-30'],
    ['simulate', '--from', '2026-06-30', '--to', '2026-06-30'],
  ])('asks nobody today, in %s %s %s', async (...argv) => {
    expect(await timesOf(await aHall({ now: LATE }), ...argv)).toEqual({});
  });

  test('asks at the next hour for it', async () => {
    const days = ['--from', '2026-06-30', '--to', '2026-07-01'];
    const world = await aHall({ now: LATE });
    await world.run('simulate', ...days, '--json');
    const nudges = world.json().filter(({ kind }) => kind === 'nudge');
    expect(new Set(nudges.map(({ at }) => String(at).slice(0, 10)))).toEqual(new Set(['2026-07-01']));
  });

  test('is looked at in its own time where that is long past, as in a trial on an old plan', async () => {
    const world = await aHall({ now: '2026-11-28T22:00:00Z' });
    expect(await timesOf(world, 'nudges', '--today', '2026-07-01')).toMatchObject({ 'Ada Ames': '09:30' });
  });
});

describe('for a program that reads the messages', () => {
  test('what is supposed of a plan that has not begun is said beside them', async () => {
    const world = await aHall({ begin: false });
    await world.run('simulate', ...WEDNESDAY, '--json');
    expect(world.printed.every((line) => line.startsWith('{'))).toBe(true);
    expect(world.complained).toEqual([
      'The hall asks nobody yet: this is as if /rag begin had been said before Wed 1 Jul 2026.',
    ]);
  });
});

describe('the days before the first', () => {
  test('leave no late digest and no missed morning behind, wherever the bot has run before', async () => {
    const world = await aHall();
    const { register } = world.registers.get('./data')!;
    await register.write({ message: null, slot: FIRST_START, entries: [], say: [], asked: [] });
    await world.run('simulate', '--from', '2026-06-30', '--to', '2026-06-30', '--json');
    expect(world.json().filter(({ kind }) => kind === 'digest')).toEqual([]);
  });

  test.each([
    ['simulate', '--from', '2026-06-30', '--to', '2026-06-30'],
    ['nudges', '--from', '2026-06-30', '--to', '2026-06-30'],
    ['nudges'],
  ])(
    'are over by the clock in the afternoon of a day on which no bot has run, and that is said, in %s',
    async (...argv) => {
      const world = await aHall({ now: '2026-06-30T15:10:00+01:00', begin: false });
      await world.run(...argv);
      expect(world.printed).toContain(
        'It is 15:10 now: what stands before that is as if the bot had been started with the day.',
      );
    },
  );

  test('that the bot has worked are not shown again, and that is said', async () => {
    const world = await aHall();
    const { register, outbox } = world.registers.get('./data')!;
    const rest = { register, outbox, messengers: [aMessenger()], officeEmails: [], digestNote: null };
    const clock = aClock('2026-06-30T09:30:00+01:00');
    await createTick({ ...rest, clock, report: () => undefined })(clock.now());
    await world.run('simulate', '--from', '2026-06-30', '--to', '2026-07-01');
    expect(world.said()).toContain(
      'On Tue 30 Jun 2026 the bot has written its messages already: of those only what is still to go is shown.',
    );
    expect(world.printed.filter((line) => line.startsWith('Tue 30 Jun 2026 · To Ada Ames'))).toEqual([]);
  });

  test('are said not to be counted in, where the bot runs on them', async () => {
    const world = await aHall();
    await world.run('simulate', ...WEDNESDAY);
    expect(world.printed[0]).toBe(
      'This is as if the bot were started on Wed 1 Jul 2026: what it asks until then is not counted in. With --from 2026-06-29 it is.',
    );
    await world.run('simulate', '--from', '2026-06-29', '--to', '2026-07-01');
    expect(world.said()).not.toContain('as if');
  });
});

describe('a line of the replies', () => {
  const DAYS = ['simulate', '--from', '2026-06-30', '--to', '2026-07-01', '--replies', 'said.jsonl'];

  test.each<[what: string, said: Said, told: string]>([
    [
      'before the days',
      ['2026-06-29T23:59:00+01:00', 'Ada Ames', '1.1 green'],
      'Mon 29 Jun 2026 is not one of the days that are shown.',
    ],
    [
      'after them',
      ['2026-07-02T00:00:00+01:00', 'Ada Ames', '1.1 green'],
      'Thu 2 Jul 2026 is not one of the days that are shown.',
    ],
    [
      'of nobody in the roster',
      ['2026-06-30T10:00:00+01:00', 'Zoltan', '1.1 green'],
      'nobody in the roster is called “Zoltan”.',
    ],
  ])('%s is left out and named', async (_, said, told) => {
    const world = await aHall({ said: [['2026-06-30T10:00:00+01:00', 'Bo Berg', 'all fine'], said] });
    await world.run(...DAYS);
    expect(world.complained).toEqual([`said.jsonl, line 2: ${told} It was left out.`]);
    await world.run(...DAYS, '--json');
    expect(world.json().some(({ to, at }) => to === 'Ada Ames' && String(at).startsWith('2026-07-01'))).toBe(true);
  });

  test.each([
    ['in another zone', '2026-07-01T08:59:00+09:00'],
    ['in UTC', '2026-06-30T23:59:00Z'],
    ['in New York', '2026-06-30T19:59:00-04:00'],
  ])('%s is heard at its moment by the plan’s clock', async (_, at) => {
    const world = await aHall({ said: [[at, 'Ada Ames', '1.1 green, 1.6 green']] });
    await world.run(...DAYS, '--json');
    expect(world.complained).toEqual([]);
    expect(
      world.json().filter(({ to, at: sent }) => to === 'Ada Ames' && String(sent).startsWith('2026-07-01')),
    ).toEqual([]);
  });

  test('of the office that the settings alone name is heard', async () => {
    const office = ['grace@hall.example'];
    const roster = ROSTER.replace(/person,Olive Orr.*\n/u, '');
    const said: Said = ['2026-06-30T10:00:00+01:00', 'grace@hall.example', '/rag begin'];
    const world = await aHall({ begin: false, roster, config: { office }, said: [said] });
    await world.run(...DAYS, '--json');
    expect(world.complained).toEqual([]);
    expect(
      world
        .json()
        .filter(({ kind }) => kind === 'nudge')
        .map(({ at }) => String(at).slice(0, 10)),
    ).toContain('2026-07-01');
  });
});

test('nudges of several days are the simulated ones without the digest, where nobody answers', async () => {
  const world = await aHall();
  const days = ['--from', '2026-06-29', '--to', '2026-07-10', '--json'];
  await world.run('simulate', ...days);
  const simulated = world.json().filter(({ kind }) => kind !== 'digest');
  expect(simulated.length).toBeGreaterThan(8);
  await world.run('nudges', ...days);
  expect(world.json()).toEqual(simulated);
});

test('a day’s look after the morning’s run says what has gone and what still goes', async () => {
  const world = await aHall();
  const { register, outbox } = world.registers.get('./data')!;
  const ada = (await register.roster()).people.find(({ name }) => name === 'Ada Ames')!.id;
  const clock = aClock('2026-07-01T09:30:00+01:00');
  const event = { kind: 'asked-at', time: '14:00' as TimeOfDay, words: '' } as const;
  const frame = { at: clock.now(), day: day('2026-06-30'), by: ada, message: null };
  await register.write(aWork([{ ...frame, person: ada, event }]));
  const rest = { officeEmails: [], digestNote: null, report: () => undefined };
  await createTick({ register, outbox, clock, messengers: [aMessenger()], ...rest })(clock.now());
  await world.run('nudges', '--today', '2026-07-01');
  expect(world.printed[0]).toBe(
    'Wed 1 Jul 2026: 3 messages of the day were written before; 2 messages are still to go.',
  );
  expect(world.printed.filter((line) => line.includes(' · To '))).toEqual([
    'Wed 1 Jul 2026 · To Ada Ames at 14:00 · nudge · 1.1 due-today, 1.6 due-today',
    'Wed 1 Jul 2026 · To Bo Berg at 14:00 (09:00 in New York) · nudge · 1.2 due-today',
  ]);
});

test('the last line says of which plans the messages tell', async () => {
  const world = await aHall();
  await world.run(
    'import',
    'plan.csv',
    '--plan',
    'ANNEX',
    '--name',
    'The annex',
    '--published',
    '2026-01-05',
    '--begin',
  );
  await world.run('simulate', ...WEDNESDAY);
  expect(world.printed.at(-1)).toMatch(
    /^\d+ messages between Wed 1 Jul 2026 and Wed 1 Jul 2026 for The annex and The hall\.$|^\d+ messages between Wed 1 Jul 2026 and Wed 1 Jul 2026 for The hall and The annex\.$/u,
  );
  await world.run('simulate', ...WEDNESDAY, '--plan', 'ANNEX');
  expect(world.printed.at(-1)).toMatch(/^\d+ messages? between .* for The annex\.$/u);
});
