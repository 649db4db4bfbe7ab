import type { Line } from '#adapters/network/line.ts';
import type { Connector, Connectors } from '#adapters/teams/connector/connector.ts';
import { splitConversation } from '#adapters/teams/ids.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { faultOfCall } from './faults.ts';

/** Connectors whose every call says whether anything goes through to Teams. */
export type Watched = {
  readonly connectors: Connectors;
  /** Asks Teams for something small where something was last asked of it; null before anything was. Changes nothing there, and throws what that call throws. */
  readonly ask: () => (() => Promise<unknown>) | null;
};

/** The same connectors, watched. */
export function watched(connectors: Connectors, line: Line, { realClock }: Pick<TeamsWorld, 'realClock'>): Watched {
  // Where a call went well it is asked again, else where one did not: of a place that alone is broken nothing is concluded.
  let place: (() => Promise<unknown>) | null = null;
  const seen = async <T>(call: () => Promise<T>, look: () => Promise<unknown>): Promise<T> => {
    try {
      const answer = await call();
      line.worked();
      place = look;
      return answer;
    } catch (error) {
      line.failed(faultOfCall(error, realClock));
      place ??= look;
      throw error;
    }
  };
  return { connectors: (service) => seenAt(connectors(service), seen), ask: () => place };
}

type Seen = <T>(call: () => Promise<T>, look: () => Promise<unknown>) => Promise<T>;

function seenAt(one: Connector, seen: Seen): Connector {
  const whoIsIn = (said: string) => () => one.members(splitConversation(said).conversation, null);
  return {
    post: (...said) => seen(() => one.post(...said), whoIsIn(said[0])),
    postTargeted: (...said) => seen(() => one.postTargeted(...said), whoIsIn(said[0])),
    update: (...said) => seen(() => one.update(...said), whoIsIn(said[0])),
    startThread: (...said) => seen(() => one.startThread(...said), whoIsIn(said[0])),
    // The same chat again for somebody known.
    openChat: (...said) => again(seen, () => one.openChat(...said)),
    members: (...said) => again(seen, () => one.members(...said)),
    channels: (...said) => again(seen, () => one.channels(...said)),
  };
}

function again<T>(seen: Seen, call: () => Promise<T>): Promise<T> {
  return seen(call, call);
}
