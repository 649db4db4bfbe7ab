import { describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open.ts';
import { aWorldWithPlan } from '#test/cli/a-world.ts';
import { anAssistant } from './an-assistant.ts';

const PLAN = `Ref,Section,Action,By when,Lead
8.1.1,8,Agree the budget,By end May 2015,Ann Archer
8.1.2,8,Train every manager,By end June 2015,Ben Baker
8.1.3,8,Publish the rota,By 15 May 2015,Ben Baker
9.1.1,9,Choose a supplier,By end April 2015,Leader
`;

const NOW = '2015-06-20T09:00:00.000Z';

async function aRegister(): Promise<OpenDatabase> {
  const world = await aWorldWithPlan({ files: { 'plan.csv': PLAN } });
  return world.registers.get('./data')!;
}

function refsIn(data: unknown): readonly string[] {
  return (data as { actions: readonly { ref: string }[] }).actions.map(({ ref }) => ref);
}

describe('an assistant', () => {
  test('finds four tools that only read', async () => {
    const { client } = await anAssistant(await aRegister(), NOW);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['list_actions', 'overdue', 'get_action', 'report']);
    expect(tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual([true, true, true, true]);
  });

  test('answers “what is late in section 8?”, the longest late first, in words and as data', async () => {
    const { ask } = await anAssistant(await aRegister(), NOW);
    const { text, data } = await ask('overdue', { section: '8' });
    expect(text).toBe(
      [
        'There are 2 actions overdue in Plan as asked for, as at 20 June 2015.',
        '8.1.3 Publish the rota: Not rated yet, open, agreed for 15 May 2015, 36 days late, led by Ben Baker.',
        '8.1.1 Agree the budget: Not rated yet, open, agreed for 31 May 2015, 20 days late, led by Ann Archer.',
      ].join('\n'),
    );
    expect(data).toMatchObject({
      plan: 'PLAN',
      as_at: '2015-06-20',
      count: 2,
      actions: [
        { ref: '8.1.3', agreed_date: '2015-05-15', is_overdue: true, days_overdue: 36, rating: null },
        { ref: '8.1.1', agreed_date: '2015-05-31', is_overdue: true, days_overdue: 20 },
      ],
    });
  });

  test.each([
    [{ section: '9' }, ['9.1.1']],
    [{ section: '8.1' }, ['8.1.1', '8.1.2', '8.1.3']],
    [{ lead: 'ben' }, ['8.1.2', '8.1.3']],
    [{ lead: 'leader' }, ['9.1.1']],
    [{ lead: 'ben', section: '9' }, []],
    [{ rating: 'unrated' }, ['8.1.1', '8.1.2', '8.1.3', '9.1.1']],
    [{ rating: 'green' }, []],
    [{ plan: 'plan', section: '9' }, ['9.1.1']],
  ])('lists what %o asks for', async (said, refs) => {
    const { ask } = await anAssistant(await aRegister(), NOW);
    expect(refsIn((await ask('list_actions', said)).data)).toEqual(refs);
  });

  test.each([
    ['list_actions', { section: '77' }, /no section or outcome 77 .* It has 8 or 9\./],
    ['list_actions', { lead: 'nobody at all' }, /Nobody of that name leads/],
    ['list_actions', { plan: 'XX' }, /No plan has that key\. Loaded: PLAN \(Plan\)\./],
    ['overdue', { as_at: '2015-13-01' }, /YYYY-MM-DD/],
    ['overdue', { as_at: '2015-07-01' }, /still to come/],
    ['get_action', { ref: '5.5.5' }, /no action 5\.5\.5 that can be shown/],
    ['report', { id: 'R-0123456789ab' }, /No report is frozen/],
    ['report', { as_at: '2015-01-01' }, /nothing up to that day/],
  ])('is told in a sentence what %s cannot answer', async (tool, said, says) => {
    const { ask } = await anAssistant(await aRegister(), NOW);
    const { text, isError } = await ask(tool, said);
    expect([isError, text]).toEqual([true, expect.stringMatching(says)]);
  });

  test('asks how it stood on a day before', async () => {
    const { ask } = await anAssistant(await aRegister(), NOW);
    expect(refsIn((await ask('overdue', { section: '8', as_at: '2015-05-31' })).data)).toEqual([]);
    expect(refsIn((await ask('overdue', { section: '8', as_at: '2015-06-10' })).data)).toEqual(['8.1.3', '8.1.1']);
  });

  test('reads one action with its dates and what became of it', async () => {
    const { ask } = await anAssistant(await aRegister(), NOW);
    const { text, data } = await ask('get_action', { ref: '8.1.2' });
    expect(text).toContain('8.1.2 Train every manager: Not rated yet, open, agreed for 30 June 2015');
    expect(data).toMatchObject({
      action: { ref: '8.1.2' },
      leads: [{ person: 'Ben Baker' }],
      updates: [{ what: 'published' }],
    });
  });

  test('reads a report that is made for the question, and one that was frozen', async () => {
    const world = await aWorldWithPlan({ now: NOW, files: { 'plan.csv': PLAN } });
    expect(await world.run('report', 'freeze', '--name', 'June', '--kind', 'tracker', '--as-at', '2015-06-20')).toBe(0);
    const id = /R-[0-9a-f]{12}/u.exec(world.said())![0];
    const { ask } = await anAssistant(world.registers.get('./data')!, NOW);
    const made = await ask('report', { kind: 'highlight' });
    expect(made.data).toMatchObject({ id: null, as_at: '2015-06-20', frozen: [{ id, kind: 'tracker' }] });
    const frozen = await ask('report', { id: id.toLowerCase() });
    expect([frozen.data, frozen.text]).toMatchObject([{ id }, expect.stringContaining(id)]);
  });

  test('of what the public may read has no report, and leads as the plan published them', async () => {
    const { client, ask } = await anAssistant(await aRegister(), NOW, 'public');
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain('report');
    expect((await ask('overdue', { section: '8' })).data).toMatchObject({ actions: [{ forecast_date: null }, {}] });
  });
});
