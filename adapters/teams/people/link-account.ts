import { linkOne } from '#adapters/network/people/link-one.ts';
import { accountOn, everybody, personWithEmail, saveLink } from '#adapters/network/roster.ts';
import { tellOfUnlinked } from '#adapters/network/tell-office.ts';
import { withAccount } from '#src/commands/words/account-said.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { PLATFORM } from './linking.ts';
import type { Linking } from './linking.ts';
import { whyNot } from './teams-user.ts';
import type { TeamsUser } from './teams-user.ts';

/** Draws the conclusion from what Teams says of one account. */
export async function linkOrUnlink(user: TeamsUser, linking: Linking): Promise<void> {
  const { world } = linking;
  const owner = await ownerOf(user, linking);
  if (owner !== null) return check(owner, user, linking);
  const person = personFor(user, await everybody(world));
  if (person !== null && accountOn(PLATFORM, person) === null) await linkTo(person, user, linking);
}

/** Whose the addresses of an account certainly are; null where they are nobody's, or those of two people. */
export function personFor({ addresses }: TeamsUser, roster: Roster): Person | null {
  const people = new Set(addresses.flatMap((address) => personWithEmail(roster, address) ?? []));
  const [person] = people;
  return person !== undefined && people.size === 1 ? person : null;
}

/** Links a person to an account that is nobody else's; true when it was done. */
export async function linkTo(person: Person, user: TeamsUser, linking: Linking): Promise<boolean> {
  if (user.standing !== 'member' || (await ownerOf(user, linking)) !== null) return false;
  const after = withAccount(person, PLATFORM, user.account);
  const account = `${PLATFORM}:${user.account}` as AccountId;
  return linkOne(
    { platform: PLATFORM, name: 'Teams', account, called: user.name, before: person, after },
    linking.world,
  );
}

/** Writes a link in full, or takes away one that no longer holds and tells the office. */
export async function check(person: Person, { account, standing }: TeamsUser, { world }: Linking): Promise<void> {
  const isWhole = accountOn(PLATFORM, person) === account;
  if (standing === 'member' && isWhole) return;
  const after = withAccount(person, PLATFORM, standing === 'member' ? account : null);
  const isSaved = await saveLink({ platform: PLATFORM, before: person, after }, world);
  if (isSaved && standing !== 'member') await tellOfUnlinked(person, whyNot(standing), world);
}

/** Takes away the account of somebody whom Teams knows no more, and tells the office. */
export async function unlinkGone(account: string, linking: Linking): Promise<void> {
  const { world } = linking;
  const person = await ownerOf({ account }, linking);
  if (person === null) return;
  const after = withAccount(person, PLATFORM, null);
  if (await saveLink({ platform: PLATFORM, before: person, after }, world)) await tellOfUnlinked(person, GONE, world);
}

const GONE = 'Teams knows the account no more';

async function ownerOf({ account }: Pick<TeamsUser, 'account'>, { world }: Linking): Promise<Person | null> {
  const { people } = await everybody(world);
  const owners = people.filter((person) => isAccountOf(person, account));
  return owners.length === 1 ? owners[0]! : null;
}

/** True where the roster gives somebody that account, in full or by the directory's id alone; a file may have it in capitals. */
export function isAccountOf(person: Person, account: string): boolean {
  const kept = accountOn(PLATFORM, person)?.toLowerCase();
  return kept !== undefined && (account.toLowerCase() === kept || account.toLowerCase().endsWith(`/${kept}`));
}
