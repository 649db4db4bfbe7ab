import { hasLinked } from '#adapters/network/people/link-command.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { MyActions } from '#adapters/teams/pages/my-actions.ts';
import type { People } from '#adapters/teams/people/people.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { TakeParts } from './take.ts';

/** What a message that is stored is worked by. */
type Working = {
  readonly working: (message: IncomingMessage) => Promise<void>;
  readonly people: Pick<People, 'look'>;
  readonly mine: Pick<MyActions, 'heard'>;
  readonly threads: TeamsWorld['threads'];
};

/** Has stored messages worked in the background: nobody waits for one but whoever wants to. */
export function workOn({ inBackground, ...parts }: Working & Pick<TakeParts, 'inBackground'>): TakeParts['work'] {
  return (message) => {
    const worked = workOf(message, parts);
    inBackground(worked);
    return worked;
  };
}

async function workOf(message: IncomingMessage, { working, people, mine, threads }: Working): Promise<void> {
  await working(message);
  await mine.heard(message);
  // Whoever was given an account is looked at: a guest's is taken away again, and those still missing are counted.
  if (await hasLinked(message, threads)) void people.look();
}
