import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Screen } from '#adapters/console/draw-card.ts';
import type { Report } from '#jobs/world.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';

/** Everything around the console. */
export type TalkParts = {
  readonly config: Config;
  readonly clock: Clock;
  /** The account of the machine under which it is typed. */
  readonly account: string;
  readonly report: Report;
  readonly open: CliWorld['open'];
  readonly migrate: CliWorld['migrate'];
  /** Opens a copy of the register that is thrown away when it is closed. */
  readonly openCopy: (store: Store) => Promise<Store>;
  readonly input: () => AsyncIterable<string>;
  readonly isTerminal: boolean;
  readonly screen: Screen;
  /** Writes to standard output; settles when it is written. */
  readonly write: (text: string) => Promise<void>;
};
