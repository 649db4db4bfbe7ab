import type { IncomingMessage, ServerResponse } from 'node:http';
import { after } from '#adapters/network/after.ts';
import { readObject, textAt } from '#adapters/network/fields.ts';
import { readRawBody } from '#adapters/network/raw-body.ts';
import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import { LARGEST_ACTIVITY, MESSAGES_PATH } from '#adapters/teams/receive/http.ts';
import type { Report } from '#jobs/world.ts';
import { organisationAt } from '#src/organisations/organisation.ts';
import { answerWith, passOn } from './pass-on.ts';
import type { Neighbour } from './town.ts';

/** Where everything from Teams finds its organisation, by the tenants that it names; the bot that it is passed on to proves who wrote. */
export type TeamsDesk = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Parts = { readonly neighbours: () => readonly Neighbour[]; readonly report: Report };

export function createTeamsDesk({ neighbours, report }: Parts): TeamsDesk {
  const nobodys = createNobodysTenants(report);
  return async (request, response) => {
    if (request.method !== 'POST') return refuse(response, 405);
    const body = await readRawBody(request, LARGEST_ACTIVITY).catch(() => 'gone' as const);
    if (body === 'gone') return;
    if (body === null) return refuse(response, 413);
    const tenants = tenantsIn(readObject(body.toString('utf8')));
    const whose = neighbourAt(tenants, neighbours());
    if (whose === null) {
      nobodys(tenants);
      return refuse(response, 403);
    }
    const { headers } = request;
    answerWith(
      response,
      await passOn(whose.bot?.origin() ?? null, { method: 'POST', url: MESSAGES_PATH, headers, body }),
    );
  };
}

function tenantsIn(body: object | null): readonly string[] {
  const named = [textAt(body, 'channelData', 'tenant', 'id'), textAt(body, 'conversation', 'tenantId')];
  return named.filter((tenant) => tenant !== null);
}

/** All that it names are of one, or it is nobody's. */
function neighbourAt(tenants: readonly string[], neighbours: readonly Neighbour[]): Neighbour | null {
  const list = neighbours.map(({ organisation }) => organisation);
  const owners = new Set(tenants.map((tenant) => organisationAt(list, { kind: 'teams', tenant })));
  const [owner = null] = owners;
  if (owners.size !== 1 || owner === null) return null;
  return neighbours.find(({ organisation }) => organisation === owner) ?? null;
}

/** Nobody proved who sent it, so nobody can be written to: the log says of which tenants so much came, in one line a minute. */
function createNobodysTenants(report: Report): (tenants: readonly string[]) => void {
  const places = new Set<string>();
  const line = (counted: number) => {
    const of = places.size === 0 ? 'of no tenant' : `of a tenant that is no organisation’s (${[...places].join(', ')})`;
    places.clear();
    const what = `${counted} times something came as if from Teams ${of}: nothing was stored, and whoever sent it was refused. To hear a tenant, add it to an organisation.`;
    return { level: 'error' as const, what };
  };
  const refused = createRefusedRequests(line, report, after);
  return (tenants) => {
    for (const tenant of tenants.filter((one) => GUID.test(one))) if (places.size < MOST) places.add(tenant);
    refused.count();
  };
}

const MOST = 5;
const GUID = /^[0-9a-f-]{36}$/iu;

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
