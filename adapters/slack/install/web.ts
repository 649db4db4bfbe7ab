import { WebClient } from '@slack/web-api';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { silentLogger } from './silent-logger.ts';

const TIMEOUT = 10_000;

/** How the few calls beside messages are made: no try after the first, nothing logged, nowhere but the configured address. */
export function webOptions({ config, fetch }: Pick<SlackWorld, 'config' | 'fetch'>) {
  return {
    slackApiUrl: config.apiUrl,
    fetch,
    logger: silentLogger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    allowAbsoluteUrls: false,
  };
}

/** A client for the calls of one token; without a token for those that need none. */
export function webFor(token: string | undefined, world: Pick<SlackWorld, 'config' | 'fetch'>): WebClient {
  return new WebClient(token, webOptions(world));
}
