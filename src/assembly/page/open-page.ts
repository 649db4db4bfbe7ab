import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import type { Report } from '#jobs/world.ts';
import { officeRegister } from '#src/assembly/office-register.ts';
import type { PlatformFacts } from '#src/assembly/platform.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config, WebConfig } from '#src/config.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';
import type { Look } from '#src/conversation/look/look-only.ts';

type PageParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Pick<Config, 'office'>;
  readonly look: Look;
  readonly drawPaper: DrawPaper;
  readonly work: () => Promise<void>;
  readonly report: Report;
};

/** The page as one more platform; what serves it is loaded when it is opened. */
export function pageFrom(config: WebConfig, { store, config: { office }, ...parts }: PageParts): PlatformFacts {
  const open: PlatformFacts['open'] = async () => {
    const { createWeb } = await import('#adapters/web/start.ts');
    const register = officeRegister(store.register, office);
    const web = await createWeb({ ...store, ...parts, register, config, drawPicture });
    return { ...web, start: nothing, introduced: nothing, pickUp: nothing, stop: nothing, health: () => null };
  };
  return { name: 'The page', key: 'web', path: '/', hasDigest: false, open };
}

/** It has no line of its own: it is there as long as the server is. */
async function nothing(): Promise<void> {}
