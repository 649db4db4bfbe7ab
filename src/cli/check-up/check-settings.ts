import { dayIn, LONDON, timeIn, withOffset } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { toKnow, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What the environment settles; what cannot be read there has stopped the program before. */
export function checkSettings(data: string, { config, clock }: CliWorld): readonly Finding[] {
  const office = config.office.length === 0 ? 'as the roster says' : sayAnd(config.office);
  const platforms = sayPlatforms(config);
  const { database } = config;
  const now = `${sayDay(dayIn(clock.now(), LONDON))}, ${timeIn(clock.now(), LONDON)} in London`;
  const at = config.at === null ? null : withOffset(config.at, LONDON);
  return [
    well(
      'settings',
      `data in ${data}${database === null ? '' : `, the register in ${database.called}`}; programme office ${office}; ${platforms}.`,
    ),
    at === null
      ? well('clock', `${now}.`)
      : toKnow('clock', `a training clock: it began at ${at} and shows ${now}.`, UNSET),
  ];
}

function sayPlatforms({ slack, teams }: Config): string {
  const trial = teams?.app === null ? ' (a trial)' : '';
  const names = [...(slack === null ? [] : ['Slack']), ...(teams === null ? [] : [`Teams${trial}`])];
  if (names.length > 1) return `platforms: ${sayAnd(names)}`;
  return `platform: ${names[0] ?? 'the console'}`;
}

const UNSET = 'For real work start without RAGTIME_AT and without --at.';
