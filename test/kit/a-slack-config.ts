import { secret } from '#src/config.ts';
import type { SlackConfig } from '#src/config.ts';
import { SIGNING_SECRET } from './slack-envelopes.ts';

/** The settings of a bot in one workspace, with no channel for its digest unless one is said. */
export function aSlackConfig(said: Partial<SlackConfig> = {}): SlackConfig {
  return {
    botToken: secret('xoxb-test-token'),
    signingSecret: secret(SIGNING_SECRET),
    appToken: null,
    apiUrl: 'https://slack.test/api/',
    digestChannel: null,
    homeTeam: null,
    allowedTeams: [],
    only: null,
    domains: null,
    command: '/rag',
    oauth: null,
    sealingKey: null,
    ...said,
  };
}
