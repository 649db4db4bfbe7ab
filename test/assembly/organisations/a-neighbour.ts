import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Neighbour } from '#src/assembly/organisations/town.ts';
import { readConfig } from '#src/config.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { anOrganisation } from '#test/organisations/an-organisation.ts';

/** A request as the bot of an organisation had it. */
export type Had = { readonly url: string; readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer };

type Said = {
  readonly env?: Readonly<Record<string, string>>;
  readonly organisation: Partial<Organisation> & Pick<Organisation, 'key'>;
  /** What its bot answers; absent where it is not there. */
  readonly answers?: (had: Had, response: ServerResponse) => void;
};

/** An organisation beside others, whose bot is a server of the test. */
export async function aNeighbour({
  env = {},
  organisation,
  answers,
}: Said): Promise<{ readonly neighbour: Neighbour; readonly had: readonly Had[] }> {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  const had: Had[] = [];
  const origin = answers === undefined ? null : await aListener(had, answers);
  const bot = { origin: () => origin, stop: async () => undefined };
  return { had, neighbour: { organisation: anOrganisation(organisation), config, why: null, bot, looked: 0 } };
}

async function aListener(had: Had[], answers: NonNullable<Said['answers']>): Promise<string> {
  return listening(async (request, response) => {
    const { url = '', headers } = request;
    const one = { url, headers, body: Buffer.concat(await request.toArray()) };
    had.push(one);
    answers(one, response);
  });
}

/** Listens on this machine until the test ends; gives where. */
export async function listening(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<string> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
