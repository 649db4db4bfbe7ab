import type { TeamsConfig } from '#src/config.ts';
import { NotYet } from '#src/not-yet.ts';
import { definiteRefusal, SendFault } from '#src/ports/send-fault.ts';
import { defaultService } from '#adapters/teams/send/default-service.ts';
import { homeTenant, isAllowedTenant } from '#adapters/teams/home-tenant.ts';
import { isChannel } from '#adapters/teams/ids.ts';
import type { References, TeamReference } from './references-types.ts';
import { OUT_OF_CHANNEL, sayGone } from '#adapters/teams/send/refusals.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';

/** The leadership's channel, and where Teams is called for it. */
export type LeadershipChannel = { readonly tenant: string; readonly channel: string; readonly service: string };

/** Runs something for the channel as it is found now. */
export type InLeadership = <T>(run: (at: LeadershipChannel) => Promise<T>) => Promise<T>;

export type LeadershipParts = {
  readonly config: Pick<TeamsConfig, 'app' | 'allowedTenants' | 'digestTeam' | 'digestChannel' | 'serviceUrls'>;
  readonly references: Pick<References, 'teams' | 'serviceFor' | 'isNowhere'>;
  readonly connectors: Connectors;
};

/** Finds the leadership's channel by what the settings say; throws a SendFault, or what the connector throws. */
export async function findLeadership(parts: LeadershipParts): Promise<LeadershipChannel> {
  const { config, references } = parts;
  const teams = (await references.teams()).filter(({ tenant }) => isAllowedTenant(tenant, config));
  const channel = config.digestChannel ?? GENERAL;
  if (!isChannel(channel)) return channelNamed(channel, teamsMeant(teams, parts), parts);
  const team = teams.find((one) => one.team === channel || isMeant(one, config.digestTeam));
  const tenant = tenantOf(team, teams, parts);
  // A channel by its id is posted in before anything was heard from its team.
  const service = (await references.serviceFor(tenant, channel)) ?? team?.service ?? defaultService(parts.config);
  return { tenant, channel, service };
}

/** The channel that each team begins with; it bears its team's id, and no name of its own. */
const GENERAL = 'General';

async function channelNamed(
  name: string,
  teams: readonly TeamReference[],
  { connectors }: LeadershipParts,
): Promise<LeadershipChannel> {
  const there: string[] = [];
  for (const { tenant, team, service } of teams) {
    if (isSame(name, GENERAL)) return { tenant, channel: team, service };
    const channels = await connectors(service).channels(team);
    const found = channels.find((one) => one.name !== null && isSame(one.name, name));
    if (found !== undefined) return { tenant, channel: found.id, service };
    there.push(...channels.map((one) => one.name ?? GENERAL));
  }
  throw definiteRefusal(
    `Teams shows no channel "${name}" there, but ${listed(there)}: correct TEAMS_DIGEST_CHANNEL, or give the channel’s id where it is private`,
  );
}

/** The teams in which a channel is looked for by its name. */
function teamsMeant(teams: readonly TeamReference[], parts: LeadershipParts): readonly TeamReference[] {
  const { digestTeam } = parts.config;
  const meant = digestTeam === null ? teams : teams.filter((one) => isMeant(one, digestTeam));
  if (meant.length > 0 && (digestTeam !== null || meant.length === 1)) return meant;
  if (digestTeam !== null && isChannel(digestTeam)) {
    return [
      {
        tenant: tenantOf(undefined, teams, parts),
        team: digestTeam,
        service: defaultService(parts.config),
        name: null,
      },
    ];
  }
  if (teams.length === 0) throw definiteRefusal(NO_TEAM);
  const known = listed(teams.map(({ name, team }) => name ?? team));
  if (digestTeam === null)
    throw definiteRefusal(`Ragtime is in several teams, ${known}: say which in TEAMS_DIGEST_TEAM`);
  throw definiteRefusal(
    `Ragtime is in no team "${digestTeam}", but in ${known}: add the app to that team, or correct TEAMS_DIGEST_TEAM`,
  );
}

function tenantOf(
  team: TeamReference | undefined,
  teams: readonly TeamReference[],
  { config }: LeadershipParts,
): string {
  const tenant = team?.tenant ?? homeTenant(config) ?? teams[0]?.tenant;
  if (tenant !== undefined) return tenant;
  throw definiteRefusal(NO_TENANT);
}

function isMeant({ team, name }: TeamReference, said: string | null): boolean {
  return said !== null && (team === said || (name !== null && isSame(name, said)));
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** How many names are listed at most. */
const MOST_NAMES = 12;

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none at all';
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  return names.length > MOST_NAMES ? `${shown.join(', ')} and more` : shown.join(', ');
}

/** How soon it is looked again whether a team is known, in milliseconds. */
const AGAIN = 5 * 60_000;

const NO_TEAM = 'Ragtime is in no team yet: add the app to the team of the leadership';
const NO_TENANT = 'it is not known yet in which tenant the leadership’s channel is: write to Ragtime there once';
const NOT_THERE: readonly string[] = [NO_TEAM, NO_TENANT, ...OUT_OF_CHANNEL, sayGone('channel')];

/** Runs a call for the leadership's channel: what is not there before the app was in any team may be there soon, since the bot runs before its app is installed. */
export async function orNotYet<T>(
  call: () => Promise<T>,
  { references }: { readonly references: Pick<References, 'isNowhere'> },
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const isNotThere = error instanceof SendFault && NOT_THERE.includes(error.message);
    if (isNotThere && (await references.isNowhere())) throw new NotYet(error.message, AGAIN);
    throw error;
  }
}
