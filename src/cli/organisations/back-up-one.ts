import { backUp } from '#src/cli/backup.ts';
import { findOne } from './find-one.ts';
import type { AtList } from './turns.ts';

/** Backs up the register of one organisation, wherever it is, and touches no other. */
export async function backUpOne(
  key: string,
  { file, ...how }: { readonly file: string; readonly replace?: true },
  { data, world }: AtList,
): Promise<void> {
  const { one } = await findOne(key, { data });
  const theirs = await world.forOrganisation(one, data);
  await backUp(file, { data: theirs.config.data, ...how }, theirs);
}
