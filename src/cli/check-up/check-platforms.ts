import { dayIn, LONDON, timeIn } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Config } from '#src/config.ts';
import type { Installations } from '#src/ports/installations.ts';
import { findPlatformState, findUnheard } from '#src/ports/platform-state.ts';
import { toKnow, toMend } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What a running bot last found against the platforms that are configured: the doctor asks none of them. */
export async function checkPlatforms(
  { installations }: { readonly installations: Pick<Installations, 'find'> },
  { slack, teams }: Pick<Config, 'slack' | 'teams'>,
): Promise<readonly Finding[]> {
  const names = [...(slack === null ? [] : ['Slack']), ...(teams === null ? [] : ['Teams'])];
  const states = await Promise.all(
    names.map(async (name) => ({
      name,
      state: await findPlatformState(name, installations),
      unheard: await findUnheard(name, installations),
    })),
  );
  return states.flatMap(({ name, state, unheard }): readonly Finding[] => {
    if (state === null || state.fault === null) return unheard === null ? [] : [toKnow(name, unheard, SAY_SOMETHING)];
    const since = `${sayDay(dayIn(state.since, LONDON))}, ${timeIn(state.since, LONDON)}`;
    return [
      toMend(
        name,
        `${state.isShared === true ? 'shared with another bot' : 'out of order'} since ${since}: ${state.fault.replace(/\.$/u, '')}.`,
        MEND,
      ),
    ];
  });
}

const MEND = 'Mend what it says; a bot that runs notices within ten minutes, and this line goes. The log has each try.';
const SAY_SOMETHING = 'Say something to the bot: if it answers all is well, and this line goes.';
