import type { Chase } from '#src/plan/chase.ts';
import { isAskingOf } from './wish.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** True where the office's question has been put to the speaker: what they say of the action from then on may be its answer. */
export async function wasPut(chase: Chase, tracked: Tracked, { register, speaker }: Scene): Promise<boolean> {
  const asked = await register.askedSince(chase.on);
  return asked.some((row) => row.person === speaker.id && isAskingOf(chase, row, tracked));
}
