import { answersAt, asks, isAbout } from '#adapters/network/people/asking.ts';
import { momentOf } from '#adapters/network/hear/moment-of.ts';
import type { Roster } from '#src/people/person.ts';
import type { HearingFacts } from '#adapters/slack/hear/facts.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** What a bot with a store knows of people and of what was said, as it is now. */
export async function factsFromStore(world: SlackWorld, privately: HearingFacts['privately']): Promise<HearingFacts> {
  const { config, register, threads, inbox } = world;
  const roster = await register.roster();
  return {
    command: config.command,
    privately,
    momentOf: (ts) => momentOf(ts === null ? null : Number(ts) * 1000, world),
    nameOf: (team, user) => nameOf(`${team}/${user}`, roster),
    isAsking: async (thread) => asks(await threads.last(thread)),
    answers: (thread, ts) => answersAt(thread, momentOf(Number(ts) * 1000, world), threads),
    isKnown: async (id) => (await inbox.message(id)) !== null || (await inbox.changed(id)) !== null,
    isGone: async (message) => (await inbox.changed(message))?.how === 'deleted',
    cardAt: async (conversation, ts) => {
      const said = await threads.postedAt(conversation, ts);
      return said !== null && isAbout(said) ? said.key : null;
    },
    sayOf: async (card, nth) => (await threads.card(card))?.card.buttons[nth]?.say ?? null,
  };
}

function nameOf(account: string, { people }: Roster): string | null {
  const known = people.filter(({ accounts }) => accounts['slack'] === account);
  return known.length === 1 ? known[0]!.name : null;
}
