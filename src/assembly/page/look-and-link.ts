import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import type { Look } from '#src/conversation/look/look-only.ts';
import type { Bot, BotParts } from '#src/assembly/bot.ts';

/** What makes links onto the page, to files there and to calendars; nothing where there is no page. */
export function linking(
  { pageKeys, calendars }: Pick<Store, 'pageKeys' | 'calendars'>,
  clock: Clock,
  { web }: Pick<Config, 'web'>,
): Pick<BotParts, 'ways'> {
  if (web === null) return {};
  const { origin } = web;
  return {
    ways: {
      page: async (person) => {
        const { makeLink } = await import('#adapters/web/sign-in/links.ts');
        return makeLink(person, { pageKeys, clock, origin });
      },
      file: async (person, { file }) => {
        const { makeFileLink } = await import('#adapters/web/sign-in/links.ts');
        return makeFileLink(person, file ?? null, { pageKeys, clock, origin });
      },
      calendar: async (person) => {
        const secret = await calendars.add({ of: { kind: 'person', person }, made: clock.now() });
        return `${origin}/calendar/${secret}.ics`;
      },
    },
  };
}

/** Looks with the eyes of a bot that is made after the platforms. */
export function lookBy(bot: () => Pick<Bot, 'look'> | null): Look {
  const look = (): Look => {
    const made = bot();
    if (made === null) throw new Error('Nobody can look before the bot is made.');
    return made.look;
  };
  return { scene: (speaker) => look().scene(speaker), card: (words, speaker) => look().card(words, speaker) };
}
