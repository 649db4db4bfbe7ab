import { todayIn } from '#src/calendar/clock.ts';
import { readDay } from '#src/calendar/day.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { Config, TeamsConfig, TeamsCredential } from '#src/config.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { checkCertificate } from './check-certificate.ts';
import { checkEnding } from './check-ending.ts';
import { toKnow, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Whether Teams has all that it needs from the settings; nothing where it is not configured. */
export function checkTeams({ config, clock }: Pick<CliWorld, 'config' | 'clock'>): readonly Finding[] {
  const { teams } = config;
  if (teams === null) return [];
  const digest = checkDigest(config, teams);
  if (teams.app === null) return [toKnow('Teams', TRIAL, END_TRIAL), ...digest];
  return [...checkApp(teams, teams.app, clock), ...checkTenants(teams, teams.app.tenant), ...digest];
}

type App = NonNullable<TeamsConfig['app']>;

const TRIAL = 'a trial (TEAMS_DEV=1): nobody proves who they are, and so it listens on this machine alone.';
const END_TRIAL = 'For real work leave TEAMS_DEV out and set TEAMS_APP_ID: docs/teams.md.';

function checkApp(teams: TeamsConfig, { id, tenant, credential }: App, clock: CliWorld['clock']): readonly Finding[] {
  const bot = `bot ${id} of tenant ${tenant}`;
  const clear = teams.serviceUrls.filter((address) => address.startsWith('http://'));
  const local = clear.length === 0 ? [] : [toKnow('Teams', `looked for on this machine: ${clear.join(', ')}.`, UNSET)];
  switch (credential.kind) {
    case 'managed-identity':
      return [well('Teams', `${bot}, which proves itself by its managed identity.`), ...local];
    case 'federated':
      return [well('Teams', `${bot}, for which the managed identity ${credential.identity} speaks.`), ...local];
    case 'secret':
      return [well('Teams', `${bot}.`), checkSecret(credential, clock), ...local];
    case 'certificate':
      return [well('Teams', `${bot}.`), checkCertificate(credential, clock.now()), ...local];
  }
}

const UNSET = 'That is for tests. For real work leave TEAMS_SERVICE_URLS out.';
const SECRET_ENDS = 'the bot proves itself by a secret, which ends on a day that only Entra knows.';
const NOTE_THE_DAY =
  'Put that day into TEAMS_APP_PASSWORD_ENDS: this check then says it, and the running bot tells the office before.';

/** Entra shows the day, and tells it to no bot. */
function checkSecret({ ends }: Extract<TeamsCredential, { kind: 'secret' }>, clock: CliWorld['clock']): Finding {
  const on = readDay(ends ?? '');
  if (on === null) return toKnow('Teams', SECRET_ENDS, NOTE_THE_DAY);
  return checkEnding({ what: 'Teams secret', on, renew: NEW_SECRET }, todayIn(clock, LONDON));
}

const NEW_SECRET =
  'Make a new one in Entra, put it into TEAMS_APP_PASSWORD and its day into TEAMS_APP_PASSWORD_ENDS, and start again.';

function checkTenants({ allowedTenants }: TeamsConfig, home: string): readonly Finding[] {
  const others = allowedTenants.filter((tenant) => tenant !== home).length;
  if (!allowedTenants.includes(home))
    return [toKnow('Teams', 'people of your own tenant may not speak.', 'Put it into TEAMS_ALLOWED_TENANTS too.')];
  return others === 0 ? [] : [toKnow('Teams', `people of ${sayCount(others, 'other tenant')} may speak too.`, null)];
}

/** The digest goes to one channel: that of the first platform that has one. */
function checkDigest({ slack }: Config, teams: TeamsConfig): readonly Finding[] {
  const inSlack = slack !== null && slack.digestChannel !== null;
  const inTeams = digestPlaceOf(teams);
  if (inSlack && inTeams !== null)
    return [toKnow('digest', 'it goes to the channel in Slack and not to that in Teams.', CHOOSE)];
  if (inSlack) return [];
  if (inTeams === null) return [toKnow('digest', 'no channel is named, so that nobody gets it unasked.', NAME_BOTH)];
  if (teams.digestTeam === null && !inTeams.startsWith('19:'))
    return [toKnow('digest', `to “${inTeams}” of whichever team has the app, while only one has.`, NAME_TEAM)];
  return [well('digest', `to ${inTeams}.`)];
}

const CHOOSE = 'To have it in Teams leave SLACK_DIGEST_CHANNEL out.';
const NAME_BOTH = 'Set TEAMS_DIGEST_TEAM and TEAMS_DIGEST_CHANNEL to their names or ids.';
const NAME_TEAM = 'Set TEAMS_DIGEST_TEAM too, so that it is never another team’s channel of the same name.';
