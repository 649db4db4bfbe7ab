import { describe, expect, test } from 'vitest';
import type { Action, PlanKey } from '#src/plan/action.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanFile } from '#src/intake/format.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import type { Roster } from '#src/people/person.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { aFile, aRealFile, expectedRows, hasRealPlan } from './a-file.ts';

const PLAN = 'RIP' as PlanKey;
const PUBLISHED = '2015-05-26' as Day;

function read(file: PlanFile, roster: Roster = EMPTY_ROSTER): Promise<PlanReading> {
  return readPlan(file, { plan: PLAN, published: PUBLISHED, roster });
}

function meaning({ timescale: { kind, start, due, every, milestones } }: Action): unknown {
  return { kind, start, due, every, milestones };
}

describe('readPlan', () => {
  test('an action carries its place in the plan, its words and its id', async () => {
    const { actions } = await read(
      aFile('Ref,Action,By when,Lead\n1.1.1,Do,By end June 2015,Ash\n1.1.2,Go,as above,Birch\n'),
    );
    expect(actions.map(({ id, position, inherited }) => ({ id, position, inherited }))).toEqual([
      { id: 'RIP/1.1.1', position: 0, inherited: { dates: false, leads: false } },
      { id: 'RIP/1.1.2', position: 1, inherited: { dates: true, leads: false } },
    ]);
    expect(actions.map(({ timescale }) => timescale.due)).toEqual(['2015-06-30', '2015-06-30']);
  });

  test.each([
    ['show that it is a year, which is told', ['Apr 15', 'Sep-15', 'Mar 16', 'Dec 15'], 0],
    ['are too few to show it', ['Apr 15', 'Sep 15'], 2],
    ['have a number that is no year of about then', ['Apr 15', 'Sep 15', 'Mar 16', 'Dec 15', 'May 28'], 5],
  ])(
    'a number behind a month is asked about, unless the dates of a plan show that it is a year: these %s',
    async (_, dates, asked) => {
      const rows = dates.map((said, at) => `A${at},Do it,${said},Leader`);
      const { actions, issues } = await read(aFile(['Ref,Action,By when,Lead', ...rows].join('\n')));
      expect(actions.filter(({ timescale }) => timescale.doubt !== null)).toHaveLength(asked);
      expect(issues.some(({ message }) => message.includes('behind a month'))).toBe(asked === 0);
      expect(actions[0]?.timescale.due).toBe('2015-04-30');
    },
  );

  test('“A1” and “a1” are one number to whoever types them, so the second has one of its own, which is told', async () => {
    const { actions, issues } = await read(aFile('Ref,Action,Lead\nA1,Do,Ash\na1,Go,Ash\nA2,Be,Ash\n'));
    expect(actions.map(({ ref }) => ref)).toEqual(['A1', 'a1-2', 'A2']);
    expect(issues.map(({ message }) => message).join()).toMatch(/already taken by line 2/u);
  });

  test('a ref that comes twice is kept for the first, and the second has one of its own, which is told', async () => {
    const { actions, issues } = await read(aFile('Ref,Action,Lead\n1,Do,Ash\n2,Go,Ash\n1,Be,Ash\n'));
    expect(actions.map(({ title }) => title)).toEqual(['Do', 'Go', 'Be']);
    expect(issues).toEqual([
      {
        place: 'line 4',
        found: '1 Be',
        message:
          'The number 1 is already taken by line 2, so this action is 1-2 until it has a number of its own. ' +
          'Give it one in the file and import the file again: what is said of it meanwhile stays with it.',
      },
    ]);
  });

  test('damaged letters are told', async () => {
    const bytes = Buffer.from('Ref,Action,Lead\n1,Café à la £ – ,Ash\n');
    const { issues } = await read(aFile(Buffer.concat([bytes, Buffer.from([0xc3])])));
    expect(issues[0]?.message).toContain('could not be read');
  });

  test('a table without a row that can be read is told', async () => {
    const { issues } = await read(aFile('Ref,Action,Lead\n'));
    expect(issues[0]?.found).toBe('no action');
  });

  test('a picture is an issue, not a crash', async () => {
    const { actions, issues } = await read(aFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'plan.txt'));
    expect(actions).toEqual([]);
    expect(issues).toHaveLength(1);
  });
});

const real = hasRealPlan ? await readRealPlan() : [];

async function readRealPlan(): Promise<readonly Action[]> {
  const { roster } = readRoster(readRosterFile(aRealFile('rotherham-roster-2015.csv')).rows, EMPTY_ROSTER);
  return (await read(aRealFile('rotherham-improvement-plan-2015.txt'), roster)).actions;
}

describe.skipIf(!hasRealPlan)('readPlan on the real plan (skipped where ../shared is missing)', () => {
  const rows = hasRealPlan ? expectedRows() : [];
  const byRef = new Map(real.map((action) => [String(action.ref), action]));

  test('153 actions in document order', () => {
    expect(real.map(({ ref }) => ref)).toEqual(rows.map(({ ref }) => ref));
  });

  test.each(rows.filter(({ expect: { ambiguous } }) => !ambiguous))('$ref: “$timescale”', ({ ref, expect: said }) => {
    const { kind, start, due, every, milestones = [] } = said;
    const action = byRef.get(ref) as Action;
    expect(meaning(action)).toMatchObject({ kind, start, due, every });
    expect(action.timescale.milestones).toEqual(milestones);
  });

  test.each(rows.filter(({ expect: { ambiguous } }) => ambiguous))(
    '$ref: “$timescale” is in doubt, or read as a person reads it',
    ({ ref, expect: said }) => {
      const { kind, start, due, every } = said;
      const { timescale } = byRef.get(ref) as Action;
      expect(timescale.doubt === null ? timescale : said).toMatchObject({ kind, start, due, every });
    },
  );

  test.each(rows)('$ref is led by “$leads”', ({ ref, owners }) => {
    expect(byRef.get(ref)?.leads.owners).toEqual(owners);
  });
});
