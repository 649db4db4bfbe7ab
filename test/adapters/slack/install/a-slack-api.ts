/** One call of the Web API as the fake heard it. */
export type ApiCall = {
  readonly method: string;
  readonly token: string | null;
  readonly args: Readonly<Record<string, string>>;
};

/** What the fake answers to one call: an object is sent as JSON with status 200. */
export type ApiAnswer = object | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** Slack's Web API in the same process: methods are answered by hand, and every call is kept. */
export type SlackApi = {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: readonly ApiCall[];
  readonly answer: (method: string, how: (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>) => void;
};

/** A Web API that knows no method until it is told one. */
export function aSlackApi(): SlackApi {
  const calls: ApiCall[] = [];
  const methods = new Map<string, (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>>();
  const respond = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const call = callOf(input instanceof Request ? input.url : String(input), init);
    calls.push(call);
    const answer = (await methods.get(call.method)?.(call)) ?? { ok: false, error: 'unknown_method' };
    if (!('status' in answer)) return Response.json(answer);
    const headers = 'headers' in answer ? answer.headers : {};
    return new Response('', { status: answer.status, headers });
  };
  return { fetch: respond, calls, answer: (method, how) => void methods.set(method, how) };
}

function callOf(url: string, init?: RequestInit): ApiCall {
  const headers = new Headers(init?.headers);
  const body = typeof init?.body === 'string' ? init.body : '';
  return {
    method: url.slice(url.lastIndexOf('/') + 1),
    token: headers.get('authorization')?.replace('Bearer ', '') ?? null,
    args: Object.fromEntries(new URLSearchParams(body)),
  };
}
