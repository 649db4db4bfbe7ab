import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { ImportOptions } from '#src/cli/plan-import/import-options.ts';
import { refuseArchived } from '#src/cli/plan-import/refuse-archived.ts';
import { typedAgain } from '#src/cli/plan-import/typed-again.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import type { PrintedPurpose, ListsSaid, PurposesFound } from '#src/intake/purposes/purposes-found.ts';
import { saidBefore } from '#src/intake/purposes/said-before.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { Plan } from '#src/plan/action.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { purposeChangeJson, sayPurposeChanges } from './say-purpose-changes.ts';
import { sayPurposeDoubt } from './say-purposes.ts';
import { applyChanges, isTaken } from './take-purposes.ts';
import { purposeChanges } from './write-purposes.ts';

/** Takes what another document says into a plan that is loaded: new purposes at once, other words for known ones with --apply. */
export async function takePurposesOnly(path: string, options: ImportOptions, world: CliWorld): Promise<void> {
  await withStore(options.data, world, async (store) => {
    const plan = (await planNamed(options.plan, store)) ?? (await defaultPlan(store, { data: options.data, world }));
    refuseArchived(plan, typed(`plans unarchive ${plan.key}`, options.data, world));
    const read = await readPurposesOf(path, plan, { options, store, world });
    await take(read, plan, { path, options, store, world });
  });
}

type Reading = { readonly options: ImportOptions; readonly store: Store; readonly world: CliWorld };

async function readPurposesOf(path: string, plan: Plan, { options, store, world }: Reading): Promise<PurposesFound> {
  const file = await openFile(path, world);
  const { list = new Map(), published = plan.published } = options;
  const roster = await store.register.roster();
  const readAs = async (lists: ListsSaid): Promise<PurposesFound> =>
    (await readPlan(file, { plan: plan.key, published, roster, lists })).purposes;
  const first = await readAs(list);
  const { kept } = (await store.register.governance(plan.key)).purposes;
  const before = saidBefore(
    first.doubts,
    kept.map(({ purpose }) => purpose),
  );
  const purposes = before.size === 0 ? first : await readAs(new Map([...before, ...list]));
  if (purposes.found.length === 0 && purposes.doubts.length === 0) throw new CliRefusal(`${file.name}: ${NONE}`);
  const { prefix } = options;
  const found = purposes.found.map((one) => ({ ...one, purpose: { ...one.purpose, from: file.name } }));
  return { ...purposes, found: prefix === undefined ? found : found.map((one) => prefixed(one, prefix)) };
}

const NONE =
  'It lists no recommendations, outcomes, milestones or indicators under words that say so. Give the list a heading such as “Recommendations”, or its items numbers such as “Recommendation 1”, and import it again.';

function prefixed(one: PrintedPurpose, prefix: string): PrintedPurpose {
  const { purpose } = one;
  const ref = `${prefix.trim()} ${purpose.ref}`;
  const parent = purpose.parent === null ? null : `${prefix.trim()} ${purpose.parent}`;
  return { ...one, purpose: { ...purpose, id: purposeId(purpose.kind, ref), ref, parent } };
}

async function take(
  { found, doubts }: PurposesFound,
  plan: Plan,
  { path, options, store: { register }, world }: Reading & { readonly path: string },
): Promise<void> {
  const changes = await purposeChanges({ plan, found, isBeside: true }, register);
  const now = changes.filter((one) => one.change === 'purpose-added' || (options.apply === true && isTaken(one)));
  await applyChanges(now, plan, { options, register, world });
  if (options.json === true) {
    for (const one of changes) printJson(world, { ...purposeChangeJson(one), applied: now.includes(one) });
    return;
  }
  const lines = [...sayPurposeChanges(changes), ...doubts.flatMap(sayPurposeDoubt)];
  print(
    world.out,
    changes.length === 0
      ? `${plan.name} (${plan.key}) has all of this already.`
      : `${plan.name} (${plan.key}) is given this of what it is for:`,
  );
  for (const line of lines) print(world.out, line);
  const again = typedAgain(path, options, { plan: plan.key, world });
  if (changes.some((one) => isTaken(one) && !now.includes(one)))
    print(world.out, `\nThe other words are not taken in yet:\n  ${again} --apply`);
  if (now.length > 0) print(world.out, `\n${KEPT}`);
}

const KEPT =
  'What is new is kept. No action is linked to it yet: say in chat which actions serve it. /rag plans undo takes it back, for a day.';
