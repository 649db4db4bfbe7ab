import { keepDigestReaders } from '#src/ports/digest-readers.ts';
import { NotYet } from '#src/not-yet.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { NetworkWorld } from './world.ts';

/** The leadership's channel of one platform: `key` begins its accounts, `name` is what people call it, `channel` what the settings name. */
export type DigestChannel = { readonly key: string; readonly name: string; readonly channel: string };

/** The address that the core has for it. */
const LEADERSHIP = { channel: 'slt' } as const;

const OUTSIDERS = 'guests or people of another organisation can read it';
const FOUND: Readonly<Record<Audience, string>> = {
  asker: 'one person alone reads it',
  members: 'nobody but members of the organisation reads it',
  outsiders: OUTSIDERS,
  unknown: 'it cannot be found out now who reads it, and is asked again before anything is posted',
};

/** A messenger that keeps what it finds out of who reads the digest's channel, and why a post there is refused, for the doctor, who is not on line. */
export function keepingReaders(messenger: Messenger, digest: DigestChannel, world: NetworkWorld): Messenger {
  const keep = (audience: Audience, refusal: string | null): Promise<void> =>
    keepDigestReaders(
      digest.key,
      { channel: digest.channel, audience, refusal, at: world.clock.now() },
      world.installations,
    );
  return {
    ...messenger,
    send: async (message, person) => {
      try {
        return await messenger.send(message, person);
      } catch (fault) {
        // Whoever reads there may be known, and nothing go there all the same.
        const refusal = fault instanceof SendFault && !fault.forAll ? refusalIn(fault) : null;
        if ('channel' in message.to && refusal !== null) await keep('unknown', refusal);
        throw fault;
      }
    },
    audienceOf: async (to) => {
      if (!('channel' in to)) return messenger.audienceOf(to);
      try {
        const audience = await messenger.audienceOf(to);
        await keep(audience, null);
        return audience;
      } catch (fault) {
        if (fault instanceof SendFault) await keep('unknown', refusalIn(fault));
        throw fault;
      }
    },
  };
}

/** Asks who reads the digest's channel and tells the log; gives what the office has to mend, as a clause, or null where there is nothing. */
export async function checkDigestChannel(
  { audienceOf }: Pick<Messenger, 'audienceOf'>,
  { name, channel }: DigestChannel,
  { report }: Pick<NetworkWorld, 'report'>,
): Promise<string | null> {
  const say = (level: 'info' | 'error', what: string): void =>
    report({ level, what: `The digest’s channel ${channel} on ${name}: ${what}.` });
  try {
    const audience = await audienceOf(LEADERSHIP);
    say(audience === 'members' ? 'info' : 'error', FOUND[audience]);
    return audience === 'outsiders' ? OUTSIDERS : null;
  } catch (fault) {
    // It is asked again before each digest; the bot runs on. That it is in no team yet is no error.
    say(fault instanceof NotYet ? 'info' : 'error', fault instanceof SendFault ? fault.message : FOUND.unknown);
    return fault instanceof SendFault ? refusalIn(fault) : null;
  }
}

/** What somebody has to mend; null for what passes by itself. */
function refusalIn({ message, retryAfter }: SendFault): string | null {
  return retryAfter === null ? message : null;
}
