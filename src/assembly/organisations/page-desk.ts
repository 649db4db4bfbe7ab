import type { IncomingMessage, ServerResponse } from 'node:http';
import { after } from '#adapters/network/after.ts';
import { readRawBody } from '#adapters/network/raw-body.ts';
import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import type { Report } from '#jobs/world.ts';
import { answerWith, passOn } from './pass-on.ts';
import type { Neighbour } from './town.ts';

/** Where browsers, programs that read feeds and calendars find their organisation, by the host name at which its page is opened. */
export type PageDesk = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Pages that nobody can be passed on to, each a sentence. */
  readonly faults: () => readonly string[];
};

type Parts = { readonly neighbours: () => readonly Neighbour[]; readonly report: Report };

/** More than any form of a page. */
const LARGEST_FORM = 65_536;

export function createPageDesk({ neighbours, report }: Parts): PageDesk {
  const nobodys = createRefusedRequests((counted) => ({ level: 'error', what: sayNobodys(counted) }), report, after);
  return {
    handle: async (request, response) => {
      const { method = 'GET', url = '/', headers } = request;
      const whose = pagesAt(hostIn(request), neighbours());
      const [only] = whose;
      if (only === undefined || whose.length > 1) {
        if (neighbours().some(({ config }) => config?.web != null)) nobodys.count();
        return nothingHere(response);
      }
      const body = await readRawBody(request, LARGEST_FORM).catch(() => 'gone' as const);
      if (body === 'gone') return;
      if (body === null) return void response.writeHead(413, { connection: 'close' }).end();
      answerWith(response, await passOn(only.bot?.origin() ?? null, { method, url, headers, body }));
    },
    faults: () => sayShared(neighbours()),
  };
}

/** The name that the browser asked for: a web server in front that asks for one of its own says it apart. */
function hostIn({ headers }: IncomingMessage): string {
  const [said = ''] = [headers['x-forwarded-host'] ?? headers.host ?? ''].flat();
  const [first = ''] = said.split(',');
  return first.trim().toLowerCase().replace(/:443$/u, '');
}

function pagesAt(host: string, neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return neighbours.filter((one) => hostOf(one) === host);
}

function hostOf({ config }: Neighbour): string | null {
  return config?.web == null ? null : new URL(config.web.origin).host;
}

/** Two pages at one address would be one of them by chance: neither is passed on. */
function sayShared(neighbours: readonly Neighbour[]): readonly string[] {
  const shared = [...Map.groupBy(neighbours, hostOf)].filter(([host, own]) => host !== null && own.length > 1);
  return shared.map(([host, own]) => {
    const keys = own.map(({ organisation }) => organisation.key).join(', ');
    return `The pages of ${keys} are all at ${host}, so none of them is shown: give each a RAGTIME_WEB_URL of its own.`;
  });
}

function sayNobodys(counted: number): string {
  return `${counted} times a browser or a program asked for a page at a name that is no organisation’s, and was told that there is nothing. Where it was one of yours, let the web server in front pass the name on (Host, or X-Forwarded-Host) as RAGTIME_WEB_URL has it.`;
}

function nothingHere(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n');
}
