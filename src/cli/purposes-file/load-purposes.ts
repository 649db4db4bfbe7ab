import { readNamedRows } from '#src/intake/read-named-rows.ts';
import { purposeRow, PURPOSES_FILE } from '#src/intake/purposes/purposes-file.ts';
import { takePurposeRow } from '#src/commands/purpose/purpose-in-file.ts';
import type { RowTaken } from '#src/commands/purpose/purpose-in-file.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { NewPlanEntry } from '#src/plan/ledger.ts';
import { withPurposeFact } from '#src/plan/governance/purposes.ts';
import type { Purposes } from '#src/plan/governance/purposes.ts';
import { sayMeasure, sayPurpose } from '#src/messages/governance/purpose/purpose-words.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { officeScene } from '#src/cli/store/office-scene.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import { sayIssue } from '#src/cli/store/open-roster.ts';
import { planNamed, withStore } from '#src/cli/store/with-store.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** What the command is told besides its file. */
export type PurposesOptions = {
  readonly data: string;
  readonly as?: string;
  readonly plan?: PlanKey;
  readonly dryRun?: true;
  readonly json?: true;
};

type Taken = Exclude<RowTaken, { kind: 'unclear' }>;
type Read = { readonly taken: readonly Taken[]; readonly unclear: readonly string[] };

/** Takes what a plan is for out of a file: what is certain is recorded, what is not is told with its row; the same file again changes nothing. */
export async function loadPurposes(path: string, options: PurposesOptions, world: CliWorld): Promise<void> {
  const file = await openFile(path, world);
  const { rows, issues } = await readNamedRows(file, PURPOSES_FILE);
  if (rows.length === 0 && issues.length > 0) throw new CliRefusal(issues.map(sayIssue).join('\n'));
  await withStore(options.data, world, async (store) => {
    const scene = await officeScene(`purposes ${file.name}`, options, store, world);
    const plan = (await planNamed(options.plan, store)) ?? scene.plan;
    const { taken, unclear } = await readRows(rows.map(purposeRow), plan, scene);
    const entries = taken.flatMap(({ facts }) =>
      facts.map((event): NewPlanEntry => ({ plan: plan.key, event, ...scene.saying })),
    );
    if (options.dryRun !== true && entries.length > 0)
      await store.register.write({ message: null, slot: null, entries, say: [], asked: [] });
    tell({ taken, unclear: [...issues.map(sayIssue), ...unclear] }, options, world);
  });
}

async function readRows(rows: readonly ReturnType<typeof purposeRow>[], plan: Plan, scene: Scene): Promise<Read> {
  let { purposes } = await scene.register.governance(plan.key);
  const taken: Taken[] = [];
  const unclear: string[] = [];
  for (const row of rows) {
    const one = await takePurposeRow(row, { purposes, plan }, scene);
    if (one.kind === 'unclear') unclear.push(`Row ${row.row}: ${one.why}`);
    else if (taken.some(({ purpose }) => purpose.id === one.purpose.id))
      unclear.push(`Row ${row.row}: another row is ${sayPurpose(one.purpose)} already. Leave one of them out.`);
    else {
      taken.push(one);
      purposes = after(purposes, one, scene);
    }
  }
  return { taken, unclear };
}

/** Later rows stand under what earlier ones add. */
function after(purposes: Purposes, { facts }: Taken, { today, asker }: Scene): Purposes {
  const line = { seq: 0, day: today, by: asker.person };
  return facts.reduce((all, fact) => withPurposeFact(all, fact, line), purposes);
}

const TITLES = [
  ['Added', 'Would add', 'added'],
  ['Changed', 'Would change', 'changed'],
  ['Taken up again', 'Would take up again', 'again'],
  ['There already', 'There already', 'same'],
] as const;

function tell({ taken, unclear }: Read, { json, dryRun }: PurposesOptions, world: CliWorld): void {
  if (json === true) {
    for (const { kind, purpose, linked } of taken)
      printJson(world, { change: kind, ...purpose, linked: linked.map(({ action }) => action.ref) });
    for (const sentence of unclear) printJson(world, { change: 'unclear', sentence });
    return;
  }
  for (const [done, would, kind] of TITLES) {
    const of = taken.filter((one) => one.kind === kind);
    if (of.length > 0) print(world.out, `${dryRun === true ? would : done} (${of.length})`);
    for (const one of of) print(world.out, `  ${lineOf(one)}`);
  }
  if (unclear.length > 0) print(world.out, `Unclear, and not recorded (${unclear.length})`);
  for (const sentence of unclear) print(world.out, `  ${sentence}`);
  if (dryRun === true)
    print(world.out, '\nThis was a dry run: nothing is stored. Run it again without --dry-run to load the file.');
}

function lineOf({ purpose, linked }: Taken): string {
  const measured = sayMeasure(purpose);
  const parts = [
    ...(measured.length === 0 ? [] : [measured.join(', ')]),
    ...(purpose.from === undefined ? [] : [`from ${purpose.from}`]),
    ...(linked.length === 0 ? [] : [`linked to ${sayCount(linked.length, 'more action')}`]),
  ];
  return [`${sayPurpose(purpose)} ${purpose.title}`, ...parts].join('; ');
}
