import { expect, test } from 'vitest';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { createDrawPaper } from '#src/assembly/papers/draw-paper.ts';
import { addDays } from '#src/calendar/day.ts';
import type { DrawnFile } from '#src/ports/papers/papers.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { ActionEvent, NewActionEntry } from '#src/plan/ledger.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aWorldWithPlan } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const FREEZE = ['report', 'freeze', '--name', 'Summer', '--kind', 'six-monthly', '--as-at', '2015-08-31'] as const;

async function said(world: HandMadeWorld, ref: string, on: Day, ...events: readonly ActionEvent[]): Promise<void> {
  const entries = events.map((event): NewActionEntry => ({
    action: `PLAN/${ref}` as NewActionEntry['action'],
    event,
    at: `${on}T10:00:00.000Z` as Instant,
    day: on,
    by: personId('Ann Archer'),
    message: null,
  }));
  const { register } = world.registers.get('./data')!;
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

async function aFrozen(): Promise<{ readonly world: HandMadeWorld; readonly id: string }> {
  const world = await aWorldWithPlan();
  await said(world, '1.1', day('2015-07-02'), rated('amber', 'CANARY of an officer'));
  expect(await world.run(...FREEZE, '--today', '2015-09-01', '--json'), world.grumbled()).toBe(0);
  return { world, id: String(world.json()[0]?.['id']) };
}

function rated(rating: 'red' | 'amber' | 'green', narrative: string): ActionEvent {
  return { kind: 'updated', change: { rating, narrative }, words: narrative, unread: '' };
}

test('frozen on two days, with two hundred lines of the record in between, it is one report and the same bytes', async () => {
  const { world, id } = await aFrozen();
  expect(await world.run('report', 'write', id, '--out', 'one.html')).toBe(0);
  for (let at = 0; at < 200; at += 1)
    await said(world, at % 2 === 0 ? '1.1' : '1.2', addDays(day('2015-09-01'), at), rated('red', `later ${at}`));
  expect(await world.run(...FREEZE, '--today', '2016-04-01')).toBe(0);
  expect(world.said()).toContain(`was frozen before, as ${id}.`);
  for (const format of ['html', 'docx', 'pdf', 'xlsx', 'csv']) {
    for (const file of ['first', 'second']) await world.run('report', 'write', id, '--out', `${file}.${format}`);
    expect(world.files.get(`first.${format}`)).toEqual(world.files.get(`second.${format}`));
  }
  expect(world.files.get('first.html')).toEqual(world.files.get('one.html'));
});

const NAMED = { name: 'tracker.html', title: 'Action tracker' };

test('what is sent in chat is the same bytes as what is written, and of a report or format that there is not it is said', async () => {
  const { world, id } = await aFrozen();
  const draw = createDrawPaper(world.registers.get('./data')!, async () => PAPER_FORMATS);
  for (const { name: format } of PAPER_FORMATS) {
    await world.run('report', 'write', id, '--format', format, '--out', 'written');
    const { bytes } = (await draw({ report: id, format, ...NAMED })) as DrawnFile;
    expect(bytes).toEqual(world.files.get('written'));
  }
  expect(await draw({ report: id, format: 'clay', ...NAMED })).toBe('gone');
  expect(await draw({ report: 'R-ffffffffffff', format: 'html', ...NAMED })).toBe('gone');
});

test('a file is verified to the byte, with the line of the record on which it rests', async () => {
  const { world, id } = await aFrozen();
  await world.run('report', 'write', id, '--format', 'html', '--out', 'august.html');
  expect(await world.run('report', 'verify', 'august.html')).toBe(0);
  expect(world.said()).toMatch(
    /Six-monthly report: Summer \(R-[0-9a-f]{12}\), as at 31 August 2015, unaltered\.\nIt rests on the record up to line \d+, whose hash is [0-9a-f]{64}\./u,
  );
  const bytes = world.files.get('august.html') as Uint8Array;
  world.files.set('changed.html', new TextDecoder().decode(bytes).replace('Amber', 'Green'));
  expect(await world.run('report', 'verify', 'changed.html')).toBe(1);
  expect(world.grumbled()).toContain(`says that it is ${id}, and is not as this register draws it.`);
  world.files.set('other.html', '<!doctype html><p>');
  expect(await world.run('report', 'verify', 'other.html')).toBe(1);
  expect(world.grumbled()).toContain('is no report of Ragtime');
});

test('the next report of a kind tells what moved since the last one', async () => {
  const { world } = await aFrozen();
  const next = FREEZE.map((word) => word.replace('2015-08-31', '2015-10-31').replace('Summer', 'Autumn'));
  expect(await world.run(...next, '--today', '2015-11-01', '--json')).toBe(0);
  expect(world.json()[0]).toMatchObject({ since: '2015-08-31', asAt: '2015-10-31' });
  expect(await world.run('report', 'list')).toBe(0);
  expect(world.said()).toMatch(
    /as at 31 August 2015 {2}Six-monthly report: Summer\n.*as at 31 October 2015 {2}Six-monthly report: Autumn/u,
  );
});

test.each([
  { what: 'a day still to come', argv: ['--today', '2015-08-30'], says: '31 August 2015 is still to come' },
  {
    what: 'a report that begins after it ends',
    argv: ['--today', '2015-09-01', '--since', '2015-09-01'],
    says: '--since has to be before --as-at',
  },
])('$what is refused', async ({ argv, says }) => {
  const world = await aWorldWithPlan();
  expect(await world.run(...FREEZE, ...argv)).toBe(1);
  expect(world.grumbled()).toContain(says);
});

test('what is restricted after a report was frozen is drawn no more, and a new one does not name it', async () => {
  const { world, id } = await aFrozen();
  await said(world, '1.1', day('2015-09-02'), { kind: 'restricted', restricted: true });
  expect(await world.run('report', 'write', id, '--out', 'august.html')).toBe(1);
  expect(world.grumbled()).toContain('names 1 action that is restricted by now');
  const draw = createDrawPaper(world.registers.get('./data')!, async () => PAPER_FORMATS);
  expect(await draw({ report: id, format: 'html', ...NAMED })).toBe('restricted');
  expect(await world.run(...FREEZE, '--today', '2015-09-03', '--json')).toBe(0);
  const again = String(world.json()[0]?.['id']);
  expect(again).not.toBe(id);
  expect(await world.run('report', 'show', again)).toBe(0);
  expect(world.said()).not.toMatch(/Agree the budget|CANARY|person:/u);
  expect(world.said()).toContain('1 restricted action is counted here and not named.');
});

test('whoever is forgotten goes out of what was frozen, and it says so', async () => {
  const { world } = await aFrozen();
  const tracker = FREEZE.map((word) => word.replace('six-monthly', 'tracker'));
  await world.run(...tracker, '--today', '2015-09-01', '--json');
  const id = String(world.json()[0]?.['id']);
  await world.run('report', 'write', id, '--out', 'before.html');
  const { reports, integrity, erase } = world.registers.get('./data')!;
  expect(JSON.stringify(await reports.find(id))).toContain('Ann Archer');
  const at = '2015-09-05T09:00:00Z' as Instant;
  await erase({ person: personId('Ann Archer'), at, day: day('2015-09-05'), chosen: 'all', why: 'asked' });
  const found = await reports.find(id);
  expect(JSON.stringify(found)).not.toMatch(/Ann Archer|ann-archer/u);
  expect(found?.report.isForgottenIn).toBe(true);
  expect(await integrity()).toEqual([]);
  expect(await world.run('report', 'verify', 'before.html')).toBe(1);
  expect(world.grumbled()).toContain('Somebody in it was forgotten since, or it was changed.');
});
