import type { ServerResponse } from 'node:http';
import { sayState } from '#src/assembly/watch/health.ts';
import { answerWith, passOn } from './pass-on.ts';
import type { Neighbour } from './town.ts';

/** The pages by which whoever runs the machine watches it: of all, and behind another slash of one. */
const PAGES_OF_ALL = ['/healthz', '/readyz', '/metrics'] as const;

/** What the door itself is watched by. */
export type Watching = {
  readonly neighbours: readonly Neighbour[];
  /** What is wrong with the door, each a sentence. */
  readonly faults: readonly string[];
};

/** So long one that does not answer is waited for, in milliseconds. */
const PATIENCE = 5_000;

/** Answers whoever watches; false where the request is of somebody else. */
export async function isWatched(url: string, response: ServerResponse, watching: Watching): Promise<boolean> {
  const path = url.split('?', 1)[0] ?? '';
  const page = PAGES_OF_ALL.find((one) => path === one || path.startsWith(`${one}/`));
  if (page === undefined) return false;
  if (path !== page) await answerOfOne(page, path.slice(page.length + 1), { response, watching });
  else if (page === '/metrics') sayMetrics(response, watching);
  // A bot that is not well is started again by the door; starting the door again would hurt the others.
  else if (page === '/healthz') sayState(response, 'well', []);
  else sayState(response, 'ready', await readiness(watching));
  return true;
}

type One = { readonly response: ServerResponse; readonly watching: Watching };

async function answerOfOne(page: string, key: string, { response, watching }: One): Promise<void> {
  const one = watching.neighbours.find(({ organisation }) => organisation.key === key);
  if (one === undefined) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('No such key.\n');
  const passed = await ask(one, page);
  if (passed !== null) return answerWith(response, passed);
  sayState(response, 'ready', [whyAway(one)]);
}

/** Why each could not do its work now, under its key; what is stopped, or not yet set up, is as somebody wants it. */
async function readiness({ neighbours, faults }: Watching): Promise<readonly string[]> {
  const each = await Promise.all(
    neighbours.map(async (one) => {
      if (one.why !== null && one.config !== null) return [];
      const passed = await ask(one, '/readyz');
      const lines = passed === null ? [whyAway(one)] : linesOf(passed);
      return lines.map((line) => `${one.organisation.key}: ${line}`);
    }),
  );
  return [...faults, ...each.flat()];
}

function ask({ bot }: Neighbour, url: string) {
  return passOn(bot?.origin() ?? null, { method: 'GET', url, headers: {}, body: Buffer.alloc(0) }, PATIENCE);
}

function linesOf({ status, body }: { readonly status: number; readonly body: Buffer }): readonly string[] {
  return status === 200 ? [] : body.toString('utf8').trim().split('\n');
}

function whyAway({ why, bot }: Neighbour): string {
  if (why !== null) return `Its bot does not run: ${why}.`;
  return bot?.origin() == null ? 'Its bot is starting, or ended: the log says why.' : 'Its bot does not answer.';
}

function sayMetrics(response: ServerResponse, { neighbours }: Watching): void {
  const lines = neighbours.map(
    ({ organisation, bot }) =>
      `ragtime_organisation_up{organisation="${organisation.key}"} ${bot?.origin() == null ? 0 : 1}`,
  );
  const page = ['# HELP ragtime_organisation_up Whether the bot of an organisation listens.', METRIC, ...lines, ''];
  response
    .writeHead(200, { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' })
    .end(page.join('\n'));
}

const METRIC = '# TYPE ragtime_organisation_up gauge';
