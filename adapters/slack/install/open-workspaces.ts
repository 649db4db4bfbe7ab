import type { SlackWorld } from '#adapters/slack/world.ts';
import { createOAuthWorkspaces } from './oauth-workspaces.ts';
import { createSingleWorkspace } from './single-workspace.ts';
import type { Workspaces } from './workspaces.ts';

/** The workspaces that the settings speak of: those that install the app where it may be installed, each told of when it does, else that of the bot token. */
export function openWorkspaces(world: SlackWorld, installed: () => void = () => {}): Workspaces {
  const { botToken, oauth } = world.config;
  if (oauth !== null) {
    const what =
      'SLACK_BOT_TOKEN is not used: with SLACK_CLIENT_ID every workspace installs the app at /slack/install.';
    if (botToken !== null) world.report({ level: 'info', what });
    return createOAuthWorkspaces(oauth, world, installed);
  }
  if (botToken !== null) return createSingleWorkspace(botToken, world);
  throw new Error('Slack has neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID.');
}
