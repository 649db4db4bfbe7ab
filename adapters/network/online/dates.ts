import { toMs } from '#src/calendar/instant.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Calls that note what the other side's clock shows. */
export type Dated = {
  readonly fetch: typeof globalThis.fetch;
  /** By how many milliseconds ours is ahead of it; null while it has not said. */
  readonly ahead: () => number | null;
};

export function notingDates(fetch: typeof globalThis.fetch, realClock: Clock): Dated {
  let ahead: number | null = null;
  return {
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const said = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(said)) ahead = toMs(realClock.now()) - said;
      return response;
    },
    ahead: () => ahead,
  };
}

/** Seconds: a platform says whole ones, and an answer is on its way for some. */
const NOTICED = 30;
/** Signatures and tokens are taken for five minutes; a clock that is so far out is on its way there. */
const TOO_FAR = 120;

/** The clock of this machine against that of a platform; nothing where it did not say. */
export function checkDates(name: string, { ahead }: Pick<Dated, 'ahead'>): readonly Finding[] {
  const milliseconds = ahead();
  if (milliseconds === null) return [];
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < NOTICED) return [well('clock', `that of this machine and that of ${name} agree.`)];
  const says = `that of this machine is ${sayCount(seconds, 'second')} ${milliseconds > 0 ? 'ahead of' : 'behind'} that of ${name}.`;
  return [seconds < TOO_FAR ? toKnow('clock', says, SET_IT) : toMend('clock', `${says} ${REFUSED}`, SET_IT)];
}

const REFUSED = 'From five minutes on, signatures and tokens are refused and nobody is heard.';
const SET_IT = 'Have a time server set it (timedatectl set-ntp true).';
