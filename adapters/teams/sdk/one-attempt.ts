import type { ConnectorClient } from 'botframework-connector';
import { notingWhatWentOut } from '#adapters/network/went-out.ts';
import { LONGEST_CALL } from '#adapters/teams/connector/limits.ts';
import { refusedByAPage } from '#adapters/teams/connector/refused-by-a-page.ts';
import { saidIn } from '#adapters/teams/connector/said-in.ts';

type Options = NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>;
type HttpClient = NonNullable<Options['httpClient']>;
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;

export type Line = {
  readonly fetch: typeof globalThis.fetch;
  readonly longestCall?: number;
  /** What every address ends with, from its "?" on. */
  readonly query?: string;
};

/**
 * Carries the SDK's requests over the runtime's own HTTP, whose errors say whether anything was written: the SDK's cannot
 * tell a line that never opened from one that broke. No redirection is followed, so that no token goes elsewhere.
 */
export function oneAttemptClient({ fetch, longestCall = LONGEST_CALL, query = '' }: Line): HttpClient {
  return {
    sendRequest: async (request) => {
      const response = await notingWhatWentOut(() =>
        fetch(`${request.url}${query}`, {
          method: request.method,
          headers: request.headers.rawHeaders(),
          body: typeof request.body === 'string' ? request.body : null,
          redirect: 'manual',
          signal: AbortSignal.timeout(longestCall),
        }),
      );
      const page = refusedByAPage(response);
      if (page !== null) throw page;
      const headers = Object.fromEntries(response.headers);
      const bodyAsText = await response.text();
      // The SDK takes a page for an answer without words, and half an answer for a refusal.
      if (response.ok) saidIn(bodyAsText);
      // All that the SDK asks of the headers is to be given them all.
      return { request, status: response.status, bodyAsText, headers: { toJson: () => headers } } as unknown as Answer;
    },
  };
}

type Pipeline = { readonly removePolicy: (which: { readonly name: string }) => unknown };

/** The SDK sends a post again after an answer of 500 or a broken line, which doubles it; no option of its own prevents that. */
export function withoutRetries<Client extends object>(sdkClient: Client): Client {
  // The SDK hides the client that it sends with.
  const { pipeline } = Reflect.get(sdkClient, 'client') as { readonly pipeline: Pipeline };
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline.removePolicy({ name });
  return sdkClient;
}
