import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Report } from '#jobs/world.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/world.ts';
import type { Config } from '#src/config.ts';
import type { Messenger } from '#src/ports.ts';

/** A chat platform that is configured: it says through its messenger, and hears through the one HTTP server or its own line. */
export type Platform = {
  readonly name: string;
  readonly messenger: Messenger;
  /** Answers a request that is for this platform; false when it is not. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly start: () => Promise<void>;
  /** Settles when it knows whom of the roster it reaches: until then it could ask nobody. */
  readonly introduced: () => Promise<void>;
  /** Takes nothing new and finishes what it has taken. */
  readonly stop: () => Promise<void>;
  /** What is wrong with its connection, as a clause; null when all is well. */
  readonly health: () => string | null;
};

/** What a platform is made from. */
export type PlatformParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Config;
  readonly report: Report;
  readonly work: () => Promise<void>;
  readonly fetch: typeof globalThis.fetch;
};

// A line is renewed every few hours and is away for seconds; longer is a fault.
const LONG_DOWN_MS = 60_000;

/** Opens the platforms that are configured, and loads the code of no other. */
export async function openPlatforms({ store, config, ...parts }: PlatformParts): Promise<readonly Platform[]> {
  if (config.slack === null) return [];
  const { createSlack } = await import('#adapters/slack/start.ts');
  const slack = await createSlack({ ...store, ...parts, config: config.slack, office: config.office, realClock });
  const health = (): string | null => {
    const { downFor } = slack.health();
    return downFor === null || downFor < LONG_DOWN_MS ? null : `no line for ${Math.round(downFor / 1000)} seconds`;
  };
  return [{ name: 'Slack', ...slack, health }];
}
