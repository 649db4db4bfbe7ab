import type { TeamsConfig } from '#src/config.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';

/** The service address where none was heard yet; throws a SendFault where the settings name none. */
export function defaultService({ serviceUrls: [first] }: Pick<TeamsConfig, 'serviceUrls'>): string {
  if (first === undefined) {
    throw definiteRefusal('no service address is known for Teams: set TEAMS_SERVICE_URLS');
  }
  // Every cloud's address for what is said unasked is '/teams' of its host, and the settings may name the host alone.
  const isBare = /^https:\/\/[^/]+\/?$/u.test(first);
  return isBare ? `${first.replace(/\/$/u, '')}/teams/` : first;
}
