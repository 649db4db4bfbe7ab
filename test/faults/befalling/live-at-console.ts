import type { MessageId } from '#src/ports/message.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { OpenDatabase } from '#db/open.ts';
import { aFilledDatabase } from '#test/faults/a-life.ts';
import { aPlatform } from '#test/faults/a-platform.ts';
import type { Platform } from '#test/faults/a-platform.ts';
import { LONGER_SCRIPT } from '#test/faults/script.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { befall } from './befall.ts';
import type { Befalling } from './befall.ts';

/** What a bot could do wrong at the console: the suite is shown to find it. */
export type Careless = { readonly acknowledgesAll: boolean };

/** What came of a life in which something befell the register once. */
type BefallenLife = {
  readonly platform: Platform;
  readonly database: OpenDatabase;
  readonly reports: readonly string[];
  /** What never came in. */
  readonly refused: readonly MessageId[];
  readonly hasBefallen: boolean;
};

/** Lives through the script at the console while something befalls its register once. */
export async function liveAtConsole(
  befalling: Befalling,
  careless?: Careless,
  script = LONGER_SCRIPT,
): Promise<BefallenLife> {
  const clock = aClock(LONGER_SCRIPT[0]!.at);
  const befallen = await befall(await aFilledDatabase(clock), befalling);
  const { database, store, hasBefallen, begin } = befallen;
  begin();
  const [platform, reports] = [aPlatform(), [] as string[]];
  const report = (what: string, error?: unknown): void =>
    void reports.push(`${what}${error instanceof Error ? ` ${error.message}` : ''}`);
  const bot = createBot({
    store,
    clock,
    messengers: [platform.messenger],
    office: [],
    digestNote: null,
    report: ({ level, what, error }) => void (level === 'error' && report(what, error)),
  });
  // Whoever calls reports what failed and goes on, as the server does.
  const guarded = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => report('Failed:', error));
  const deliver = async (): Promise<void> => {
    for (const message of platform.unacknowledged()) {
      const isStored = await guarded(store.inbox.receive(message).then(() => 'stored'));
      // A platform that was refused sends what follows after it.
      if (isStored !== 'stored' && careless?.acknowledgesAll !== true) return;
      platform.acknowledge(message.id);
      await guarded(bot.work());
    }
  };
  for (const { at, now, said } of script) {
    clock.set(at);
    for (const message of said) platform.says(message);
    await deliver();
    await guarded(bot.tick(now));
    await guarded(bot.work());
    befallen.sceneEnds();
  }
  const refused = platform.unacknowledged().map(({ id }) => id);
  return { platform, database, reports, refused, hasBefallen: hasBefallen() };
}
