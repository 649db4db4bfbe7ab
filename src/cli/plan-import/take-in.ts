import { typed } from '#src/cli/print/typed.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { sayRoster } from '#src/cli/store/load-roster.ts';
import { holdsSample, saySampleReplaced } from '#src/cli/store/sample.ts';
import { registerTypedBy } from '#src/cli/store/typed-by.ts';
import { withNewStore } from '#src/cli/store/with-store.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Plan } from '#src/plan/action.ts';
import { beginning } from '#src/plan/begun.ts';
import type { Register } from '#src/ports/register.ts';
import { officeSpeaker } from '#src/cli/store/office-speaker.ts';
import { compareImport } from './compare-import.ts';
import type { ImportOptions } from './import-options.ts';
import { knownIn, NOTHING_KNOWN, readImport } from './read-import.ts';
import type { PlanImport } from './read-import.ts';
import { keepReferences } from './references/keep-references.ts';
import { firstLoadOf, savePeople } from './store-import.ts';
import { refuseReview } from './purposes/refuse-review.ts';
import { purposeCounts } from './purposes/say-purposes.ts';
import { comparePlanPurposes, keepPurposes, tellPurposesKept } from './purposes/take-purposes.ts';
import { countImport } from './summary.ts';
import { sayPlanCounts } from '#src/messages/look/say-plan-counts.ts';
import { refuseArchived } from './refuse-archived.ts';
import { refuseNewer } from './refuse-newer.ts';
import { tellWithoutAddress } from './tell-without-address.ts';
import { tellAround } from './tell-around.ts';
import { typedAgain } from './typed-again.ts';

/** Stores a plan that is new, the first one in place of the sample; one that is loaded is compared, and stored only with --apply. */
export async function takeIn(path: string, options: ImportOptions, world: CliWorld): Promise<void> {
  const { hasRegister } = await world.lookAt(options.data);
  const isSample = hasRegister && (await holdsSample(options.data, world));
  // A file that cannot be read makes no register, and what the sample knows is not known of a real plan.
  const early = hasRegister && !isSample ? null : await readImport(path, options, NOTHING_KNOWN, world);
  if (early !== null && isSample) return replaceSample(early, options, world);
  await withNewStore(options.data, world, async ({ register }) => {
    const found = early ?? (await readImport(path, options, await knownIn(register), world));
    const again = typedAgain(path, options, { plan: found.plan.key, world });
    if (found.loaded !== null) {
      refuseArchived(found.loaded, typed(`plans unarchive ${found.loaded.key}`, options.data, world));
      if (options.begin === true) await beginLoaded(found.loaded, options.as, { register, world });
      await refuseReview({ ...found, loaded: found.loaded }, { path, options, register, world });
      const revised = await compareImport({ ...found, loaded: found.loaded }, options, { register, world, again });
      if (options.apply === true) await keepReferences(found, { register, world });
      return comparePlanPurposes(found, options, { register, world, again, revised });
    }
    if (options.plan === undefined) await refuseNewer(found, { path, options }, { register, world });
    await store(found, options, { register, world });
    await tellLoaded(found, options, { register, world, sampleKept: null });
  });
}

/** The people first: an import that is broken off leaves no plan without them, and can be said again as it was. */
async function store(found: PlanImport, { begin }: ImportOptions, { register, world }: Importing): Promise<void> {
  await savePeople(found, register, world);
  await register.addPlan(firstLoadOf(found, begin === true, world));
  await keepPurposes(found, { register, world });
  await keepReferences(found, { register, world });
}

async function replaceSample(found: PlanImport, options: ImportOptions, world: CliWorld): Promise<void> {
  const sampleKept = await world.startAfresh(options.data, ({ register }) =>
    store(found, options, { register: registerTypedBy(register, world.account), world }),
  );
  await withNewStore(options.data, world, ({ register }) =>
    tellLoaded(found, options, { register, world, sampleKept }),
  );
}

type Importing = { readonly register: Register; readonly world: CliWorld };

/** `sampleKept` is where the sample that made way is kept; null where there was none. */
type Stored = Importing & { readonly sampleKept: string | null };

async function tellLoaded(
  found: PlanImport,
  { json, data }: ImportOptions,
  { register, world, sampleKept }: Stored,
): Promise<void> {
  const plans = await register.plans();
  const { key, name, published, isDefault, begun } = plans.find((plan) => plan.key === found.plan.key) ?? found.plan;
  const counts = countImport(found, world.clock.now());
  const kept = sampleKept === null ? {} : { sampleKept };
  const { actions, dated, openEnded, needYou, saidComplete } = counts;
  const counted = { actions, dated, openEnded, needYou, ...(saidComplete === 0 ? {} : { saidComplete }) };
  if (json === true)
    return printJson(world, { plan: key, name, published, isDefault, ...counted, ...purposeCounts(found), ...kept });
  if (sampleKept !== null) print(world.out, saySampleReplaced(sampleKept));
  print(world.out, `${name} (${key}) is loaded. ${sayPlanCounts(counts)}.`);
  if (found.people !== null) print(world.out, `The roster has ${sayRoster(found.people)}.`);
  if (counts.needYou > 0)
    print(world.out, `/rag doubts lists them in chat, and so does: ${typed('doubts', data, world)}`);
  tellAround(found, data, world);
  tellPurposesKept(found, world);
  await tellWithoutAddress(found.plan, { register, world });
  print(world.out, begun === null ? NOT_BEGUN : BEGUN);
  print(world.out, isDefault ? 'It is the default plan: its refs are typed as they are.' : typedWith(key));
}

const NOT_BEGUN =
  'Nobody is asked anything and no digest goes out until the programme office says /rag begin, or this is imported with --begin. The first week can be seen beforehand with: nudges --from DATE --to DATE';
const BEGUN = 'The asking has begun: the first messages go at the next half past nine of a working day.';

/** A plan that is loaded already may begin with the import of its next version, or of the same file again. */
async function beginLoaded(plan: Plan, as: string | undefined, { register, world }: Importing): Promise<void> {
  if (plan.begun !== null) return;
  const by = (await officeSpeaker(register, world, as))?.id ?? null;
  const entries = [beginning(plan, world.clock.now(), by)];
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  print(world.err, BEGUN);
}

function typedWith(key: string): string {
  return `Another plan is the default, so the refs of this one are typed with its key before them, such as ${key} 1.1.`;
}
