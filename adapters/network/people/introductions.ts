import type { AccountId } from '#src/ports/message.ts';
import { everybody } from '#adapters/network/roster.ts';
import { whoCouldBe } from '#src/conversation/ask-who.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';
import type { Met } from './meet.ts';

/** Who is behind an account: somebody the register knows or could know, nobody it knows, or nobody can say for a while. */
export type Who = 'known' | 'stranger' | 'unable';

/** Finds out who is behind an account. */
export type FindWho = (account: AccountId) => Promise<Who>;

/** One meeting ends after a second and a half, whether or not the platform has answered; a newcomer is worth a few. */
const MEETINGS = 4;

/** How a platform is asked about an account, and which addresses it then says are the account's. */
export type Introducing = Required<Pick<Messenger, 'addressesOf'>> & {
  readonly meet: (account: AccountId) => Promise<Met>;
};

/** Knows whom the register knows, and has the platform asked about anybody else; one of two people with one address is known well enough to be asked which. */
export function createFindWho(
  world: Pick<NetworkWorld, 'register' | 'office'>,
  { meet, addressesOf }: Introducing,
): FindWho {
  return async (account) => {
    for (let left = MEETINGS; ; left -= 1) {
      const met = await meet(account);
      if ((await world.register.personAt(account)) !== null) return 'known';
      if ((await whoCouldBe(account, await everybody(world), [{ addressesOf }])).length > 1) return 'known';
      if (met !== 'late') return met === 'answered' ? 'stranger' : 'unable';
      if (left <= 1) return 'unable';
    }
  };
}
