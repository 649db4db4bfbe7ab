import { saveLink } from '#adapters/network/roster.ts';
import type { LinkChange } from '#adapters/network/roster.ts';
import { askAboutOtherName } from '#adapters/network/tell-office.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';
import { maySayThatIs } from '#src/people/same-person.ts';
import type { AccountId } from '#src/ports/message.ts';

type Linked = LinkChange & {
  /** The platform as people call it. */
  readonly name: string;
  readonly account: AccountId;
  /** What the account is called; null where the platform does not say. */
  readonly called: string | null;
};

/** Links a person to an account with their e-mail address; true when it was done. One under another name is offered to the office: a shared box, or an address given anew. */
export async function linkOne({ name, account, called, ...change }: Linked, world: NetworkWorld): Promise<boolean> {
  if (called === null || maySayThatIs(change.before, called)) return saveLink(change, world);
  await askAboutOtherName(change.before, { account, called, platform: name }, world);
  return false;
}
