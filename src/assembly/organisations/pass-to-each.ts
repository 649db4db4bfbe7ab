import { isOfAll } from '#adapters/slack/door/writer-of.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { MISDIRECTED } from '#adapters/slack/receive/http.ts';
import { passOn } from './pass-on.ts';
import type { PassedBack, Passing } from './pass-on.ts';
import type { Neighbour } from './town.ts';

/** What became of it: answered by a bot; of none of them, each of which looked; or one is away that may have had it. */
type Passed = PassedBack | 'nobody’s' | 'away';

/**
 * Passes something of a workspace on to the bot whose it is. Where several share the workspace each looks, before it keeps
 * anything, whether the writer's address is of its domains: the first that does not say no has it. What tells of the workspace
 * itself goes to all, and is taken when all have it.
 */
export async function passToEach(
  envelope: Envelope,
  whose: readonly Neighbour[],
  requestFor: (one: Neighbour) => Passing,
): Promise<Passed> {
  const pass = (one: Neighbour) => passOn(one.bot?.origin() ?? null, requestFor(one));
  let [last, isAway]: [PassedBack | 'nobody’s', boolean] = ['nobody’s', false];
  for (const one of whose) {
    const passed = await pass(one);
    if (passed?.status === MISDIRECTED) continue;
    if (passed === null || (whose.length > 1 ? passed.status >= FAILED : passed.status === NOT_THERE)) isAway = true;
    else if (isOfAll(envelope)) last = passed;
    else return passed;
  }
  return isAway ? 'away' : last;
}

const FAILED = 500;
const NOT_THERE = 503;
