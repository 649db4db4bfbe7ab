import type { Line } from '#adapters/network/line.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { faultOfCall } from './faults.ts';

/** The same connectors, whose every call says whether anything goes through to Teams. */
export function watched(connectors: Connectors, line: Line, { realClock }: Pick<TeamsWorld, 'realClock'>): Connectors {
  const seen = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      const answer = await call();
      line.worked();
      return answer;
    } catch (error) {
      line.failed(faultOfCall(error, realClock));
      throw error;
    }
  };
  return (service) => {
    const one = connectors(service);
    return {
      post: (...said) => seen(() => one.post(...said)),
      postTargeted: (...said) => seen(() => one.postTargeted(...said)),
      update: (...said) => seen(() => one.update(...said)),
      startThread: (...said) => seen(() => one.startThread(...said)),
      openChat: (...said) => seen(() => one.openChat(...said)),
      members: (...said) => seen(() => one.members(...said)),
      channels: (...said) => seen(() => one.channels(...said)),
    };
  };
}
