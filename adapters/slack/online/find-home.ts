import { createSeal } from '#adapters/slack/install/seal.ts';
import { createSealedStore } from '#adapters/slack/install/sealed-store.ts';
import type { Installations } from '#src/ports/installations.ts';
import { toMs } from '#src/calendar/instant.ts';
import { toKnow, toMend } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import type { AskingSlack } from './ask-slack.ts';

/** A token to ask with, or what stands in the way of one. Nothing is renewed: that is for the bot, since a refresh token works once. */
export async function findHome(
  asking: AskingSlack,
): Promise<{ readonly token: string } | { readonly finding: Finding }> {
  const { config, installations } = asking;
  if (config.oauth === null) return { token: config.botToken?.reveal() ?? '' };
  if (installations === null || config.sealingKey === null) return { finding: toKnow(WHAT, NO_REGISTER, null) };
  try {
    return await homeAmong(installations, createSeal(config.sealingKey), asking);
  } catch (error) {
    // What does not open says so itself, and quotes nothing.
    const says = error instanceof Error && error.name === 'SealFault' ? error.message : NOT_READ;
    return { finding: toMend(WHAT, says, GIVE_SECRET) };
  }
}

async function homeAmong(
  installations: Pick<Installations, 'find' | 'all'>,
  seal: ReturnType<typeof createSeal>,
  { config, realClock }: AskingSlack,
): ReturnType<typeof findHome> {
  const reading = { ...installations, save: readsOnly, remove: readsOnly };
  const store = createSealedStore(reading, seal, realClock);
  const found = await Promise.all((await store.teams()).map((team) => store.find(team)));
  const isHome = (team: string, is: boolean): boolean => (config.homeTeam === null ? is : team === config.homeTeam);
  const home = found.find((one) => one !== null && isHome(one.team, one.isHome)) ?? null;
  if (home === null) return { finding: toMend(WHAT, 'no workspace is home yet.', INSTALL) };
  const isOver = home.rotation !== null && toMs(home.rotation.expiresAt) <= toMs(realClock.now());
  return isOver ? { finding: toKnow(WHAT, RUN_OUT, START) } : { token: home.token };
}

function readsOnly(): Promise<never> {
  return Promise.reject(new Error('Whoever looks keeps nothing.'));
}

const WHAT = 'Slack token';
const NO_REGISTER = 'those of several workspaces are in the register, which cannot be read now.';
const NOT_READ = 'what is kept of the workspaces could not be read.';
const GIVE_SECRET = 'Set RAGTIME_SECRET to what it was, or install the app again at /slack/install.';
const INSTALL = 'Start the bot: its log has the address at which the app is installed.';
const RUN_OUT = 'that of the home workspace has run out, as it does while no bot runs.';
const START = 'Start the bot, which renews it, and run this again.';
