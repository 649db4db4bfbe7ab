import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { SlackConfig } from '#src/config.ts';
import type { SealedStore } from './sealed-store.ts';

/** Which workspace may install the app, and which of them is home. */
export type Admission = {
  /** True for the code that the log of this run shows: whoever has it may install the home. */
  readonly isCode: (code: string | null) => boolean;
  /** True for a workspace that may install the app, or one of an Enterprise Grid any of which may; `withCode` when the installation began with the code. */
  readonly admits: (where: Installing, withCode: boolean) => Promise<boolean>;
  /** True for a workspace that is home. */
  readonly isHome: (team: string, withCode: boolean) => Promise<boolean>;
  /** Where the home is installed, as a path with its code; null once there is one, or where the settings name it. */
  readonly invitation: () => Promise<string | null>;
};

/** Where the app is being installed. */
type Installing = { readonly team: string; readonly enterprise: string | null };

const CODE_BYTES = 12;

/**
 * The home is named by the settings, or is the workspace that was installed with a code that only the server's log shows:
 * whoever is there first must not be believed. Others are those that the settings list, and those that were installed before.
 */
export function createAdmission(
  { homeTeam, allowedTeams }: Pick<SlackConfig, 'homeTeam' | 'allowedTeams'>,
  store: Pick<SealedStore, 'teams' | 'find'>,
): Admission {
  const code = randomBytes(CODE_BYTES).toString('base64url');
  const storedHome = async (): Promise<string | null> => {
    for (const team of await store.teams()) {
      if ((await store.find(team).catch(() => null))?.isHome === true) return team;
    }
    return null;
  };
  const home = async (): Promise<string | null> => homeTeam ?? (await storedHome());
  return {
    isCode: (said) => said !== null && isSame(said, code),
    admits: async ({ team, enterprise }, withCode) => {
      const theirs = [homeTeam, ...allowedTeams, ...(await store.teams())];
      const isTheirs = [team, enterprise].some((id) => id !== null && theirs.includes(id));
      return isTheirs || (withCode && (await home()) === null);
    },
    isHome: async (team, withCode) => {
      const found = await home();
      return found === team || (found === null && withCode);
    },
    invitation: async () => ((await home()) === null ? `/slack/install?code=${code}` : null),
  };
}

function isSame(said: string, code: string): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
