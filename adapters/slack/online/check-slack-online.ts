import { textAt } from '#adapters/network/fields.ts';
import { checkDates, notingDates } from '#adapters/network/online/dates.ts';
import { refusalOf } from '#adapters/slack/send/refusals.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { askSlack, LOOK_AT_LINE } from './ask-slack.ts';
import type { AskingSlack } from './ask-slack.ts';
import { checkChannel } from './check-channel.ts';
import { checkScopes } from './check-scopes.ts';
import { findHome } from './find-home.ts';

/** Asks Slack itself about the bot's tokens, what they may do, the digest's channel and the time; posts and changes nothing. */
export async function checkSlackOnline(asking: AskingSlack): Promise<readonly Finding[]> {
  const dates = notingDates(asking.fetch, asking.realClock);
  const asked = { ...asking, fetch: dates.fetch };
  const home = await findHome(asked);
  const ofToken = 'token' in home ? await checkToken(home.token, asked) : [home.finding];
  return [...ofToken, ...(await checkWayIn(asked)), ...checkDates('Slack', dates)];
}

async function checkToken(token: string, asking: AskingSlack): Promise<readonly Finding[]> {
  const asked = await askSlack('auth.test', token, asking);
  if (!asked.ok) {
    if (asked.code === null) return [toMend('Slack', `${asked.why}.`, LOOK_AT_LINE)];
    return [toMend('Slack token', `Slack says ${asked.code}.`, `${upperFirst(refusalOf(asked.code).say)}.`)];
  }
  const { said, headers } = asked;
  const [team, botUser] = [textAt(said, 'team_id'), textAt(said, 'user_id')];
  if (team === null || botUser === null) return [toMend('Slack token', 'Slack named no workspace.', LOOK_AT_LINE)];
  return [
    well('Slack token', `Slack takes it, for workspace ${textAt(said, 'team') ?? team} (${team}).`),
    ...checkScopes(headers.get('x-oauth-scopes')),
    ...(await checkChannel({ token, team, botUser }, asking)),
  ];
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** How what people say comes in: by a line for which Slack gives an address, or signed, of which Slack does not say whether we have the right secret. */
async function checkWayIn(asking: AskingSlack): Promise<readonly Finding[]> {
  const { appToken, signingSecret } = asking.config;
  if (appToken === null) return signingSecret === null ? [] : [toKnow('Slack signing secret', NOT_SAID, SAY_SOMETHING)];
  // It gives an address and opens no line: one more would take a share of what people say.
  const asked = await askSlack('apps.connections.open', appToken.reveal(), asking);
  if (asked.ok) return [well('Slack line', 'Slack takes SLACK_APP_TOKEN, and a line can be opened.')];
  if (asked.code === null) return [toMend('Slack line', `${asked.why}.`, LOOK_AT_LINE)];
  return [toMend('Slack line', `Slack opens none with SLACK_APP_TOKEN (${asked.code}).`, NEW_APP_TOKEN)];
}

const NOT_SAID = 'Slack does not say whether it is the right one; what comes with another is refused and told above.';
const SAY_SOMETHING = 'Say “/rag help” to the bot: if it answers, the secret is right and events come in.';
const NEW_APP_TOKEN =
  'Switch Socket Mode on in the app, make an app-level token with connections:write, and put it into SLACK_APP_TOKEN.';
