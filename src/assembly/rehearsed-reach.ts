import { digestIn } from '#src/cli/check-up/check-digest-readers.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import type { Person } from '#src/people/person.ts';
import { findDigestReaders } from '#src/ports/digest-readers.ts';
import type { Audience } from '#src/sight/audience.ts';
import { officeRegister } from './office-register.ts';

/** Whom a rehearsal counts as reached, and who reads the leadership's channel; null where there is none. */
export type RehearsedReach = {
  readonly person: (person: Person) => boolean;
  readonly channel: Audience | null;
};

/** As at the console. */
export const EVERYBODY: RehearsedReach = { person: () => true, channel: 'members' };

/**
 * Whom the real run would reach, as far as the register says: whoever has an account of a configured platform. Before
 * anybody was found on it, as before its first start, whoever has an address of their own counts as found. Without a
 * platform it is the console, which reaches everybody.
 */
export async function rehearsedReach(store: Store, config: Config): Promise<RehearsedReach> {
  const { slack, teams, office } = config;
  if (slack === null && teams === null) return EVERYBODY;
  const { people } = await officeRegister(store.register, office).roster();
  const found = [
    ...(slack === null ? [] : [foundOn('slack', people)]),
    ...(teams === null ? [] : [foundOn('teams', people)]),
  ];
  return { person: (person) => found.some((isFound) => isFound(person)), channel: await channelOf(store, config) };
}

function foundOn(platform: string, people: readonly Person[]): (person: Person) => boolean {
  const hasAccount = ({ accounts }: Person): boolean => Object.hasOwn(accounts, platform);
  return people.some(hasAccount) ? hasAccount : ({ email }) => email !== null && isAlone(email, people);
}

/** An address that two people have leads to neither until one of them says who they are. */
function isAlone(address: string, people: readonly Person[]): boolean {
  return people.filter(({ email }) => email?.toLowerCase() === address.toLowerCase()).length === 1;
}

/** Who read the channel when that was last asked; what is not known is nobody else's. */
async function channelOf({ installations }: Store, config: Config): Promise<Audience | null> {
  const digest = digestIn(config);
  if (digest === null) return null;
  const found = await findDigestReaders(digest.key, installations);
  return found?.channel === digest.channel && found.audience === 'outsiders' ? 'outsiders' : 'members';
}
