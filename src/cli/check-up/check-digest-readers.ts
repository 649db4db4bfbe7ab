import { dayIn, LONDON, timeIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Store } from '#src/cli/world.ts';
import type { Config } from '#src/config.ts';
import { lastDigestReaders } from '#src/ports/digest-readers.ts';
import { toKnow, toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

/** What the running bot last found of who reads the digest's channel; nothing where it was never asked. */
export async function checkDigestReaders(
  { installations }: Pick<Store, 'installations'>,
  config: Config,
): Promise<readonly Finding[]> {
  const platform = digestPlatform(config);
  const last = platform === null ? null : await lastDigestReaders(installations, platform);
  if (last === null) return [];
  switch (last.audience) {
    case 'members':
      return [well('digest', `its channel is read by the organisation alone, as last found ${when(last.at)}.`)];
    case 'outsiders':
      return [toMend('digest', `guests or outsiders read its channel, as last found ${when(last.at)}.`, MEND)];
    case 'unknown':
      return [toKnow('digest', `who reads its channel could not be found out ${when(last.at)}.`, ASKED)];
  }
}

const MEND = 'Name a channel of your own people alone, or have the others taken out of it: nothing is posted there.';
const ASKED = 'It is asked again at every start and before every digest; the log says why it could not be.';

/** Where both have a channel, the digest goes to that of Slack. */
function digestPlatform({ slack, teams }: Config): string | null {
  if (slack !== null && slack.digestChannel !== null) return 'slack';
  return teams !== null && (teams.digestTeam !== null || teams.digestChannel !== null) ? 'teams' : null;
}

function when(at: Instant): string {
  return `on ${sayDay(dayIn(at, LONDON))} at ${timeIn(at, LONDON)}`;
}
