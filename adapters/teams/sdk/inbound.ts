import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { Activity as SdkActivity, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { AuthenticateRequestResult, ServiceClientCredentialsFactory } from 'botframework-connector';
import { textAt } from '#adapters/network/fields.ts';
import { issuerOf } from '#adapters/teams/proof/issuer-of.ts';
import { OPEN_ID_METADATA } from '#adapters/teams/open-id-metadata.ts';
import type { Prove } from '#adapters/teams/proof/prove.ts';
import type { Activity, Reply, Take } from '#adapters/teams/receive/activity.ts';
import type { TeamsConfig } from '#src/config.ts';
import { withoutSdkLines } from './without-sdk-lines.ts';

type Parts = {
  readonly config: Pick<TeamsConfig, 'app' | 'openIdMetadata'>;
  readonly factory: ServiceClientCredentialsFactory;
  readonly take: Take;
  /** Milliseconds in which the keys must be there, where a test does not wait so long. */
  readonly longestFetch?: number;
};

/** Milliseconds in which the keys must be there: Teams itself waits for fifteen seconds. */
const LONGEST_FETCH = 10_000;

/** What comes in passes here: the SDK checks the token, and hands each proved activity to its application's one route. */
export function createProve({ config, factory, take, longestFetch = LONGEST_FETCH }: Parts): Prove {
  const adapter = createAdapter(config, factory);
  const application = createApplication(adapter, take);
  return async (body, authorization) => {
    const proof = await within(longestFetch, proofOf(body, authorization, { adapter, config }));
    if (proof === null) return null;
    return {
      hand: async (activity) => {
        const turn: Turn = { activity, reply: null };
        await adapter.hand(proof, copyOf(body), async (context) => {
          context.turnState.set(TURN, turn);
          await application.run(context);
        });
        return turn.reply;
      },
    };
  };
}

/** The SDK's adapter, in two steps: between them stand our own checks, and a fault in the second is no forged token. */
class InboundAdapter extends TeamsAdapter {
  prove(body: object, authorization: string): Promise<AuthenticateRequestResult> {
    return this.botFrameworkAuthentication.authenticateRequest(copyOf(body), authorization);
  }

  async hand(
    proof: AuthenticateRequestResult,
    activity: SdkActivity,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.processActivity(proof, activity, run);
  }
}

// The SDK writes into what it is given.
function copyOf(body: object): SdkActivity {
  return { ...body } as SdkActivity;
}

function createAdapter({ openIdMetadata }: Parts['config'], factory: ServiceClientCredentialsFactory): InboundAdapter {
  const metadata = openIdMetadata ?? OPEN_ID_METADATA;
  const service = issuerOf(metadata);
  return new InboundAdapter(
    {
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      // The keys of Teams are no emulator's and no other bot's: tokens of those prove nothing here.
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToBotFromChannelTokenIssuer: service,
      ToChannelFromBotOAuthScope: service,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      OAuthUrl: service,
      CallerId: 'urn:botframework:azure',
    },
    factory,
  );
}

type Proving = { readonly adapter: InboundAdapter; readonly config: Parts['config'] };

async function proofOf(body: object, authorization: string, { adapter, config }: Proving) {
  try {
    const proof = await withoutSdkLines(() => adapter.prove(body, authorization));
    return config.app === null || isOfTeams(proof, body, config) ? proof : null;
  } catch (error) {
    if (isOurTrouble(error)) throw error;
    return null;
  }
}

/** Whatever the SDK lets pass besides: a token must say that it comes from Teams' service, and from the address it names. */
function isOfTeams({ claimsIdentity }: AuthenticateRequestResult, body: object, config: Parts['config']): boolean {
  const issuer = issuerOf(config.openIdMetadata ?? OPEN_ID_METADATA);
  return (
    claimsIdentity.getClaimValue('iss') === issuer &&
    claimsIdentity.getClaimValue('serviceurl') === textAt(body, 'serviceUrl')
  );
}

// The keys could not be fetched: by the SDK's own error with a status of 500, or by that of its HTTP client.
function isOurTrouble(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === 'FetchError';
}

// The SDK's own client waits for the keys as long as whoever has them lets it.
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The keys did not come in time.')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

type Turn = { readonly activity: Activity; reply: Reply };
const TURN = Symbol('turn');

function createApplication(adapter: TeamsAdapter, take: Take): Application {
  const application = new Application({
    adapter,
    removeRecipientMention: false,
    startTypingTimer: false,
    longRunningMessages: false,
    turnStateFactory: nothingKept,
  });
  // The setting alone does not keep it from posting "is typing" every second.
  application.startTypingTimer = () => {};
  application.activity(/^/u, async (context) => {
    const turn = context.turnState.get<Turn>(TURN);
    turn.reply = await take(turn.activity);
  });
  return application;
}

/** The SDK's memory of a conversation: none. What is to be remembered stands in the register. */
function nothingKept(): TurnState {
  const none = { load: async () => true, save: async () => {}, temp: {}, user: {}, conversation: {} };
  return none as unknown as TurnState;
}
