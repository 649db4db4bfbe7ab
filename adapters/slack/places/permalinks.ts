import { textAt } from '#adapters/network/fields.ts';
import { placeOf } from '#adapters/slack/ids.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import type { Messenger } from '#src/ports/messenger.ts';

type Parts = {
  readonly clients: Clients;
  /** Milliseconds since some start. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

/** Milliseconds that a first answer waits for the address of its workspace; a command has three seconds in all. */
const FIRST_WAIT = 500;
/** Milliseconds until an address that could not be had is asked for again. */
const ASK_AGAIN = 10 * 60_000;

/**
 * Where messages of people can be opened. The address follows from that of the workspace, which is asked for once. Only
 * what whoever asks reads for certain is linked: what was said in the conversation in which they ask, and in their own
 * chat whatever they said themselves.
 */
export function createPermalinks({ clients, now, sleep }: Parts): NonNullable<Messenger['linkTo']> {
  const known = new Map<string, string>();
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<void> }>();
  const ask = (team: string): Promise<void> => {
    const before = asked.get(team);
    if (before !== undefined && now() - before.at < ASK_AGAIN) return before.answer;
    const answer = addressOf(team, clients)
      .then((address) => void (address === null ? null : known.set(team, address)))
      .catch(() => {
        // Without an address there is no link, and nothing else is missing.
      });
    asked.set(team, { at: now(), answer });
    return answer;
  };
  return async ({ message, thread }, reader) => {
    const [, team, channel, ts] = SAID.exec(message) ?? [];
    const here = placeOf(reader.thread);
    if (team === undefined || channel === undefined || ts === undefined || here?.team !== team) return null;
    if (channel !== here.channel && !(reader.isOwn && isDirect(here.channel))) return null;
    if (!known.has(team)) await Promise.race([ask(team), sleep(FIRST_WAIT)]);
    const address = known.get(team);
    if (address === undefined) return null;
    const root = thread === null ? null : (placeOf(thread)?.ts ?? null);
    // An answer in a thread is found by the thread's first message.
    const within = root === null || root === ts || !STAMP.test(root) ? '' : `?thread_ts=${root}&cid=${channel}`;
    return `${address}archives/${channel}/p${ts.replace('.', '')}${within}`;
  };
}

const SAID = /^slack:(\w+)\/([CDG]\w+)\/(\d+\.\d+)$/u;
const STAMP = /^\d+\.\d+$/u;

function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

async function addressOf(team: string, clients: Clients): Promise<string | null> {
  const client = await clients(team, 'bulk');
  const url = textAt(await client.auth.test(), 'url');
  return url === null || !URL.canParse(url) ? null : new URL('/', url).href;
}
