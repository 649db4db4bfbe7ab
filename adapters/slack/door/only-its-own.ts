import { after as realAfter } from '#adapters/network/after.ts';
import type { Take } from '#adapters/slack/receive/take.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { slackOriginOf } from './origin-of.ts';
import { createNobodys } from './nobodys.ts';

/** Takes in only what is of the workspaces that the settings lock it to, whoever passed it on; any other is nobody's here. */
export function onlyItsOwn(
  take: Take,
  world: Pick<SlackWorld, 'config' | 'fetch' | 'report'>,
  after = realAfter,
): Take {
  const { only } = world.config;
  if (only === null) return take;
  const nobodys = createNobodys(world, after);
  return async (envelope, acknowledge) => {
    const { team, enterprise } = slackOriginOf(envelope.body);
    const isIts = [team, enterprise].some((id) => id !== null && only.includes(id));
    return (isIts ? take : nobodys)(envelope, acknowledge);
  };
}
