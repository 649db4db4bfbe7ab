import type { AskingSlack } from '#adapters/slack/online/ask-slack.ts';
import type { AskingTeams } from '#adapters/teams/online/asking-teams.ts';
import { callThroughProxy } from '#src/assembly/door/call-through-proxy.ts';
import { realClock as machineClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import { toKnow } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { checkProxy } from './check-proxy.ts';
import { checkWeb } from './check-web.ts';

/** How it is asked; the machine's own unless a test says otherwise. */
type How = { readonly fetch?: typeof globalThis.fetch; readonly realClock?: Clock };

/** Asks everybody on the network that the settings name; `store` is null where no register can be read. Posts and changes nothing. */
export async function askOnline(
  store: Pick<Store, 'installations'> | null,
  config: Config,
  { fetch = globalThis.fetch, realClock = machineClock }: How = {},
): Promise<readonly Finding[]> {
  const { slack, teams, web, proxy } = config;
  callThroughProxy(proxy, () => undefined);
  const installations = store?.installations ?? null;
  const how = { fetch, realClock, installations };
  const found = await Promise.all([
    ...(proxy === null ? [] : [checkProxy(proxy)]),
    ...(slack === null ? [] : [askSlack({ ...how, config: slack })]),
    ...(teams === null ? [] : [askTeams({ ...how, config: teams })]),
    ...(web === null ? [] : [checkWeb(web, how)]),
  ]);
  const all = found.flat();
  return all.length === 0
    ? [toKnow('online', 'nobody is there to be asked: no platform and no page is set up.', null)]
    : all;
}

async function askSlack(asking: AskingSlack): Promise<readonly Finding[]> {
  return (await import('#adapters/slack/online/check-slack-online.ts')).checkSlackOnline(asking);
}

async function askTeams(asking: AskingTeams): Promise<readonly Finding[]> {
  return (await import('#adapters/teams/online/check-teams-online.ts')).checkTeamsOnline(asking);
}
