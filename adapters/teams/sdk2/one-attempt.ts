import type { ConversationClient } from '@microsoft/teams.api';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { notingWhatWentOut } from '#adapters/network/went-out.ts';
import { LONGEST_CALL } from '#adapters/teams/connector/limits.ts';
import { refusedByAPage } from '#adapters/teams/connector/refused-by-a-page.ts';
import { saidIn } from '#adapters/teams/connector/said-in.ts';

type Options = Extract<NonNullable<ConstructorParameters<typeof ConversationClient>[1]>, { middlewares?: unknown }>;
/** Stands around the SDK's own way of sending. */
type Middleware = NonNullable<Options['middlewares']>[number];

export type Line = {
  readonly fetch: typeof globalThis.fetch;
  /** Null where no token is sent. */
  readonly token: () => Promise<string | null>;
  readonly longestCall?: number;
};

/** Teams refused a call: its status, what it said, and its headers. */
class CallRefused extends Error {
  readonly statusCode: number;
  readonly code: string | null;
  readonly details: object | null;
  readonly response: { readonly headers: Headers };

  constructor({ status, headers }: Response, said: object | null) {
    super(`Teams answered ${status}`);
    this.name = 'CallRefused';
    this.statusCode = status;
    this.code = textAt(said, 'error', 'code');
    this.details = said;
    this.response = { headers };
  }
}

/**
 * Takes the place of the SDK's own line: one attempt a call, over the runtime's own HTTP, whose errors say whether anything
 * was written. No redirection is followed, so that no token goes elsewhere.
 */
export function oneAttempt({ fetch, token, longestCall = LONGEST_CALL }: Line): Middleware {
  return {
    invoke: async <Answer>({ config }: { readonly config: object }): Promise<Answer> => {
      const bearer = await token();
      const response = await notingWhatWentOut(() =>
        fetch(addressOf(config), {
          method: textAt(config, 'method')?.toUpperCase() ?? 'GET',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          },
          body: JSON.stringify(fieldAt(config, 'data')) ?? null,
          redirect: 'manual',
          signal: AbortSignal.timeout(longestCall),
        }),
      );
      const page = refusedByAPage(response);
      if (page !== null) throw page;
      const text = await response.text();
      if (!response.ok) throw new CallRefused(response, readObject(text));
      // The SDK reads lists that it was not given, and fails at that.
      return { data: { ...NO_LISTS, ...saidIn(text) } } as Answer;
    },
  };
}

const NO_LISTS = { members: [], conversations: [] } as const;

function addressOf(config: object): URL {
  const address = new URL(textAt(config, 'url') ?? '');
  for (const name of ['pageSize', 'continuationToken']) {
    const value = fieldAt(config, 'params', name);
    if (typeof value === 'string' || typeof value === 'number') address.searchParams.set(name, String(value));
  }
  return address;
}
