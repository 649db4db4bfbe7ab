import { after as realAfter } from '#adapters/network/after.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { SlackStanding } from '#adapters/slack/people/slack-user.ts';
import type { Standings } from '#adapters/slack/places/read-audience.ts';
import type { Take } from '#adapters/slack/receive/take.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { slackOriginOf } from './origin-of.ts';
import { createNobodys } from './nobodys.ts';
import { isOfAll, writerOf } from './writer-of.ts';

/** Nothing of it was kept: in a workspace of several organisations whoever wrote it is none of this one’s people. */
export class NotItsOwn extends Error {
  override readonly name = 'NotItsOwn';
}

/**
 * Takes in only what is of the workspaces that the settings lock it to, whoever passed it on; any other is nobody's here. Where
 * others have a workspace too, Slack is asked for the writer's address before anything is kept, unless what it said is still
 * fresh: throws a NotItsOwn for somebody else's, and what Slack's client throws while it does not say.
 */
export function onlyItsOwn(
  take: Take,
  world: Pick<SlackWorld, 'config' | 'fetch' | 'report'> & { readonly standings: Standings },
  after = realAfter,
): Take {
  const { only, domains } = world.config;
  if (only === null) return take;
  const nobodys = createNobodys(world, after);
  return async (envelope, acknowledge) => {
    const { team, enterprise } = slackOriginOf(envelope.body);
    if (![team, enterprise].some((id) => id !== null && only.includes(id))) return nobodys(envelope, acknowledge);
    if (domains !== null && !(await isOfIts(envelope, team, world.standings))) throw new NotItsOwn();
    return take(envelope, acknowledge);
  };
}

async function isOfIts(envelope: Envelope, team: string | null, standings: Standings): Promise<boolean> {
  if (isOfAll(envelope)) return true;
  const writer = writerOf(envelope);
  // What a bot wrote nobody hears.
  if (writer === null) return true;
  if (team === null) return false;
  return IS_ITS.has(standings.known(team, writer) ?? (await standings.find(team, writer)));
}

/** Whoever has an address of its: what else they are is for those who hear them. */
const IS_ITS: ReadonlySet<SlackStanding> = new Set(['member', 'invited', 'guest']);
