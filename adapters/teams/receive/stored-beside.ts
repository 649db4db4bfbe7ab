import { hear } from '#adapters/teams/hear/hear.ts';
import type { HearingFacts } from '#adapters/teams/hear/facts.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { Activity } from './activity.ts';

type Parts = { readonly world: Pick<TeamsWorld, 'company' | 'inbox'>; readonly facts: HearingFacts };

/** Whether another process has stored something: false where there is none, and while the register cannot be asked. */
export function storedBeside({ world, facts }: Parts): (activity: Activity) => Promise<boolean> {
  return async (activity) => {
    if (world.company === undefined) return false;
    try {
      const heard = await hear(activity, facts);
      // What is recorded already is not heard again.
      return heard === null || (await world.inbox.message(heard.id)) !== null;
    } catch {
      return false;
    }
  };
}
