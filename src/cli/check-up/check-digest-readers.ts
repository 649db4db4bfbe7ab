import { dayIn, LONDON, timeIn } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Config } from '#src/config.ts';
import { findDigestReaders } from '#src/ports/digest-readers.ts';
import type { DigestReaders } from '#src/ports/digest-readers.ts';
import type { Installations } from '#src/ports/installations.ts';
import { toKnow, toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

/** Who reads the digest's channel, as it was last found: the doctor asks no platform. */
export async function checkDigestReaders(
  { installations }: { readonly installations: Pick<Installations, 'find'> },
  { slack }: Config,
): Promise<readonly Finding[]> {
  const channel = slack?.digestChannel ?? null;
  if (channel === null) return [];
  const found = await findDigestReaders('slack', installations);
  return [found?.channel === channel ? sayReaders(found) : toKnow('digest', notAsked(channel), WHEN_ASKED)];
}

function notAsked(channel: string): string {
  return `to ${channel} in Slack; who reads that was not asked yet.`;
}

const WHEN_ASKED = 'It is asked when the bot starts, and again before each digest.';

function sayReaders({ channel, audience, refusal, at }: DigestReaders): Finding {
  const when = `when last asked, on ${sayDay(dayIn(at, LONDON))} at ${timeIn(at, LONDON)}`;
  const where = `to ${channel} in Slack`;
  if (refusal !== null) return toMend('digest', `${where}: ${when}, ${refusal}.`, CHECK);
  switch (audience) {
    case 'asker':
    case 'members':
      return well('digest', `${where}, which nobody but members of the organisation could read ${when}.`);
    case 'outsiders':
      return toMend('digest', `${where}, which guests or another organisation could read ${when}.`, NO_OUTSIDERS);
    case 'unknown':
      return toKnow('digest', `${where}; ${when}, it could not be found out who reads it.`, WHEN_ASKED);
  }
}

const CHECK = 'Mend that, or name another channel in SLACK_DIGEST_CHANNEL, and start again.';
const NO_OUTSIDERS =
  'No digest is posted there. Take them out of the channel, or name another in SLACK_DIGEST_CHANNEL.';
