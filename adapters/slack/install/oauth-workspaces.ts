import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type SlackOAuth from '@slack/oauth';
import type { CallbackOptions, Installation, InstallationStore, InstallProvider } from '@slack/oauth';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { createAdmission } from './admission.ts';
import type { Admission } from './admission.ts';
import type { Installed } from './installed.ts';
import { guardPage, pageHtml, PAGES, showPage } from './pages.ts';
import type { Page } from './pages.ts';
import { readInstallation } from './read-installation.ts';
import { ALL_SCOPES } from './scopes.ts';
import { createSeal } from './seal.ts';
import { createSealedStore } from './sealed-store.ts';
import type { SealedStore } from './sealed-store.ts';
import { silentLogger } from './silent-logger.ts';
import { sayTrouble } from './slack-trouble.ts';
import { createTokenKeeper } from './token-keeper.ts';
import { webFor, webOptions } from './web.ts';
import type { Workspace, Workspaces } from './workspaces.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { SlackConfig } from '#src/config.ts';

type OAuth = NonNullable<SlackConfig['oauth']>;

/** Every workspace that has installed the app by itself, which is told; its tokens rest sealed with RAGTIME_SECRET. */
export function createOAuthWorkspaces(oauth: OAuth, world: SlackWorld, told: () => void): Workspaces {
  const { config, installations, realClock } = world;
  if (config.sealingKey === null) throw new Error('RAGTIME_SECRET is missing: it seals the tokens of workspaces.');
  const store = createSealedStore(installations, createSeal(config.sealingKey), realClock);
  const admission = createAdmission(config, store);
  const installer = createInstaller(oauth, store, { world, admission, told });
  const tokenFor = createTokenKeeper(store, world);
  return {
    tokenFor,
    teams: () => readTeams(store, world),
    start: () => invite(admission, world),
    forget: async (team, since) => {
      if (await isNewer(team, since, store)) return world.report({ level: 'info', what: sayOutdated(team) });
      await store.remove(team);
      world.report({ level: 'info', what: `The app was taken out of workspace ${team}; its token is forgotten.` });
      // Whoever watches looks whether that was the home.
      world.doubted?.();
      await invite(admission, world);
    },
    handle: (request, response) => answerPage(installer, { request, response, world, admission }),
  };
}

/** True where the app was installed after it was taken out, which was only told late. */
async function isNewer(team: string, gone: Instant | undefined, store: SealedStore): Promise<boolean> {
  if (gone === undefined) return false;
  const since = (await store.find(team).catch(unopened))?.since ?? null;
  return since !== null && since > gone;
}

// What does not open is forgotten like any other.
function unopened(): null {
  return null;
}

function sayOutdated(team: string): string {
  return `Slack told late that the app had been taken out of workspace ${team}; it has been installed again since, and stays.`;
}

/** Only who reads the server's log can make a workspace home. */
async function invite({ invitation }: Admission, { report }: SlackWorld): Promise<void> {
  const path = await invitation();
  if (path === null) return;
  const what = `No workspace is home yet, so nobody is asked and no digest is posted. Open ${path} at the address of this server to install it in yours, or name yours in SLACK_HOME_TEAM.`;
  report({ level: 'error', what });
}

type Installing = { readonly world: SlackWorld; readonly admission: Admission };
type Storing = Installing & { readonly told: () => void };

function createInstaller(oauth: OAuth, store: SealedStore, { world, admission, told }: Storing): InstallProvider {
  // Loaded only where workspaces install the app themselves.
  const { InstallProvider } = createRequire(import.meta.url)('@slack/oauth') as typeof SlackOAuth;
  const { logger: _, ...clientOptions } = webOptions(world);
  return new InstallProvider({
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret.reveal(),
    stateSecret: oauth.stateSecret.reveal(),
    authorizationUrl: new URL('/oauth/v2/authorize', world.config.apiUrl).href,
    installUrlOptions: { scopes: [...ALL_SCOPES] },
    installationStore: storeFor(store, { world, admission, told }),
    logger: silentLogger,
    clientOptions,
    renderHtmlForInstallPath: (link) => pageHtml(PAGES.start, link),
  });
}

/** Slack's library stores through this; tokens are never read through it, for it changes them without a lock. */
function storeFor(store: SealedStore, { world: { report, realClock }, admission, told }: Storing): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const team = installation.team?.id ?? '';
      const installed = readInstallation(installation, await admission.isHome(team, isWithCode(installation)));
      // The page has said so before this is asked.
      if (installed === null) return;
      await store.save({ ...installed, since: realClock.now() });
      const what = `The app is installed in workspace ${installed.name} (${installed.team})`;
      report({ level: 'info', what: installed.isHome ? `${what}, which is home.` : `${what}.` });
      told();
    },
    fetchInstallation: () => Promise.reject(new Error('Tokens are asked for by tokenFor alone.')),
  };
}

/** What an installation that began with the code carries to its end, in a state that only this server can have made. */
const WITH_CODE = 'with the code';

function isWithCode({ metadata }: Pick<Installation, 'metadata'>): boolean {
  return metadata === WITH_CODE;
}

async function readTeams(store: SealedStore, { report, config }: SlackWorld): Promise<readonly Workspace[]> {
  const found: Workspace[] = [];
  for (const place of await store.teams()) {
    const installed = await store.find(place).catch((error: unknown) => {
      report({ level: 'error', what: error instanceof Error ? error.message : `Workspace ${place} does not open.` });
      return null;
    });
    if (installed === null) continue;
    const { team, name, botUser, isHome } = installed;
    found.push({ team, name, botUser, isHome: config.homeTeam === null ? isHome : team === config.homeTeam });
  }
  return found.toSorted((one, other) => Number(other.isHome) - Number(one.isHome));
}

type Asked = Installing & { readonly request: IncomingMessage; readonly response: ServerResponse };

async function answerPage(
  installer: InstallProvider,
  { request, response, world, admission }: Asked,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://ours');
  if (request.method !== 'GET') return false;
  if (pathname === '/slack/install') {
    guardPage(response);
    const said = admission.isCode(searchParams.get('code')) ? { metadata: WITH_CODE } : {};
    await installer.handleInstallPath(request, response, {}, { scopes: [...ALL_SCOPES], ...said });
    return true;
  }
  if (pathname !== '/slack/oauth_redirect') return false;
  await installer.handleCallback(request, response, answersOf({ world, admission }));
  return true;
}

function answersOf({ world, admission }: Installing): CallbackOptions {
  const { report } = world;
  return {
    afterInstallation: async (installation, _, __, response) => {
      const found = readInstallation(installation, false);
      const enterprise = installation.enterprise?.id ?? null;
      if (found !== null && (await admission.admits({ team: found.team, enterprise }, isWithCode(installation))))
        return true;
      showPage(response, found === null ? PAGES.organisation : PAGES.notAllowed);
      if (found !== null) await giveBack(found, world);
      return false;
    },
    success: (_, __, ___, response) => showPage(response, PAGES.installed),
    failure: (error, _, __, response) => {
      const page = pageFor(error.code, error.message);
      // The message of such an error may hold a state or an answer of Slack's, so only its kind is told.
      if (page === PAGES.failed) report({ level: 'error', what: `An installation failed: ${sayTrouble(error)}.` });
      showPage(response, page);
    },
  };
}

/** A token that nobody may use is good for nothing any more; a Slack that does not answer keeps it and nobody has it. */
async function giveBack({ team, name, token }: Installed, world: SlackWorld): Promise<void> {
  const what = `Workspace ${name} (${team}) wanted to install the app and is not in SLACK_ALLOWED_TEAMS; nothing was installed.`;
  world.report({ level: 'info', what });
  await webFor(token, world)
    .auth.revoke()
    .catch((error: unknown) => {
      world.report({ level: 'error', what: `The token of ${team} could not be given back: ${sayTrouble(error)}.` });
    });
}

function pageFor(code: string, message: string): Page {
  switch (code) {
    case 'slack_oauth_missing_state':
    case 'slack_oauth_invalid_state':
    case 'slack_oauth_missing_code':
      return PAGES.stale;
    case 'slack_oauth_installer_authorization_error':
      return message.includes('cancelled') ? PAGES.cancelled : PAGES.failed;
  }
  return PAGES.failed;
}
