import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Installed } from './installed.ts';
import type { SealedStore } from './sealed-store.ts';
import { sayTrouble, troubleOf } from './slack-trouble.ts';
import { webFor } from './web.ts';
import { NotInstalled, TokenFault } from './workspaces.ts';

/** A token with less than this left is changed for a new one: Slack's tokens live twelve hours. */
const ENOUGH = 2 * 3_600_000;
/** Less than this and a token may die on its way. */
const ALIVE = 60_000;

/** After a change failed the old token is used so long before another is tried. */
const RETRY_AFTER = 5 * 60_000;

/** What is known beside the store: changes under way, tokens that could not be stored yet, and when to try again. */
type Keeper = {
  readonly store: SealedStore;
  readonly world: SlackWorld;
  readonly unsaved: Map<string, Installed>;
  readonly notBefore: Map<string, Instant>;
};

/** Gives the token of a workspace, and changes it in time. All who ask during a change wait for that one: a refresh token works once. */
export function createTokenKeeper(store: SealedStore, world: SlackWorld): (team: string) => Promise<string> {
  const running = new Map<string, Promise<string>>();
  const keeper: Keeper = { store, world, unsaved: new Map(), notBefore: new Map() };
  return (team) => {
    const asked = running.get(team);
    if (asked !== undefined) return asked;
    const token = freshToken(team, keeper).finally(() => running.delete(team));
    running.set(team, token);
    return token;
  };
}

async function freshToken(team: string, keeper: Keeper): Promise<string> {
  const { store, world, unsaved, notBefore } = keeper;
  const installed = await store.find(team);
  if (installed === null) throw new NotInstalled(`The app is not installed in workspace ${team}.`);
  const known = unsaved.get(team) ?? installed;
  const left = timeLeft(known, world);
  if (left >= ENOUGH && known === installed) return known.token;
  const isWaiting = (notBefore.get(team) ?? '') > world.realClock.now();
  if (isWaiting && left > ALIVE) return known.token;
  try {
    const next = left >= ENOUGH ? known : await changed(known, world);
    return await keep(next, keeper);
  } catch (error) {
    // The old token works on for a while; what failed is told either way.
    const fault = asFault(error, known);
    notBefore.set(team, fromMs(toMs(world.realClock.now()) + RETRY_AFTER));
    world.report({ level: 'error', what: fault.message });
    if (left > ALIVE) return known.token;
    throw fault;
  }
}

/** Stores new tokens; where that fails they are kept in mind, for the old ones work no more. */
async function keep(next: Installed, { store, world, unsaved, notBefore }: Keeper): Promise<string> {
  unsaved.set(next.team, next);
  notBefore.delete(next.team);
  try {
    await store.save(next);
    unsaved.delete(next.team);
  } catch (error) {
    // The register is busy or full: it says so itself, and the next call stores them.
    notBefore.set(next.team, fromMs(toMs(world.realClock.now()) + RETRY_AFTER));
    world.report({ level: 'error', what: `The new token of workspace ${next.team} could not be stored yet.`, error });
  }
  return next.token;
}

function timeLeft({ rotation }: Installed, { realClock }: SlackWorld): number {
  return rotation === null ? Number.POSITIVE_INFINITY : toMs(rotation.expiresAt) - toMs(realClock.now());
}

/** The installation with the tokens that its refresh token buys. */
async function changed(installed: Installed, world: SlackWorld): Promise<Installed> {
  const { config, realClock } = world;
  if (config.oauth === null || installed.rotation === null) return installed;
  const asked = realClock.now();
  const answer: unknown = await webFor(undefined, world).oauth.v2.access({
    client_id: config.oauth.clientId,
    client_secret: config.oauth.clientSecret.reveal(),
    grant_type: 'refresh_token',
    refresh_token: installed.rotation.refreshToken,
  });
  const [token, refreshToken] = [textAt(answer, 'access_token'), textAt(answer, 'refresh_token')];
  if (token === null || refreshToken === null) throw new TokenFault('Slack sent no new token', true);
  return { ...installed, token, rotation: { refreshToken, expiresAt: expiry(asked, fieldAt(answer, 'expires_in')) } };
}

/** The moment so many seconds on; Slack's usual twelve hours where it does not say. */
function expiry(from: Instant, seconds: unknown): Instant {
  const life = typeof seconds === 'number' && seconds > 0 ? seconds : 43_200;
  return fromMs(toMs(from) + life * 1000);
}

function asFault(error: unknown, { name, team }: Installed): TokenFault {
  const isFinal = troubleOf(error)?.kind === 'refused';
  const what = `The token of workspace ${name} (${team}) could not be changed for a new one: ${sayTrouble(error)}.`;
  return new TokenFault(isFinal ? `${what} Install the app there again at /slack/install.` : what, !isFinal);
}
