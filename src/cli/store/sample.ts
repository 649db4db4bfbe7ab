import type { CliWorld } from '#src/cli/cli-world.ts';
import { withStore } from './with-store.ts';

/** True for a register that holds nothing but the sample plan and its people: it makes way for anybody's own. */
export async function holdsSample(data: string, world: CliWorld): Promise<boolean> {
  return withStore(data, world, async ({ register }) => {
    const plans = await register.plans();
    return plans.length > 0 && plans.every(({ isSample }) => isSample === true);
  });
}

/** What became of the sample when something of one's own was loaded. */
export function saySampleReplaced(kept: string): string {
  return `The sample plan and its people have made way: nothing of them is in this register. What was tried out on them is kept in ${kept}.`;
}
