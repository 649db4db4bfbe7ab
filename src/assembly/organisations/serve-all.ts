import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { EVENTS_PATH } from '#adapters/slack/receive/http.ts';
import type { Report } from '#jobs/world.ts';
import { untilAsked } from '#src/assembly/create-world.ts';
import { callThroughProxy } from '#src/assembly/door/call-through-proxy.ts';
import { openDoor } from '#src/assembly/door/door.ts';
import type { Door } from '#src/assembly/door/door.ts';
import { createLog } from '#src/assembly/log.ts';
import { TEAMS_PATH } from '#src/assembly/open-platforms.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Choice } from '#src/cli/organisations/choose.ts';
import { DOOR_SECRET } from '#src/config.ts';
import { inheritedBy } from '#src/organisations/settings.ts';
import { launching } from './running.ts';
import { createPageDesk } from './page-desk.ts';
import type { PageDesk } from './page-desk.ts';
import { createSlackDesk } from './slack-desk.ts';
import type { SlackDesk } from './slack-desk.ts';
import { handleInstall } from './slack-install.ts';
import { createSlackLines } from './slack-lines.ts';
import { createTeamsDesk } from './teams-desk.ts';
import type { TeamsDesk } from './teams-desk.ts';
import { createTown } from './town.ts';
import type { Town } from './town.ts';
import { isWatched } from './watch-all.ts';
import type { Machine } from './world-of-one.ts';

/** Milliseconds between two looks at the list. */
const BETWEEN_LOOKS = 1_000;
const SECRET_BYTES = 32;

type Running = { readonly machine: Machine; readonly installation: CliWorld };

/** Runs the bot of every organisation of a list, a process each, behind one door, until it is asked to end. The door opens no register and stores nothing. */
export async function serveAll(
  { argv, data }: Extract<Choice, { kind: 'all' }>,
  { machine, installation: { config } }: Running,
): Promise<number> {
  const asked = untilAsked();
  const report = createLog(null);
  const door = await openDoor(config);
  callThroughProxy(config.proxy, report);
  const secretFor = createSecrets();
  const town = createTown({
    data,
    machine,
    report,
    launchFor: (organisation) => {
      const env = { ...inheritedBy(organisation, machine.env), [DOOR_SECRET]: secretFor(organisation.key) };
      return launching(machine.self, env)([...argv, '--organisation', organisation.key, '--data', data]);
    },
  });
  const { neighbours } = town;
  const desk = createSlackDesk({ neighbours, secretFor, report, fetch: globalThis.fetch });
  const lines = createSlackLines({ desk, report, proxy: config.proxy, fetch: globalThis.fetch });
  const pages = createPageDesk({ neighbours, report });
  const faults = (): readonly string[] => [...[town.fault() ?? []].flat(), ...lines.faults(), ...pages.faults()];
  const teams = createTeamsDesk({ neighbours, report });
  answerFrom(door, { town, desk, teams, pages, faults, report });
  const stopLooking = lookOften(town, { followed: () => lines.follow(neighbours()), report });
  report({ level: 'info', what: `Listening on ${door.origin}.` });
  await asked;
  report({ level: 'info', what: 'Asked to end: each organisation’s bot finishes what runs.' });
  await Promise.all([stopLooking(), town.stop(), lines.stop()]);
  // One that a last look had just started, too.
  await town.stop();
  await door.close();
  return 0;
}

/** A secret for each, made anew at every start: what is signed with it comes from this door. */
function createSecrets(): (key: string) => string {
  const secrets = new Map<string, string>();
  return (key) => {
    const secret = secrets.get(key) ?? randomBytes(SECRET_BYTES).toString('hex');
    secrets.set(key, secret);
    return secret;
  };
}

type Looking = { readonly followed: () => Promise<void>; readonly report: Report };

/** Looks at the list now and every second; what it gives ends that. */
function lookOften(town: Town, { followed, report }: Looking): () => Promise<void> {
  const stopping = new AbortController();
  const keepLooking = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // Whatever went wrong, the next look may do better; those that run go on meanwhile.
      await town.look().catch((error: unknown) => report({ level: 'error', what: NOT_LOOKED, error }));
      await followed().catch((error: unknown) => report({ level: 'error', what: NOT_LOOKED, error }));
      await wait(BETWEEN_LOOKS, null, { signal: stopping.signal }).catch(() => null);
    }
  };
  const looking = keepLooking();
  return async () => {
    stopping.abort();
    await looking;
  };
}

const NOT_LOOKED = 'The list of organisations could not be followed; it is looked at again in a second.';

type Answering = {
  readonly town: Town;
  readonly desk: SlackDesk;
  readonly teams: TeamsDesk;
  readonly pages: PageDesk;
  readonly faults: () => readonly string[];
  readonly report: Report;
};

function answerFrom({ answerWith }: Door, answering: Answering): void {
  answerWith((request, response) => {
    answer(request, response, answering).catch((error: unknown) => {
      answering.report({ level: 'error', what: 'A request could not be answered.', error });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { town, desk, teams, pages, faults }: Answering,
): Promise<void> {
  const { url = '' } = request;
  const path = url.split('?', 1)[0] ?? '';
  if (await isWatched(url, response, { neighbours: town.neighbours(), faults: faults() })) return;
  if (path === EVENTS_PATH) return desk.handle(request, response);
  if (path === TEAMS_PATH) return teams(request, response);
  if (path === '/slack/install' || path === '/slack/oauth_redirect')
    return handleInstall(request, response, town.neighbours());
  // Every path that is of nobody else is of a page.
  return pages.handle(request, response);
}
