import { toMs } from '#src/calendar/instant.ts';
import type { IncomingMessage } from './message.ts';

/** What tells when something was said. */
export type SaidWhen = Pick<IncomingMessage, 'at' | 'stamp'>;

/** True where one was said after the other: by the clock that stamped both, where one did, else by the bot's. */
export function isSaidAfter(one: SaidWhen, other: SaidWhen): boolean {
  return order(one, other) > 0;
}

/** As they were said; those of one moment stay as they came, but for what one clock stamped: of that a message goes before what changes it. */
export function asSaid<Said extends SaidWhen & Pick<IncomingMessage, 'how'>>(
  messages: readonly Said[],
): readonly Said[] {
  const byMoment = messages.toSorted((one, other) => inOrder(one.at, other.at));
  const stamped = new Map<string, readonly Said[]>();
  for (const one of byMoment.filter(({ stamp }) => stamp !== undefined)) {
    stamped.set(groupOf(one), [...(stamped.get(groupOf(one)) ?? []), one]);
  }
  const queues = new Map([...stamped].map(([group, some]) => [group, some.toSorted(byStamp)]));
  // What has no stamp keeps its place among the others.
  return byMoment.map((one) => (one.stamp === undefined ? one : queues.get(groupOf(one))!.shift()!));
}

function groupOf({ stamp, at }: SaidWhen): string {
  return `${clockOf(stamp)} ${at}`;
}

function clockOf(stamp: string | undefined): string {
  return stamp?.split(' ', 1)[0] ?? '';
}

const HOW = { said: 0, edited: 1, deleted: 2 } as const;

function byStamp(one: SaidWhen & Pick<IncomingMessage, 'how'>, other: typeof one): number {
  return inOrder(one.stamp ?? '', other.stamp ?? '') || HOW[one.how] - HOW[other.how];
}

function order(one: SaidWhen, other: SaidWhen): number {
  if (clockOf(one.stamp) === clockOf(other.stamp)) return inOrder(one.stamp ?? one.at, other.stamp ?? other.at);
  // Two clocks: so near to each other they say nothing of which was first.
  return Math.abs(toMs(one.at) - toMs(other.at)) < APART ? 0 : inOrder(one.at, other.at);
}

/** Further apart than two clocks that are set by the same time ever are, in milliseconds. */
const APART = 60_000;

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
