import type { IncomingMessage, ServerResponse } from 'node:http';
import { InstallProvider } from '@slack/oauth';
import type { CallbackOptions, InstallationStore } from '@slack/oauth';
import type { SlackWorld } from '#adapters/slack/world.ts';
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
import { webOptions } from './web.ts';
import type { Workspace, Workspaces } from './workspaces.ts';
import type { SlackConfig } from '#src/config.ts';

type OAuth = NonNullable<SlackConfig['oauth']>;

/** Every workspace that has installed the app by itself; its tokens rest sealed with RAGTIME_SECRET. */
export function createOAuthWorkspaces(oauth: OAuth, world: SlackWorld): Workspaces {
  const { config, installations, realClock } = world;
  if (config.sealingKey === null) throw new Error('RAGTIME_SECRET is missing: it seals the tokens of workspaces.');
  const store = createSealedStore(installations, createSeal(config.sealingKey), realClock);
  const installer = createInstaller(oauth, store, world);
  const tokenFor = createTokenKeeper(store, world);
  return {
    tokenFor,
    teams: () => readTeams(store, world),
    forget: async (team) => {
      await store.remove(team);
      world.report({ level: 'info', what: `The app was taken out of workspace ${team}; its token is forgotten.` });
    },
    handle: (request, response) => answerPage(installer, { request, response, world }),
  };
}

function createInstaller(oauth: OAuth, store: SealedStore, world: SlackWorld): InstallProvider {
  const { logger: _, ...clientOptions } = webOptions(world);
  return new InstallProvider({
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret.reveal(),
    stateSecret: oauth.stateSecret.reveal(),
    authorizationUrl: new URL('/oauth/v2/authorize', world.config.apiUrl).href,
    installUrlOptions: { scopes: [...ALL_SCOPES] },
    installationStore: storeFor(store, world),
    logger: silentLogger,
    clientOptions,
    renderHtmlForInstallPath: (link) => pageHtml(PAGES.start, link),
  });
}

/** Slack's library stores through this; tokens are never read through it, for it changes them without a lock. */
function storeFor(store: SealedStore, { report }: SlackWorld): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const others = (await store.teams()).filter((team) => team !== installation.team?.id);
      const before = installation.team === undefined ? null : await store.find(installation.team.id).catch(unopened);
      const installed = readInstallation(installation, before?.isHome ?? others.length === 0);
      // The page has said so before this is asked.
      if (installed === null) return;
      await store.save(installed);
      report({ level: 'info', what: `The app is installed in workspace ${installed.name} (${installed.team}).` });
    },
    fetchInstallation: () => Promise.reject(new Error('Tokens are asked for by tokenFor alone.')),
  };
}

// What was sealed with a lost secret is replaced by a new installation.
function unopened(): null {
  return null;
}

async function readTeams(store: SealedStore, { report }: SlackWorld): Promise<readonly Workspace[]> {
  const found: Workspace[] = [];
  for (const place of await store.teams()) {
    const installed = await store.find(place).catch((error: unknown) => {
      report({ level: 'error', what: error instanceof Error ? error.message : `Workspace ${place} does not open.` });
      return null;
    });
    if (installed === null) continue;
    const { team, name, botUser, isHome } = installed;
    found.push({ team, name, botUser, isHome });
  }
  return found.toSorted((one, other) => Number(other.isHome) - Number(one.isHome));
}

type Asked = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly world: SlackWorld };

async function answerPage(installer: InstallProvider, { request, response, world }: Asked): Promise<boolean> {
  const path = (request.url ?? '').split('?', 1)[0];
  if (request.method !== 'GET') return false;
  if (path === '/slack/install') {
    guardPage(response);
    await installer.handleInstallPath(request, response);
    return true;
  }
  if (path !== '/slack/oauth_redirect') return false;
  await installer.handleCallback(request, response, answersOf(world));
  return true;
}

function answersOf({ report }: SlackWorld): CallbackOptions {
  return {
    afterInstallation: async (installation, _, __, response) => {
      if (readInstallation(installation, false) !== null) return true;
      showPage(response, PAGES.organisation);
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
