import { readNamedRows } from '#src/intake/read-named-rows.ts';
import { readingOf, readingRow, READINGS_FILE } from '#src/intake/readings/readings-file.ts';
import type { ReadingRow } from '#src/intake/readings/readings-file.ts';
import type { ReadingDoubt } from '#src/plan/governance/written/read-reading.ts';
import type { Plan } from '#src/plan/action.ts';
import { findPurpose } from '#src/plan/governance/find-purpose.ts';
import { standingReadings, unitOf } from '#src/plan/governance/measures/standing-readings.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { NewPlanEntry } from '#src/plan/ledger.ts';
import { sayPurpose, sayReading } from '#src/messages/governance/purpose/purpose-words.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { officeScene } from '#src/cli/store/office-scene.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import { sayIssue } from '#src/cli/store/open-roster.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Scene } from '#src/commands/command.ts';

/** What the command is told besides its file. */
export type ReadingOptions = {
  readonly data: string;
  readonly as?: string;
  readonly dryRun?: true;
  readonly json?: true;
};

type Taken =
  | { readonly kind: 'recorded' | 'there'; readonly kept: KeptPurpose; readonly plan: Plan; readonly reading: Reading }
  | { readonly kind: 'unclear'; readonly sentence: string };

/** Takes a file of readings into the register: what is certain is recorded, what is not is told with its row; the same file again changes nothing. */
export async function loadReadings(path: string, options: ReadingOptions, world: CliWorld): Promise<void> {
  const file = await openFile(path, world);
  const { rows, issues } = await readNamedRows(file, READINGS_FILE);
  if (rows.length === 0 && issues.length > 0) throw new CliRefusal(issues.map(sayIssue).join('\n'));
  await withStore(options.data, world, async (store) => {
    const scene = await officeScene(`indicators ${file.name}`, options, store, world);
    const seen: Taken[] = issues.map((issue) => ({ kind: 'unclear', sentence: sayIssue(issue) }));
    for (const row of rows) seen.push(await takeRow(readingRow(row), seen, scene));
    const entries = seen.flatMap((one) => (one.kind === 'recorded' ? [entryOf(one, scene)] : []));
    if (options.dryRun !== true && entries.length > 0)
      await store.register.write({ message: null, slot: null, entries, say: [], asked: [] });
    tell(seen, options, world);
  });
}

function entryOf({ kept, plan, reading }: Exclude<Taken, { kind: 'unclear' }>, { saying }: Scene): NewPlanEntry {
  return { plan: plan.key, event: { kind: 'reading', purpose: kept.purpose.id, reading }, ...saying };
}

async function takeRow(row: ReadingRow, before: readonly Taken[], scene: Scene): Promise<Taken> {
  const unclear = (why: string): Taken => ({ kind: 'unclear', sentence: `Row ${row.row}: ${why}` });
  const plan = row.plan === undefined ? scene.plan : scene.plans.find(({ key }) => key === row.plan?.toUpperCase());
  if (plan === undefined) return unclear(`no plan has the key “${row.plan}”.`);
  const { purposes } = await scene.register.governance(plan.key);
  const { found, rest } = findPurpose(row.indicator ?? '', 'indicator', purposes);
  const [kept, ...others] = found;
  if (kept === undefined || others.length > 0 || rest !== '')
    return unclear(
      `“${row.indicator ?? ''}” is ${others.length > 0 ? 'more than one indicator' : 'no indicator'} of ${plan.name}.`,
    );
  const unit = unitOf(kept);
  const read = readingOf(row, { today: scene.today, unit });
  if (read === null) return unclear(`“${row.value ?? ''}” is no number.`);
  const { doubts, asAt, ...reading } = read;
  const [doubt] = doubts;
  if (doubt !== undefined || asAt === null) return unclear(whyDoubted(doubt ?? 'day', row, unit ?? null));
  const now: Reading = { ...reading, asAt };
  const same = before.some(
    (one) => one.kind !== 'unclear' && one.kept.purpose.id === kept.purpose.id && one.reading.asAt === asAt,
  );
  if (same)
    return unclear(`another row says what ${sayPurpose(kept.purpose)} stood at on that day. Leave one of them out.`);
  const there = standingReadings(kept).some(
    (one) => one.asAt === asAt && one.value === now.value && one.unit === now.unit,
  );
  return { kind: there ? 'there' : 'recorded', kept, plan, reading: now };
}

function whyDoubted(doubt: ReadingDoubt, row: ReadingRow, unit: string | null): string {
  switch (doubt) {
    case 'number':
      return `“${row.value ?? ''}” is not one figure that somebody stands by.`;
    case 'unit':
      return `the unit is “${row.unit ?? ''}”, and this is read in ${unit ?? 'bare numbers'}. Write it in the column “unit”.`;
    case 'day':
      return `“${row['as at'] ?? ''}” is no day that has come. Write it in the column “as at”, like 30/06/2015 or 30 June 2015.`;
  }
}

function tell(seen: readonly Taken[], { json, dryRun }: ReadingOptions, world: CliWorld): void {
  if (json === true) {
    for (const one of seen)
      printJson(
        world,
        one.kind === 'unclear'
          ? one
          : { kind: one.kind, plan: one.plan.key, indicator: one.kept.purpose.ref, ...one.reading },
      );
    return;
  }
  const of = (kind: Taken['kind']): readonly Taken[] => seen.filter((one) => one.kind === kind);
  const [recorded, there, unclear] = [of('recorded'), of('there'), of('unclear')];
  print(world.out, `${dryRun === true ? 'Would record' : 'Recorded'} (${recorded.length})`);
  for (const one of recorded) print(world.out, `  ${lineOf(one)}`);
  if (there.length > 0)
    print(world.out, `${sayCount(there.length, 'reading')} ${there.length === 1 ? 'is' : 'are'} there already.`);
  if (unclear.length > 0) print(world.out, `Unclear, and not recorded (${unclear.length})`);
  for (const one of unclear) print(world.out, `  ${lineOf(one)}`);
  if (dryRun === true)
    print(world.out, '\nThis was a dry run: nothing is stored. Run it again without --dry-run to record it.');
}

function lineOf(one: Taken): string {
  return one.kind === 'unclear'
    ? one.sentence
    : `${sayPurpose(one.kept.purpose)} ${one.kept.purpose.title}: ${sayReading(one.reading)}`;
}
