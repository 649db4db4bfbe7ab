import { sayDay } from '#src/calendar/say-day.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { typed } from '#src/cli/print/typed.ts';
import type { UnsureTime } from '#src/intake/unsure-times.ts';

/** The words for time that one answer each settles for all of their actions; a day in a command is one that was answered before. */
export function sayUnsureTimes(unsure: readonly UnsureTime[], data: string, world: CliWorld): string {
  const lines = unsure.map(({ said, actions, before }) => {
    const say = actions === 1 ? '1 action says' : `${actions} actions say`;
    const answered = before === null ? '' : ` (the same words were ${sayDay(before)} before)`;
    const words = said.replaceAll('"', '').replaceAll(/\s+/gu, ' ');
    return `  ${say} “${words}”${answered}: ${typed(`settle --words "${words}" --by ${before ?? 'DATE'}`, data, world)}`;
  });
  return ['These words name no day. One answer each settles all of their actions:', ...lines].join('\n');
}
