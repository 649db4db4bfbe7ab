import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { PlanFile } from '#src/intake/format.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { openDatabase } from '#db/open.ts';
import { newPath } from './a-folder.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

const PLANS = '../shared/plans';

/** The two files of a plan: those of the real plan where they are, otherwise the sample's. */
export const FILES: { readonly plan: PlanFile; readonly roster: PlanFile; readonly isReal: boolean } = filesThere();

/** Reading a plan and storing it, against splitting its text into lines and cells. */
export function importPlan(): readonly Bench[] {
  const text = new TextDecoder().decode(FILES.plan.bytes);
  const floor = () => timed(() => countCells(text));
  const name = FILES.isReal ? 'the plan of 2015' : 'the sample plan';
  const against = 'splitting the same text into lines and cells';
  const both = async (): Promise<Figure> => {
    const { register, close } = await openDatabase(newPath('ragtime.db'), { as: 'tool' });
    const figure = await timed(async () => {
      const { load, roster } = await readBoth();
      await register.saveRoster(roster);
      await register.addPlan(load);
    });
    await close();
    return figure;
  };
  return [
    { name: `read ${name}`, against, unit: 'ms', ours: () => timed(readBoth), floor, rounds: 9, warmUp: 2 },
    { name: `read and store ${name}`, against, unit: 'ms', ours: both, floor, rounds: 9, warmUp: 2 },
  ];
}

async function readBoth() {
  const { plan } = loadSample();
  const { roster } = readRoster(readRosterFile(FILES.roster).rows, EMPTY_ROSTER);
  const { headings, actions } = await readPlan(FILES.plan, { plan: plan.key, published: plan.published, roster });
  const at = instantAt(plan.published, '10:00' as TimeOfDay, LONDON);
  return {
    load: { plan: { ...plan, isDefault: true, begun: null }, headings, actions, at, day: plan.published },
    roster,
  };
}

function countCells(text: string): number {
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .reduce((sum, cells) => sum + cells.length, 0);
}

function filesThere() {
  const { plan, roster } = { plan: 'rotherham-improvement-plan-2015.txt', roster: 'rotherham-roster-2015.csv' };
  if (!existsSync(join(PLANS, plan))) return { ...loadSample().files, isReal: false };
  return { plan: fileAt(plan), roster: fileAt(roster), isReal: true };
}

function fileAt(name: string): PlanFile {
  return { name, bytes: readFileSync(join(PLANS, name)) };
}
