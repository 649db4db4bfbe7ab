import { notingWhatWentOut } from '#adapters/network/went-out.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import type { WatchedSlack } from '#adapters/slack/watched-slack.ts';
import type { Report } from '#jobs/world.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { Look } from '#src/conversation/look/look-only.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { Config, SlackConfig, TeamsConfig } from '#src/config.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';
import { createDrawPaper } from './papers/draw-paper.ts';
import { pageFrom } from './page/open-page.ts';
import { holdPlatform } from './hold-platform.ts';
import type { Platform, PlatformFacts } from './platform.ts';

/** What a platform is made from. */
export type PlatformParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Config;
  readonly report: Report;
  readonly work: () => Promise<void>;
  /** Called when something goes through to a platform again: what waited for that goes. */
  readonly returned: () => Promise<void>;
  readonly fetch: typeof globalThis.fetch;
  /** Looks with the eyes of the conversation. */
  readonly look: Look;
  /** Told how long a platform waited for an answer that did not go by way of HTTP. */
  readonly acknowledged: (platform: string, seconds: number) => void;
};

// A line is renewed every few hours and is away for seconds; longer is a fault.
const LONG_DOWN_MS = 60_000;

/** Opens the platforms that are configured, each held apart from the others, and loads the code of no other. */
export async function openPlatforms(parts: PlatformParts): Promise<readonly Platform[]> {
  const { slack, teams, web, proxy } = parts.config;
  const configured = [
    ...(slack === null ? [] : [slackFrom(slack, parts)]),
    ...(teams === null ? [] : [teamsFrom(teams, parts)]),
    // Last, since every path that is of nobody else is its own.
    ...(web === null ? [] : [pageFrom(web, { ...parts, drawPaper: drawingFor(parts.store) })]),
  ];
  const holding = { report: parts.report, returned: parts.returned };
  const held = await Promise.all(configured.map((facts) => holdPlatform(facts, holding)));
  return proxy === null ? held : held.map((platform) => behind(proxy.host, platform));
}

/** Words that tell of the way to a platform, and of nothing that it said itself. */
const ON_THE_WAY = /could not be reached|cannot be fetched|\([A-Z][A-Z_0-9]+\)$/u;

/** What is wrong on the way may be the proxy’s doing: it is named. */
function behind(proxy: string, platform: Platform): Platform {
  const health = (): string | null => {
    const fault = platform.health();
    return fault !== null && ON_THE_WAY.test(fault) ? `${fault}; calls go out through the proxy ${proxy}` : fault;
  };
  return { ...platform, health };
}

function slackFrom(
  config: SlackConfig,
  { store, config: { office, proxy, web }, ...parts }: PlatformParts,
): PlatformFacts {
  const open: PlatformFacts['open'] = async () => {
    const { createWatchedSlack } = await import('#adapters/slack/watched-slack.ts');
    const fetch: typeof parts.fetch = (input, init) => notingWhatWentOut(() => parts.fetch(input, init));
    const acknowledged = (seconds: number): void => parts.acknowledged('Slack', seconds);
    const drawPaper = drawingFor(store);
    const page = web === null ? {} : { page: web.origin };
    const drawing = { drawPicture, drawPaper, ...page };
    const world = { ...store, ...parts, fetch, config, proxy, office, realClock, acknowledged, ...drawing };
    const slack = await createWatchedSlack(world);
    return { ...slack, ...stateOf(slack) };
  };
  return { name: 'Slack', key: 'slack', path: '/slack/', hasDigest: config.digestChannel !== null, looks: true, open };
}

function stateOf({
  health,
  fault,
  lineTrouble,
  unheard,
}: WatchedSlack): Pick<Platform, 'health' | 'shared' | 'unheard'> {
  return {
    unheard,
    health: () => {
      const { downFor } = health();
      if (downFor === null || downFor < LONG_DOWN_MS) return fault();
      const trouble = lineTrouble();
      const why = trouble?.kind === 'off' ? ` (${trouble.say.replace(/\.$/u, '')})` : '';
      return `no line for ${Math.round(downFor / 1000)} seconds${why}`;
    },
    shared: () => {
      const trouble = lineTrouble();
      return trouble?.kind === 'shared' ? trouble.say : null;
    },
  };
}

function teamsFrom(config: TeamsConfig, { store, config: { office, slack }, ...parts }: PlatformParts): PlatformFacts {
  const digestGoesElsewhere = (slack?.digestChannel ?? null) !== null;
  const open: PlatformFacts['open'] = async () => {
    const { createTeams } = await import('#adapters/teams/start.ts');
    const teams = await createTeams({ ...store, ...parts, config, office, realClock, digestGoesElsewhere });
    return { ...teams, health: () => teams.health().fault };
  };
  return { name: 'Teams', key: 'teams', path: TEAMS_PATH, hasDigest: digestPlaceOf(config) !== null, open };
}

function drawingFor(store: Store): DrawPaper {
  return createDrawPaper(store, paperFormats);
}

async function paperFormats(): Promise<readonly PaperFormat[]> {
  return (await import('#adapters/papers/formats.ts')).PAPER_FORMATS;
}

/** Where Teams sends what people say. */
export const TEAMS_PATH = '/api/messages';
