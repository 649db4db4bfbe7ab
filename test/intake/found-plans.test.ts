import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { aRealFile } from './a-file.ts';

const isHere = existsSync('../shared/plans/found');
const because = isHere ? '' : ' (skipped: ../shared/plans/found is not on this machine)';

async function read(name: string, published: string): Promise<PlanReading> {
  const options = { plan: 'FOUND' as PlanKey, published: published as Day, roster: EMPTY_ROSTER };
  return readPlan(aRealFile(join('found', name)), options);
}

const titles = ({ actions }: PlanReading) => actions.map(({ title }) => title);
const leads = ({ actions }: PlanReading) => actions.flatMap(({ leads: { owners } }) => owners);
const dated = ({ actions }: PlanReading) => actions.filter(({ timescale }) => timescale.due !== null).length;
const told = ({ issues }: PlanReading) => issues.map(({ message }) => message).join('\n');

// What a careful officer reads in each, by the README beside them; their pages and lists are cut short.
describe.skipIf(!isHere)(`of other bodies’ plans${because}`, () => {
  test('a federal plan’s twenty tables of milestones are 66 actions, nearly all with a date', async () => {
    const plan = await read('fds2020.md', '2020-05-14');
    expect(plan.actions).toHaveLength(66);
    expect(dated(plan)).toBeGreaterThanOrEqual(57);
  });

  test('its next plan has ten actions and names no lead', async () => {
    const plan = await read('fds2021_agency.md', '2021-10-22');
    expect(plan.actions).toHaveLength(10);
    expect(leads(plan)).toEqual([]);
  });

  test('its draft has sixteen, each with a date', async () => {
    const plan = await read('fds2019draft.pdf', '2019-06-01');
    expect(plan.actions).toHaveLength(16);
    expect(dated(plan)).toBe(16);
  });

  test('forms of labels and values are refused with the reason rather than read as actions', async () => {
    const plan = await read('NAP2SA.pdf', '2019-01-01');
    expect(plan.actions).toEqual([]);
    expect(told(plan)).toContain('so none was read');
  });

  test('a spreadsheet’s own export keeps an id and a title in every row', async () => {
    const plan = await read('ncdpi.csv', '2021-06-01');
    expect(plan.actions.length).toBeGreaterThanOrEqual(108);
    expect(plan.actions.filter(({ ref, title }) => !/^P\d/u.test(ref) || title === '')).toEqual([]);
  });

  test('under one heading over number and words, the words are the titles', async () => {
    const plan = await read('mea_equality_2023.html', '2023-04-01');
    expect(plan.actions).toHaveLength(5);
    expect(titles(plan).filter((title) => title.split(' ').length < 3)).toEqual([]);
  });

  test('merged cells of refs lose no row', async () => {
    expect((await read('clacks_housing_2008.html', '2008-06-01')).actions).toHaveLength(13);
  });

  test('an objective on the first row of a group is the theme of all its rows', async () => {
    const plan = await read('leeds_lubs_athena.tsv', '2018-01-01');
    expect(plan.actions).toHaveLength(7);
    const objectives = plan.actions.map(({ theme }) => theme?.slice(0, 3) ?? null);
    expect(objectives).toEqual(['5.3', '5.3', '5.3', '5.3', '5.4', '5.4', '5.4']);
  });
});

describe.skipIf(!isHere)(`of the smallest files that show a fault each${because}`, () => {
  test.each(['strike.html', 'strike.xlsx'])('%s: what is struck through reaches nobody', async (name) => {
    const plan = await read(join('small', name), '2026-01-10');
    expect(JSON.stringify(plan.actions.map(({ timescale, leads: { owners } }) => [timescale.due, owners]))).not.toMatch(
      /2026-06-30/u,
    );
  });

  test.each(['colspan.html', 'colspan2.html'])('%s: the number is the ref and the words the title', async (name) => {
    const plan = await read(join('small', name), '2026-01-10');
    expect(plan.actions).toHaveLength(2);
    expect(titles(plan).filter((title) => /^[\d.]*$/u.test(title))).toEqual([]);
  });

  test.each(['whoby.csv', 'timetable.csv', 'camel.csv', 'samehead.md', 'slno.csv'])(
    '%s: the headings say what each column is',
    async (name) => {
      const plan = await read(join('small', name), '2026-01-10');
      expect(plan.actions.length).toBeGreaterThanOrEqual(2);
      expect(titles(plan)).not.toContain('');
      expect(plan.layout?.doubt ?? null).toBeNull();
    },
  );

  test('archive.xlsx: a sheet of old rows adds none', async () => {
    const plan = await read('small/archive.xlsx', '2026-01-10');
    expect(new Set(titles(plan)).size).toBe(plan.actions.length);
  });

  test('past.csv: what only mentions a year, or what happened, is no sure deadline', async () => {
    const { actions } = await read('small/past.csv', '2026-01-10');
    const sure = actions.slice(0, 4).filter(({ timescale: { kind, doubt } }) => kind !== 'done' && doubt === null);
    expect(sure).toEqual([]);
  });
});
