import type { Clock } from '#src/calendar/clock.ts';
import { toMs } from '#src/calendar/instant.ts';

/** So many are remembered at most; whoever comes with more names than that begins anew with each. */
const MOST_NAMES = 10_000;

type Bucket = { left: number; at: number };

/** True while somebody asks no more often than so many times a minute, in bursts of as many. */
export function createRate(perMinute: number, clock: Clock): (name: string) => boolean {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const now = toMs(clock.now());
    const bucket = buckets.get(name) ?? { left: perMinute, at: now };
    const left = Math.min(perMinute, bucket.left + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
    buckets.delete(name);
    if (buckets.size >= MOST_NAMES) buckets.clear();
    buckets.set(name, { left: left < 1 ? left : left - 1, at: now });
    return left >= 1;
  };
}
