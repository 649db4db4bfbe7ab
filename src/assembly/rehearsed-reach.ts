import type { Store } from '#src/cli/cli-world.ts';
import { digestPlaceOf } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import type { Person } from '#src/people/person.ts';
import { officeRegister } from './office-register.ts';
import type { RehearsedReach } from './rehearsed-messenger.ts';

/**
 * Whom the real run would reach, as far as the register says: whoever has an account of a configured platform. Before
 * anybody was found on it, as before its first start, whoever has an address of their own counts as found. Without a
 * platform it is the console, which reaches everybody.
 */
export async function rehearsedReach({ register }: Store, config: Config): Promise<RehearsedReach> {
  const { slack, teams, office } = config;
  if (slack === null && teams === null) return () => true;
  const { people } = await officeRegister(register, office).roster();
  const found = [
    ...(slack === null ? [] : [foundOn('slack', people)]),
    ...(teams === null ? [] : [foundOn('teams', people)]),
  ];
  const hasChannel = (slack?.digestChannel ?? null) !== null || (teams !== null && digestPlaceOf(teams) !== null);
  return (person) => (person === null ? hasChannel : found.some((isFound) => isFound(person)));
}

function foundOn(platform: string, people: readonly Person[]): (person: Person) => boolean {
  const hasAccount = ({ accounts }: Person): boolean => Object.hasOwn(accounts, platform);
  return people.some(hasAccount) ? hasAccount : ({ email }) => email !== null && isAlone(email, people);
}

/** An address that two people have leads to neither until one of them says who they are. */
function isAlone(address: string, people: readonly Person[]): boolean {
  return people.filter(({ email }) => email?.toLowerCase() === address.toLowerCase()).length === 1;
}
