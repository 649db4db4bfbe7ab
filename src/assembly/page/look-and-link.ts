import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import type { Look } from '#src/conversation/look/look-only.ts';
import type { Bot, BotParts } from '#src/assembly/bot.ts';

/** What makes links onto the page; nothing where there is none. */
export function linking(
  { pageKeys }: Pick<Store, 'pageKeys'>,
  clock: Clock,
  { web }: Pick<Config, 'web'>,
): Pick<BotParts, 'linkOntoPage'> {
  if (web === null) return {};
  return {
    linkOntoPage: async (person) => {
      const { makeLink } = await import('#adapters/web/sign-in/links.ts');
      return makeLink(person, { pageKeys, clock, origin: web.origin });
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
