import { dayIn, LONDON, timeIn } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { findDigestReaders } from '#src/ports/digest-readers.ts';
import type { DigestReaders } from '#src/ports/digest-readers.ts';
import type { Installations } from '#src/ports/installations.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Who reads the digest's channel, as it was last found: the doctor asks no platform. */
export async function checkDigestReaders(
  { installations }: { readonly installations: Pick<Installations, 'find'> },
  config: Config,
): Promise<readonly Finding[]> {
  const digest = digestIn(config);
  if (digest === null) return [];
  const found = await findDigestReaders(digest.key, installations);
  if (found?.channel === digest.channel) return [sayReaders(found, digest)];
  return [toKnow('digest', `${whereOf(digest)}; who reads that was not asked yet.`, WHEN_ASKED)];
}

/** The channel as the settings name it, on which platform, and by which of them. */
export type DigestPlace = {
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  readonly setting: string;
};

/** Where both have a channel, the digest goes to that of Slack. */
export function digestIn({ slack, teams }: Config): DigestPlace | null {
  const inSlack = slack?.digestChannel ?? null;
  if (inSlack !== null) return { key: 'slack', name: 'Slack', channel: inSlack, setting: 'SLACK_DIGEST_CHANNEL' };
  const inTeams = teams === null ? null : digestPlaceOf(teams);
  if (inTeams === null) return null;
  return { key: 'teams', name: 'Teams', channel: inTeams, setting: 'TEAMS_DIGEST_CHANNEL' };
}

function whereOf({ channel, name }: DigestPlace): string {
  return `to ${channel} on ${name}`;
}

const WHEN_ASKED = 'It is asked when the bot starts, and again before each digest.';

function sayReaders({ audience, refusal, at }: DigestReaders, digest: DigestPlace): Finding {
  const when = `when last asked, on ${sayDay(dayIn(at, LONDON))} at ${timeIn(at, LONDON)}`;
  const where = whereOf(digest);
  const another = `name another in ${digest.setting}`;
  if (refusal !== null)
    return toMend('digest', `${where}: ${when}, ${refusal}.`, `Mend that, or ${another}, and start again.`);
  switch (audience) {
    case 'asker':
    case 'members':
      return well('digest', `${where}, which nobody but members of the organisation could read ${when}.`);
    case 'outsiders':
      return toMend(
        'digest',
        `${where}, which guests or another organisation could read ${when}.`,
        `No digest is posted there. Take them out of the channel, or ${another}.`,
      );
    case 'unknown':
      return toKnow('digest', `${where}; ${when}, it could not be found out who reads it.`, WHEN_ASKED);
  }
}
