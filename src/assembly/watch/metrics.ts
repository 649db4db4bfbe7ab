import { createRequire } from 'node:module';
import type Prometheus from 'prom-client';
import { toMs } from '#src/calendar/instant.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import { freeSpace } from '#src/cli/store/free-space.ts';
import type { Watched } from './health.ts';

/** What is counted and timed while the server runs, in the words of Prometheus; no label ever names a person. */
export type Metrics = {
  /** Everything as it is now, as a page to be read by Prometheus. */
  readonly page: (
    watched: Watched & { readonly store: Store },
  ) => Promise<{ readonly type: string; readonly text: string }>;
  /** A request of a platform was answered after so many seconds. */
  readonly acknowledged: (platform: string, seconds: number) => void;
  /** The same messenger, its posts timed and their ends counted. */
  readonly timed: (platform: string, messenger: Messenger) => Messenger;
};

/** From a hundredth of a second to beyond what Slack (3) and Teams (15) wait. */
const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15, 30];

/** Counts from the first request, post or reading on; `clock` says how old what waits is. */
export function createMetrics(clock: Clock): Metrics {
  let opened: ReturnType<typeof openMetrics> | null = null;
  const metrics = () => (opened ??= openMetrics());
  return {
    page: async (watched) => {
      const { states, registry } = metrics();
      await states(watched, clock);
      return { type: registry.contentType, text: await registry.metrics() };
    },
    acknowledged: (platform, seconds) => metrics().answered.observe({ platform }, seconds),
    timed: (platform, messenger) => ({
      ...messenger,
      send: async (message, person) => {
        const started = performance.now();
        const end = (outcome: string): void =>
          metrics().sent.observe({ platform, outcome }, (performance.now() - started) / 1000);
        try {
          const posted = await messenger.send(message, person);
          end('sent');
          return posted;
        } catch (fault) {
          end(fault instanceof SendFault && fault.definite ? 'refused' : 'uncertain');
          throw fault;
        }
      },
    }),
  };
}

function openMetrics() {
  // Loaded by a server alone, and by that once there is something to count.
  const prometheus = createRequire(import.meta.url)('prom-client') as typeof Prometheus;
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const timing = (name: string, help: string, labelNames: readonly string[]) =>
    new prometheus.Histogram({ name, help, labelNames: [...labelNames], buckets: SECONDS, registers: [registry] });
  const answered = timing('ragtime_acknowledge_seconds', 'From a request of a platform to its answer.', ['platform']);
  const sent = timing('ragtime_send_seconds', 'From handing a message to a platform to its answer.', [
    'platform',
    'outcome',
  ]);
  return { registry, answered, sent, states: createStates(prometheus, registry) };
}

/** What is not counted but looked up at each reading. */
function createStates(prometheus: typeof Prometheus, registry: Prometheus.Registry) {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new prometheus.Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  const waiting = gauge('ragtime_inbox_waiting', 'Messages stored and not yet worked.');
  const oldest = gauge('ragtime_inbox_oldest_waiting_seconds', 'Age of the oldest message not yet worked; 0 for none.');
  const aside = gauge('ragtime_inbox_aside', 'Messages set aside because they could not be worked.');
  const outbox = gauge('ragtime_outbox', 'Messages not sent (planned), perhaps sent (uncertain), given up (dead).', [
    'state',
  ]);
  const processes = gauge('ragtime_processes', 'Processes at work on the register, this one among them.');
  const free = gauge('ragtime_disk_free_bytes', 'Free space on the disk of the register.');
  const lines = gauge('ragtime_ledger_lines', 'Lines of the record.');
  const head = gauge('ragtime_ledger_head_info', 'Where the record ends, as the label head.', ['head']);
  const up = gauge('ragtime_platform_up', '1 while the platform is connected.', ['platform']);
  const shared = gauge('ragtime_platform_shared', '1 while another bot takes part of what people say there.', [
    'platform',
  ]);
  return async ({ store, platforms, data }: Watched & { readonly store: Store }, clock: Clock): Promise<void> => {
    const [now, ends, space] = await Promise.all([store.register.backlog(), store.register.head(), freeSpace(data)]);
    processes.set(1 + (store.company?.others() ?? 0));
    waiting.set(now.waiting);
    oldest.set(now.oldestWaiting === null ? 0 : Math.max(0, (toMs(clock.now()) - toMs(now.oldestWaiting)) / 1000));
    aside.set(now.aside);
    for (const state of ['planned', 'uncertain', 'dead'] as const) outbox.set({ state }, now[state]);
    if (space !== null) free.set(space);
    lines.set(ends.lines);
    head.reset();
    head.set({ head: sayHead(ends) }, 1);
    for (const { name, health, ...one } of platforms) {
      up.set({ platform: name }, health() === null ? 1 : 0);
      shared.set({ platform: name }, (one.shared?.() ?? null) === null ? 0 : 1);
    }
  };
}
