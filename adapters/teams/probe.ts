import { createProbing } from '#adapters/network/line.ts';
import type { Line, Probing } from '#adapters/network/line.ts';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { NO_KEYS } from './keys.ts';
import type { Keys } from './keys.ts';
import { faultOfCall, faultOfLook, LOGIN } from './send/faults.ts';
import type { Watched } from './send/watched.ts';
import { OPEN_ID_METADATA } from './open-id-metadata.ts';
import { publishedKeys } from './proof/published-keys.ts';
import type { TeamsWorld } from './world.ts';

/** What is asked whether it is there, and who is told. */
export type Probed = {
  readonly world: Pick<TeamsWorld, 'config' | 'fetch' | 'realClock'>;
  /** Gets a token where none is kept; throws where there is none to be had. */
  readonly login: () => Promise<void>;
  readonly line: Line;
  /** Something small to ask Teams itself; null while nothing was ever asked of it. */
  readonly ask: Watched['ask'];
  readonly keys: Pick<Keys, 'fault' | 'found'>;
};

/** Of so many askings one is done while all is well. */
const SELDOM = 10;

/** Looks at the start and from then on, for as long as it runs. */
export function probingOf(
  probed: Probed,
  time: Pick<Parameters<typeof createProbing>[0], 'after' | 'inBackground'>,
): Probing {
  return createProbing({ ask: createProbe(probed), ...time });
}

/** Tries what everything else rests on: Microsoft's login, the keys by which requests are proved, and, while nothing goes through to it or that is in doubt, Teams itself. Never fails. */
function createProbe({ world, login, line, ask, keys }: Probed): () => Promise<void> {
  const { config, fetch, realClock } = world;
  const tryLogin = async (): Promise<void> => {
    try {
      await login();
      // A token alone proves no call; it only takes away what the login was to blame for.
      if (line.fault()?.startsWith(LOGIN) === true) line.worked();
    } catch (error) {
      line.failed(faultOfCall(error, realClock));
    }
  };
  const tryKeys = async (): Promise<void> => {
    try {
      const published = await publishedKeys(config.openIdMetadata ?? OPEN_ID_METADATA, fetch);
      keys.found(published === null ? NO_KEYS : null);
    } catch (error) {
      // Whatever kept them away: without them nobody is heard.
      const { code } = lineFaultOf(error);
      keys.found(code === null ? NO_KEYS : `${NO_KEYS} (${code})`);
    }
  };
  const tryCall = async (): Promise<void> => {
    const call = ask();
    if (call === null || line.fault()?.startsWith(LOGIN) === true) return;
    try {
      await call();
      line.worked();
    } catch (error) {
      const fault = faultOfLook(error, realClock);
      if (fault === null) line.worked();
      else line.failed(fault);
    }
  };
  let asked = 0;
  return async () => {
    // In a trial nobody proves who they are, the bot neither.
    if (config.app === null) return;
    const isDown = keys.fault() !== null || line.fault() !== null;
    if (isDown || asked % SELDOM === 0) await Promise.all([tryLogin(), tryKeys()]);
    asked += 1;
    if (line.fault() !== null || line.isInDoubt()) await tryCall();
  };
}
