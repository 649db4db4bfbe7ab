import { print, printJson } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { officeSpeaker } from '#src/cli/store/office-speaker.ts';
import type { PurposeNews } from '#src/intake/purposes/compare-purposes.ts';
import type { ImportOptions } from '#src/cli/plan-import/import-options.ts';
import type { PlanImport } from '#src/cli/plan-import/read-import.ts';
import type { Action } from '#src/plan/action.ts';
import type { Register } from '#src/ports/register.ts';
import { purposeChangeJson, sayPurposeChanges } from './say-purpose-changes.ts';
import { countPurposes, sayPurposeDoubt } from './say-purposes.ts';
import { purposeChanges, writePurposes } from './write-purposes.ts';

type Around = { readonly register: Register; readonly world: CliWorld };

/** Keeps what a plan says it is for beside the plan that was just loaded; nobody has decided that. */
export async function keepPurposes({ plan, purposes }: PlanImport, { register, world }: Around): Promise<void> {
  const changes = await purposeChanges({ plan, found: purposes.found, isBeside: false }, register);
  await writePurposes(changes, { plan, by: null, register, world });
}

/** Tells what a plan that was loaded says it is for, and what of that nobody can be sure of. */
export function tellPurposesKept({ purposes: { found, doubts } }: PlanImport, world: CliWorld): void {
  if (found.length > 0) print(world.out, `It says what it is for: ${countPurposes(found)}, kept with it.`);
  for (const line of doubts.flatMap(sayPurposeDoubt)) print(world.out, line);
}

/** Tells what a newer version says otherwise of what the plan is for, and takes that in when told to. */
export async function comparePlanPurposes(
  { plan, purposes }: PlanImport,
  options: ImportOptions,
  around: Around & { readonly again: string; readonly revised: readonly Action[] },
): Promise<void> {
  const { register, world, again, revised } = around;
  const changes = await purposeChanges({ plan, found: purposes.found, isBeside: false, revised }, register);
  const isApplied = options.apply === true;
  if (isApplied) await applyChanges(changes, plan, { options, register, world });
  if (options.json === true) {
    for (const change of changes)
      printJson(world, { ...purposeChangeJson(change), applied: isApplied && isTaken(change) });
    return;
  }
  for (const line of [...sayPurposeChanges(changes), ...purposes.doubts.flatMap(sayPurposeDoubt)])
    print(world.out, line);
  if (changes.some(isTaken))
    print(world.out, isApplied ? '\nThis is taken in too.' : `\nThis is not taken in yet:\n  ${again} --apply`);
}

/** Writes changes as the programme office's. */
export async function applyChanges(
  changes: readonly PurposeNews[],
  plan: PlanImport['plan'],
  { options, register, world }: Around & { readonly options: ImportOptions },
): Promise<void> {
  if (!changes.some(isTaken)) return;
  const by = (await officeSpeaker(register, world, options.as))?.id ?? null;
  await writePurposes(changes, { plan, by, register, world });
}

/** True for what is written; another thing under a ref and what is left out are only told. */
export function isTaken({ change }: PurposeNews): boolean {
  return change !== 'purpose-other' && change !== 'purpose-dropped';
}
