import type { Clock } from '#src/calendar/clock.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { Installations } from '#src/ports/installations.ts';

/** What Teams is asked with; `installations` is null where no register can be read. */
export type AskingTeams = {
  readonly config: TeamsConfig;
  readonly fetch: typeof globalThis.fetch;
  readonly realClock: Clock;
  readonly installations: Installations | null;
};
