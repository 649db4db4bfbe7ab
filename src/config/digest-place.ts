import type { TeamsConfig } from './teams-config.ts';

/** The digest's channel as Teams' settings name it: "SLT in Leadership"; null while they name none. */
export function digestPlaceOf({
  digestTeam,
  digestChannel,
}: Pick<TeamsConfig, 'digestTeam' | 'digestChannel'>): string | null {
  if (digestTeam === null) return digestChannel;
  return `${digestChannel ?? 'General'} in ${digestTeam}`;
}
