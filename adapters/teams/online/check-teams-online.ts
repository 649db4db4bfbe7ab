import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { checkDates, notingDates } from '#adapters/network/online/dates.ts';
import { NO_KEYS } from '#adapters/teams/keys.ts';
import { OPEN_ID_METADATA } from '#adapters/teams/open-id-metadata.ts';
import { openSdk } from '#adapters/teams/open-sdk.ts';
import { publishedKeys } from '#adapters/teams/proof/published-keys.ts';
import type { Sdk } from '#adapters/teams/sdk.ts';
import { faultOfCall } from '#adapters/teams/send/faults.ts';
import { toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import type { AskingTeams } from './asking-teams.ts';
import { checkTeamsChannel } from './check-teams-channel.ts';

/** Asks Microsoft about the bot's proof, the keys by which Teams signs, the digest's channel and the time; posts and changes nothing. */
export async function checkTeamsOnline(asking: AskingTeams): Promise<readonly Finding[]> {
  // In a trial nobody proves who they are, the bot neither.
  if (asking.config.app === null) return [];
  const dates = notingDates(asking.fetch, asking.realClock);
  const asked = { ...asking, fetch: dates.fetch };
  const sdk = await openSdk(asked);
  const login = await checkLogin(sdk, asked);
  const keys = await checkKeys(asked);
  const channel = login.state === 'well' ? await checkTeamsChannel(sdk, asked) : [];
  return [login, keys, ...channel, ...checkDates('Microsoft', dates)];
}

async function checkLogin({ login }: Pick<Sdk, 'login'>, { realClock }: AskingTeams): Promise<Finding> {
  try {
    await login();
    return well('Teams login', 'Microsoft takes the bot’s proof, and gave it a token.');
  } catch (error) {
    return toMend('Teams login', `${faultOfCall(error, realClock).message}.`, PROVE);
  }
}

/** Without them nobody is heard. */
async function checkKeys({ config, fetch }: AskingTeams): Promise<Finding> {
  const metadata = config.openIdMetadata ?? OPEN_ID_METADATA;
  try {
    const published = await publishedKeys(metadata, fetch);
    return published === null ? toMend('Teams keys', `${NO_KEYS}.`, REACH) : well('Teams keys', 'they can be fetched.');
  } catch (error) {
    const { code } = lineFaultOf(error);
    return toMend('Teams keys', `${NO_KEYS}${code === null ? '' : ` (${code})`}.`, REACH);
  }
}

const PROVE = 'Mend what it says in the settings or in Entra, and run this again.';
const REACH = 'Let this machine reach login.botframework.com, or what TEAMS_OPENID_METADATA names.';
