import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CliRefusal } from '#src/cli/command.ts';
import type { Config } from '#src/config.ts';
import { atMost } from './at-most.ts';

/** Where requests come in; until somebody answers them, each is told to come again. */
export type Door = {
  readonly origin: string;
  readonly answerWith: (answer: RequestListener) => void;
  /** What is being answered gets a second; a connection that says nothing holds up no end. Once more changes nothing. */
  readonly close: () => Promise<void>;
};

const LAST_ANSWERS = 1_000;

/** A connection that says nothing is kept longer than a proxy keeps its end, so that none is closed under a message; in milliseconds. */
const KEEP_ALIVE = 65_000;

/** Listens where the settings say; throws a sentence where that cannot be. */
export async function openDoor({ port, host }: Pick<Config, 'port' | 'host'>): Promise<Door> {
  let answer: RequestListener = sayNotYet;
  const server = createServer((request, response) => answer(request, response));
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve)).catch(
    (error: unknown) => {
      throw cannotListen(error, { port, host });
    },
  );
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    answerWith: (listener) => void (answer = listener),
    close: () => close(server),
  };
}

const sayNotYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain' }).end('Ragtime is starting.\n');
};

/** Why nothing can come in, as a sentence; whatever is no fault of the settings comes back as it was. */
function cannotListen(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = CANNOT_LISTEN[code];
  return why === undefined ? error : new CliRefusal(`${why(port, host)} Nothing was started.`);
}

const CANNOT_LISTEN: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `Another program listens on port ${port} already. Stop it (it may be this bot itself), or give PORT another number (and the web server in front of the bot the same).`,
  EACCES: (port) => `This user may not listen on port ${port}. Give PORT a number above 1023.`,
  EADDRNOTAVAIL: (_port, host) => `This machine has no address ${host}. Give HOST one of its own, such as 127.0.0.1.`,
  ENOTFOUND: (_port, host) => `No machine is called ${host}. Give HOST an address of this machine, such as 127.0.0.1.`,
  EAI_AGAIN: (_port, host) =>
    `No machine called ${host} could be found. Give HOST an address of this machine, such as 127.0.0.1.`,
};

async function close(server: Server): Promise<void> {
  server.closeIdleConnections();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if (await atMost(LAST_ANSWERS, closed)) return;
  server.closeAllConnections();
  await closed;
}
