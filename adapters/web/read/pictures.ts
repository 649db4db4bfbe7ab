import { asAtItsDay } from '#src/chart/picture-facts.ts';
import type { PictureFacts } from '#src/chart/picture-facts.ts';
import type { Picture } from '#src/picture/picture.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import type { Scene } from '#src/commands/command.ts';
import { inTurns } from '#src/thrift/steps.ts';

/** Pictures of the default plan by the names of their kinds: sums over it name no action. */
export async function picturesOf(scene: Scene, names: readonly string[]): Promise<readonly Picture[]> {
  const kinds = PICTURE_KINDS.filter(({ name }) => names.includes(name));
  const facts = await inTurns(asAtItsDay(await factsFor(scene)));
  const all: Picture[] = [];
  for (const kind of kinds) all.push(...(await inTurns(kind.of(facts))));
  return all;
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
