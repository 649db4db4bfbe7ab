import { createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { listAt, textAt } from '#adapters/network/fields.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { publishedKeys } from './published-keys.ts';

/** A key by its name in a token's head; null for one that is not published. Throws while they cannot be fetched and none are kept. */
export type FindKey = (name: string) => Promise<KeyObject | null>;

/** Milliseconds after which keys are fetched anew, and after which one that is not among them may be new. */
const GOOD_FOR = 86_400_000;
const MAYBE_NEW_AFTER = 3_600_000;

/** For which channel of the bot a key must be good, where it says for which. */
const CHANNEL = 'msteams';

type Kept = { readonly at: number; readonly keys: ReadonlyMap<string, KeyObject> };

/** The keys by which Teams signs, kept for a day; whoever names one that there is not has them fetched once an hour at most. */
export function signingKeysAt(
  metadata: string,
  { fetch, realClock }: Pick<TeamsWorld, 'fetch' | 'realClock'>,
): FindKey {
  let kept: Kept | null = null;
  let coming: Promise<Kept> | null = null;
  const fetched = async (): Promise<Kept> => {
    const published = await publishedKeys(metadata, fetch);
    if (published === null) throw new Error('The keys were not where they should be.');
    return { at: toMs(realClock.now()), keys: new Map(published.flatMap((one) => keyIn(one) ?? [])) };
  };
  const anew = async (): Promise<Kept> => {
    coming ??= fetched().finally(() => (coming = null));
    return (kept = await coming);
  };
  return async (name) => {
    const age = kept === null ? Infinity : Math.abs(toMs(realClock.now()) - kept.at);
    const fresh = age < GOOD_FOR ? kept : null;
    const key = (fresh ?? (await anew())).keys.get(name) ?? null;
    if (key !== null || fresh === null || age < MAYBE_NEW_AFTER) return key;
    return (await anew()).keys.get(name) ?? null;
  };
}

function keyIn(one: unknown): readonly (readonly [string, KeyObject])[] | null {
  const [name, kind] = [textAt(one, 'kid'), textAt(one, 'kty')];
  const endorsed = listAt(one, 'endorsements');
  if (name === null || kind !== 'RSA' || (endorsed.length > 0 && !endorsed.includes(CHANNEL))) return null;
  try {
    return [[name, createPublicKey({ key: one as JsonWebKey, format: 'jwk' })]];
  } catch {
    // What is published there is no key; the others are as good as before.
    return null;
  }
}
