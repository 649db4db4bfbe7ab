import * as library from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import type { Clock } from '#src/calendar/clock.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { OpenIdConfig } from '#src/config.ts';
import type { Flight } from './flight.ts';

/** What an issuer says of whoever came back from it: whatever it is, until it is looked at. */
export type Claims = { readonly email: unknown; readonly email_verified: unknown; readonly xms_edov: unknown };

/** The way to the issuer of work accounts and back. */
export type Issuer = {
  /** Where the browser goes, and what it is to bring back. */
  readonly begin: (to: string) => Promise<{ readonly address: string; readonly flight: Flight }>;
  /** What the issuer says of whoever is back at this address; throws where any of it does not hold. */
  readonly finish: (at: URL, flight: Flight) => Promise<Claims>;
};

type Parts = { readonly config: OpenIdConfig; readonly back: string; readonly clock: Clock };

/** What an issuer says of itself is asked anew after so long. */
const KEPT_MS = 3_600_000;
const LONGEST_CALL_SECONDS = 10;

/** Everything that proves an answer is the library’s: signature, issuer, audience, nonce, state, times and the proof of the code. */
export function createIssuer({ config, back, clock }: Parts): Issuer {
  let known: { readonly at: number; readonly found: Promise<Configuration> } | null = null;
  const find = (): Promise<Configuration> => {
    const now = toMs(clock.now());
    if (known !== null && Math.abs(now - known.at) < KEPT_MS) return known.found;
    const found = discover(config);
    const own = { at: now, found };
    known = own;
    // One that could not be reached is asked again by whoever comes next.
    found.catch(() => void (known === own && (known = null)));
    return found;
  };
  return {
    begin: async (to) => {
      const issuer = await find();
      const [state, nonce] = [library.randomState(), library.randomNonce()];
      const verifier = library.randomPKCECodeVerifier();
      const address = library.buildAuthorizationUrl(issuer, {
        redirect_uri: back,
        response_type: 'code',
        scope: 'openid email',
        code_challenge: await library.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address: address.href, flight: { state, nonce, verifier, to } };
    },
    finish: async (at, { state, nonce, verifier }) => {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const answer = await library.authorizationCodeGrant(await find(), at, checks);
      // Nothing else of the answer is looked at, and no token is kept.
      const { email, email_verified, xms_edov } = answer.claims()!;
      return { email, email_verified, xms_edov };
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OpenIdConfig): Promise<Configuration> {
  const asked = new URL(issuer);
  const proof: ClientAuth = (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = ways.includes('client_secret_post') ? library.ClientSecretPost : library.ClientSecretBasic;
    return way(clientSecret.reveal())(server, ...rest);
  };
  const execute = [
    library.enableNonRepudiationChecks,
    // Only on this machine itself may it be in clear.
    ...(asked.protocol === 'http:' ? [library.allowInsecureRequests] : []),
  ];
  return library.discovery(asked, clientId, undefined, proof, { execute, timeout: LONGEST_CALL_SECONDS });
}
