import { resolve } from 'node:path';
import { realClock } from '#src/calendar/clock.ts';
import { dayIn, LONDON } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { typed } from '#src/cli/print/typed.ts';
import type { Config } from '#src/config.ts';
import { findServed, keepServed } from '#src/ports/beside/served.ts';
import type { ServedFrom } from '#src/ports/beside/served.ts';
import type { Platform } from '#src/assembly/platform.ts';

type Installed = Pick<Store, 'installations'>;
type Where = { readonly data: string; readonly config: Config };

/** Keeps in mind that people are served from this register, so that no trial is ever run on it; a trial on one that serves them is refused. */
export async function keepApart(
  store: Installed,
  { at, ...where }: Where & { readonly at: Instant | null },
): Promise<void> {
  // A Teams without identities is a trial whatever its clock.
  if (at !== null || where.config.teams?.app === null) return refuseOnServed(store, where);
  const [here, served] = [placeOf(where), await findServed(store.installations)];
  if (served?.where === here) return;
  await keepServed({ where: here, since: realClock.now() }, store.installations);
}

/** A bot of the console or of a moved clock would ask people on a screen, or on days that are none, and the register would say that they were asked. */
export async function refuseOnServed({ installations }: Installed, where: Where): Promise<void> {
  const served = await findServed(installations);
  if (served?.where === placeOf(where)) throw new CliRefusal(sayServed(served, where));
}

/** Where a register lies: a copy of it lies elsewhere. */
function placeOf({ data, config: { database } }: Where): string {
  return database?.called ?? resolve(data);
}

function sayServed({ where, since }: ServedFrom, { data, config }: Where): string {
  const copy = typed('backup trial.db', data, { config });
  return `People are served from the register in ${where} since ${sayDay(dayIn(since, LONDON))}, so no trial was started on it: what is said there would count as said to them. To serve them give the settings of Slack or Teams, and no other clock. For a trial take a copy: ${copy}, then “restore trial.db” and “start” with --data ./trial.`;
}

/** A trial ends at once where Slack says that another bot has the same app: each would get a share of what people say. */
export async function refuseSharedLine(platforms: readonly Pick<Platform, 'shared' | 'stop'>[]): Promise<void> {
  const shared = platforms.map((one) => one.shared?.() ?? null).find((says) => says !== null);
  if (shared === undefined) return;
  await Promise.all(platforms.map(({ stop }) => stop()));
  throw new CliRefusal(`The trial was ended: ${shared} How to make one: docs/slack.md, “A trial”.`);
}
