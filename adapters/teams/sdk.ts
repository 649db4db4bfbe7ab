import type { Connectors } from './connector/connector.ts';
import type { Prove } from './proof/prove.ts';
import type { Take } from './receive/activity.ts';
import type { TeamsWorld } from './world.ts';

/** What a generation of Microsoft's SDK does here: it carries calls, and what comes in passes through it. */
export type Sdk = {
  readonly connectors: Connectors;
  /** Gets a token where none is kept; throws a LoginFault where there is none to be had. */
  readonly login: () => Promise<void>;
  /** Proves what comes in, and hands what is proved on. */
  readonly proveFor: (take: Take) => Prove;
};

export type SdkWorld = Pick<TeamsWorld, 'config' | 'fetch' | 'realClock'>;
