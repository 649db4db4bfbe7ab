import { withAccount } from '#src/commands/words/account-said.ts';
import { changePerson } from '#src/commands/decide/change-person.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Register } from '#src/ports/register.ts';
import type { NetworkWorld } from './world.ts';

/** The roster with the officers that the settings name. */
export async function everybody({ register, office }: Pick<NetworkWorld, 'register' | 'office'>): Promise<Roster> {
  return withOffice(await register.roster(), office);
}

/** Who certainly has an e-mail address: an address of two people is that of neither. */
export function personWithEmail({ people }: Roster, email: string | null): Person | null {
  const found = email === null ? [] : people.filter((person) => person.email?.toLowerCase() === email);
  return found.length === 1 ? found[0]! : null;
}

/** A person before and after, with the platform whose account is given or taken away. */
export type LinkChange = { readonly platform: string; readonly before: Person; readonly after: Person };

/** Saves what became of a person, unless their account was changed by somebody else meanwhile; true when it was saved. */
export function saveLink(change: LinkChange, world: NetworkWorld): Promise<boolean> {
  const { register } = world;
  const turn = (turns.get(register) ?? Promise.resolve()).then(() => save(change, world));
  // Whoever asked for that change hears of its failure; the next is another.
  turns.set(
    register,
    turn.catch(() => {}),
  );
  return turn;
}

/** The last change of each register: sixty who come at once are saved one after the other, since each saves the whole roster. */
const turns = new WeakMap<Register, Promise<unknown>>();

async function save({ platform, before, after }: LinkChange, world: NetworkWorld): Promise<boolean> {
  if (before === after) return false;
  const now = (await everybody(world)).people.find(({ id }) => id === before.id);
  if (now === undefined || accountOn(platform, now) !== accountOn(platform, before)) return false;
  const change = (stored: Person) => ({
    ...withAccount(stored, platform, accountOn(platform, after)),
    zone: stored.zone ?? after.zone,
  });
  await changePerson(now, change, world.register);
  return true;
}

/** A person's account on a platform as the roster has it; null for none. */
export function accountOn(platform: string, { accounts }: Pick<Person, 'accounts'>): string | null {
  return Object.hasOwn(accounts, platform) ? (accounts[platform] ?? null) : null;
}
