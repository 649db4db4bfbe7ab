import { asAtItsDay } from '#src/chart/picture-facts.ts';
import type { PictureFacts } from '#src/chart/picture-facts.ts';
import type { Picture } from '#src/picture/picture.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import type { Scene } from '#src/commands/command.ts';
import { inTurns } from '#src/thrift/steps.ts';

/** Pictures of the default plan by the names of their kinds: sums over it name no action. */
export type ReadPictures = (scene: Scene, names: readonly string[]) => Promise<readonly Picture[]>;

/** Makes each picture once while the record, the roster and the day are the same: of thousands of actions one takes a while. */
export function keptReading(): ReadPictures {
  let kept: {
    readonly key: string;
    readonly roster: Scene['roster'];
    readonly made: Map<string, Promise<readonly Picture[]>>;
  } | null = null;
  return async (scene, names) => {
    const { register, plan, today, roster } = scene;
    const key = JSON.stringify([await register.head(), plan.key, today]);
    if (kept?.key !== key || kept.roster !== roster) kept = { key, roster, made: new Map() };
    const { made } = kept;
    const all: Picture[] = [];
    for (const name of names) {
      const own = made.get(name) ?? made.set(name, picturesOf(scene, name)).get(name)!;
      // What could not be made is tried again.
      own.catch(() => made.delete(name));
      all.push(...(await own));
    }
    return all;
  };
}

async function picturesOf(scene: Scene, name: string): Promise<readonly Picture[]> {
  const facts = await inTurns(asAtItsDay(await factsFor(scene)));
  const [kind] = PICTURE_KINDS.filter((one) => one.name === name);
  return kind === undefined ? [] : inTurns(kind.of(facts));
}

async function factsFor({ plan, register, index, today, days }: Scene): Promise<PictureFacts> {
  return {
    plan,
    headings: await register.headings(plan.key),
    tracked: await register.trackedIn(plan.key),
    ledger: await register.ledgerIn(plan.key),
    index,
    governance: await register.governance(plan.key),
    today,
    days,
  };
}
