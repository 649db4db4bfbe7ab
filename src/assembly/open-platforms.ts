import type { Report } from '#jobs/world.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { Config, SlackConfig, TeamsConfig } from '#src/config.ts';
import { holdPlatform } from './hold-platform.ts';
import type { Platform, PlatformFacts } from './platform.ts';

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

/** Opens the platforms that are configured, each held apart from the others, and loads the code of no other. */
export function openPlatforms(parts: PlatformParts): Promise<readonly Platform[]> {
  const { slack, teams } = parts.config;
  const configured = [
    ...(slack === null ? [] : [slackFrom(slack, parts)]),
    ...(teams === null ? [] : [teamsFrom(teams, parts)]),
  ];
  const holding = { report: parts.report, returned: parts.work };
  return Promise.all(configured.map((facts) => holdPlatform(facts, holding)));
}

function slackFrom(config: SlackConfig, { store, config: { office }, ...parts }: PlatformParts): PlatformFacts {
  const open: PlatformFacts['open'] = async () => {
    const { createSlack } = await import('#adapters/slack/start.ts');
    const slack = await createSlack({ ...store, ...parts, config, office, realClock });
    const health = (): string | null => {
      const { downFor } = slack.health();
      return downFor === null || downFor < LONG_DOWN_MS ? null : `no line for ${Math.round(downFor / 1000)} seconds`;
    };
    return { ...slack, health };
  };
  return { name: 'Slack', key: 'slack', path: '/slack/', hasDigest: config.digestChannel !== null, looks: true, open };
}

function teamsFrom(config: TeamsConfig, { store, config: { office }, ...parts }: PlatformParts): PlatformFacts {
  const open: PlatformFacts['open'] = async () => {
    const { createTeams } = await import('#adapters/teams/start.ts');
    const teams = await createTeams({ ...store, ...parts, config, office, realClock });
    return { ...teams, health: () => teams.health().fault };
  };
  return { name: 'Teams', key: 'teams', path: TEAMS_PATH, hasDigest: digestPlaceOf(config) !== null, open };
}

/** Where Teams sends what people say. */
export const TEAMS_PATH = '/api/messages';
