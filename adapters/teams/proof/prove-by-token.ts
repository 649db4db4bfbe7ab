import { textAt } from '#adapters/network/fields.ts';
import { toMs } from '#src/calendar/instant.ts';
import { OPEN_ID_METADATA } from '#adapters/teams/open-id-metadata.ts';
import type { Take } from '#adapters/teams/receive/activity.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { issuerOf } from './issuer-of.ts';
import type { Prove } from './prove.ts';
import { claimsIn } from './signed-token.ts';
import { signingKeysAt } from './signing-keys.ts';

/** Proves by the token alone, with what the runtime knows of keys: Teams' service signed it, lately, for this bot and for the address that the activity names. */
export function proveByToken({ config, fetch, realClock }: Pick<TeamsWorld, 'config' | 'fetch' | 'realClock'>) {
  const metadata = config.openIdMetadata ?? OPEN_ID_METADATA;
  const findKey = signingKeysAt(metadata, { fetch, realClock });
  const issuer = issuerOf(metadata);
  const isProved = async (body: object, authorization: string): Promise<boolean> => {
    // In a trial nobody's identity is proved.
    if (config.app === null) return true;
    const claims = await claimsIn(authorization, findKey, toMs(realClock.now()) / 1000);
    const service = textAt(body, 'serviceUrl');
    return (
      claims !== null &&
      service !== null &&
      textAt(claims, 'iss') === issuer &&
      textAt(claims, 'aud') === config.app.id &&
      textAt(claims, 'serviceurl') === service
    );
  };
  return (take: Take): Prove =>
    async (body, authorization) =>
      (await isProved(body, authorization)) ? { hand: take } : null;
}
