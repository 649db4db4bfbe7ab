import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { secret } from '#src/config.ts';
import type { SlackConfig } from '#src/config.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aSlackConfig as usualConfig } from '#test/kit/a-slack-config.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aSlackApi } from './a-slack-api.ts';
import type { SlackApi } from './a-slack-api.ts';

/** One line of the log. */
export type Reported = Parameters<SlackWorld['report']>[0];

/** Secrets of the tests; none of them may show up anywhere. */
export const CANARIES = {
  botToken: 'xoxb-canary-bot-token',
  clientSecret: 'canary-client-secret',
  stateSecret: 'canary-state-secret',
  sealing: 'canary-sealing-secret-0123456789abcdef',
} as const;

/** A configuration with OAuth, unless a bot token alone is asked for. */
export function aSlackConfig(mode: 'oauth' | 'bot-token' = 'oauth', sealing: string = CANARIES.sealing): SlackConfig {
  const { botToken, clientSecret, stateSecret } = CANARIES;
  return {
    ...usualConfig(),
    botToken: mode === 'bot-token' ? secret(botToken) : null,
    signingSecret: secret('signing'),
    oauth:
      mode === 'oauth'
        ? { clientId: '111.222', clientSecret: secret(clientSecret), stateSecret: secret(stateSecret) }
        : null,
    sealingKey: secret(sealing),
  };
}

/** A world of the adapter on a register in memory, with a Web API answered by hand. */
export async function aSlackWorld(said: {
  readonly config?: SlackConfig;
  readonly api?: SlackApi;
  readonly clock?: Clock;
  readonly office?: readonly string[];
}) {
  const { config = aSlackConfig(), api = aSlackApi(), clock = aClock('2015-11-20T10:00:00Z'), office = [] } = said;
  const { register, threads, inbox, outbox, installations } = await aDatabase();
  const reported: Reported[] = [];
  const counts = { works: 0 };
  const world: SlackWorld = {
    proxy: null,
    config,
    register,
    threads,
    inbox,
    installations,
    work: async () => {
      counts.works += 1;
    },
    clock,
    realClock: clock,
    office,
    report: (line) => void reported.push(line),
    fetch: api.fetch,
  };
  return { world, api, reported, outbox, counts };
}
