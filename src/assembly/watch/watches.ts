import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import { watchDisk } from './watch-disk.ts';
import { watchEnds } from './watch-ends.ts';
import { watchPlatforms } from './watch-platforms.ts';

type Parts = Pick<Parameters<typeof watchPlatforms>[0], 'platforms' | 'returned'> & {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Config;
  readonly data: string;
  /** True where a clock runs that was moved for a trial. */
  readonly isTrial: boolean;
};

/** All that is looked at with every tick, of which the office is told what goes wrong. */
export function watchesOf({
  platforms,
  returned,
  data,
  config,
  isTrial,
  ...parts
}: Parts): readonly (() => Promise<void>)[] {
  const telling = { ...parts, office: config.office };
  return [
    watchPlatforms({ platforms, returned, ...telling }),
    watchDisk({ data, ...telling }),
    // What ends, ends by the real clock.
    ...(isTrial ? [] : [watchEnds({ config, ...telling })]),
  ];
}
