import { toMs } from '#src/calendar/instant.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { login, PUBLIC_LOGIN, scopeOf } from './login.ts';
import type { TeamsApp, Token } from './login.ts';
import { LoginFault } from './login-fault.ts';
import { loginFaultOf } from './login-fault-of.ts';

/** The tokens by which the bot proves to Teams that it is itself. */
export type Tokens = {
  /** Null in a trial without an app; throws a LoginFault where there is none to be had, and then nothing was called. */
  readonly token: () => Promise<string | null>;
  /** Teams did not take the token: another is asked for next. */
  readonly renew: () => void;
};

/** What the machine that the bot runs on can prove by itself, in Microsoft's cloud; throws whatever keeps it from that. */
export type HostIdentity = {
  /** A token of the managed identity that is the bot. */
  readonly token: (app: TeamsApp, scope: string) => Promise<string>;
  /** A token by which a managed identity proves itself to Entra, where it speaks for the app. */
  readonly proof: (identity: string) => Promise<string>;
};

type World = Pick<TeamsWorld, 'config' | 'fetch' | 'realClock'>;

/** The bot's identity as the settings give it; in a trial without an app no token is sent. */
export function createTokens(world: World, host: HostIdentity): Tokens {
  const { app } = world.config;
  return app === null ? { token: async () => null, renew: () => {} } : keeping(world, asking(app, world, host));
}

/** Keeps one token until it is nearly over; all who need another meanwhile wait for the same one. */
function keeping({ realClock }: World, ask: () => Promise<Token>): Tokens {
  let kept: Token | null = null;
  let coming: Promise<Token> | null = null;
  return {
    renew: () => (kept = null),
    token: async () => {
      if (kept !== null && toMs(realClock.now()) < kept.until) return kept.text;
      coming ??= ask()
        .catch((error: unknown) => {
          throw loginFaultOf(error);
        })
        .finally(() => (coming = null));
      kept = await coming;
      return kept.text;
    },
  };
}

/** A secret, a certificate or an identity that speaks for the app is shown to the login; what the host itself gives comes from it alone. */
function asking(app: TeamsApp, world: World, host: HostIdentity): () => Promise<Token> {
  const { loginUrl } = world.config;
  if (app.credential.kind !== 'managed-identity') {
    const proveIdentity = async (identity: string): Promise<string> => withinLimit(host.proof(identity));
    return async () => login(app, loginUrl ?? PUBLIC_LOGIN, { ...world, proveIdentity });
  }
  return async () => {
    const text = await withinLimit(host.token(app, scopeOf(loginUrl)));
    return { text, until: toMs(world.realClock.now()) + GOOD_FOR };
  };
}

/** Milliseconds for which a token is used; Microsoft's are good for at least an hour. */
const GOOD_FOR = 50 * 60_000;
/** Milliseconds that the host may take to give a token. */
const LONGEST_LOGIN = 10_000;

async function withinLimit<T>(token: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoginFault({ code: null, again: true })), LONGEST_LOGIN);
  });
  return Promise.race([token, late]).finally(() => clearTimeout(timer));
}
