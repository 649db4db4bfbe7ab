import { createBackground } from '#adapters/network/background.ts';
import type { Background } from '#adapters/network/background.ts';
import type { Socket } from '#adapters/slack/receive/socket.ts';
import type { Report } from '#jobs/world.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { ProxyConfig } from '#src/config.ts';
import { tokenAt } from './slack-desk.ts';
import type { SlackDesk } from './slack-desk.ts';
import type { Neighbour } from './town.ts';

/** The lines to Slack of all who are heard over one, one for each app: Slack sends what is of any workspace over any line of its app. */
export type SlackLines = {
  /** Opens what is missing, and closes what nobody has any more. */
  readonly follow: (neighbours: readonly Neighbour[]) => Promise<void>;
  /** What is wrong, each a sentence. */
  readonly faults: () => readonly string[];
  readonly stop: () => Promise<void>;
};

type Parts = {
  readonly desk: Pick<SlackDesk, 'takeFromLine'>;
  readonly report: Report;
  readonly proxy: ProxyConfig | null;
  readonly fetch: typeof globalThis.fetch;
};

export function createSlackLines(parts: Parts): SlackLines {
  const lines = new Map<string, Socket>();
  const failed = (error: unknown): void => parts.report({ level: 'error', what: NOT_TAKEN, error });
  const background = createBackground(failed);
  return {
    follow: async (neighbours) => {
      const wanted = new Map(neighbours.flatMap((one) => (one.bot === null ? [] : [[tokenAt(one), one] as const])));
      for (const [appToken, one] of wanted) {
        if (appToken === null || lines.has(appToken)) continue;
        const line = await openLine(appToken, one, { ...parts, background });
        if (line !== null) lines.set(appToken, line);
      }
      const gone = [...lines.keys()].filter((appToken) => !wanted.has(appToken));
      await Promise.all(gone.map((appToken) => closeLine(lines, appToken)));
    },
    faults: () => [...lines.values()].flatMap((line) => [faultOf(line) ?? []].flat()),
    stop: async () => {
      await Promise.all([...lines.keys()].map((appToken) => closeLine(lines, appToken)));
      await background.settled();
    },
  };
}

const NOT_TAKEN = 'Something from Slack could not be passed on.';

type Opening = Parts & { readonly background: Background };

async function openLine(appToken: string, { config }: Neighbour, parts: Opening): Promise<Socket | null> {
  const slack = config?.slack ?? null;
  if (slack === null) return null;
  const { createSocket } = await import('#adapters/slack/receive/socket.ts');
  const { desk, background, ...around } = parts;
  const line = createSocket({
    world: { ...around, config: slack, realClock },
    appToken,
    take: (envelope, acknowledge) => desk.takeFromLine(appToken, envelope, acknowledge),
    isOpen: () => true,
    background,
  });
  await line.start();
  return line;
}

async function closeLine(lines: Map<string, Socket>, appToken: string): Promise<void> {
  const line = lines.get(appToken);
  lines.delete(appToken);
  await line?.stop();
}

function faultOf(line: Socket): string | null {
  const trouble = line.trouble();
  if (trouble !== null) return `Slack: ${trouble.say}`;
  return line.downSince() === null ? null : 'Slack: there is no line to it';
}
