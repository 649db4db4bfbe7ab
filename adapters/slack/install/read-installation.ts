import type { Installation } from '@slack/oauth';
import { fromMs } from '#src/calendar/instant.ts';
import type { Installed } from './installed.ts';

/** What is kept of an installation; null for one that cannot work: without a bot, or for a whole organisation at once. */
export function readInstallation({ team, bot, isEnterpriseInstall }: Installation, isHome: boolean): Installed | null {
  if (team === undefined || bot === undefined || isEnterpriseInstall === true) return null;
  const { token, refreshToken, expiresAt, scopes, userId } = bot;
  const isChanging = refreshToken !== undefined && expiresAt !== undefined;
  return {
    team: team.id,
    name: team.name ?? team.id,
    botUser: userId,
    token,
    rotation: isChanging ? { refreshToken, expiresAt: fromMs(expiresAt * 1000) } : null,
    scopes,
    isHome,
    since: null,
  };
}
