import { homeTenant, isAllowedTenant } from '#adapters/teams/home-tenant.ts';
import type { Member } from '#adapters/teams/connector/connector.ts';
import type { TeamsConfig } from '#src/config.ts';

/** What somebody is to the council's Teams: only a member is ever linked, and the others are shown nothing. */
export type TeamsStanding = 'member' | 'guest' | 'anonymous' | 'stranger';

/** Somebody as Teams describes them. */
export type TeamsUser = {
  /** As the roster keeps it: '<tenant>/<object id>'. */
  readonly account: string;
  readonly standing: TeamsStanding;
  /** As the directory calls them; null where Teams does not say. */
  readonly name: string | null;
  /** The addresses that are certainly theirs, in lower case, each once: what they sign in with and, in our own tenant, their e-mail address. */
  readonly addresses: readonly string[];
  /** The e-mail address that another tenant says is theirs: whoever administers it can write any there. */
  readonly unproved: string | null;
};

type Allowing = Pick<TeamsConfig, 'app' | 'allowedTenants'>;

/** Somebody of a conversation; null where their directory has no id for them. `tenant` is the conversation's. */
export function readMember(member: Member, tenant: string, config: Allowing): TeamsUser | null {
  if (member.objectId === null) return null;
  const own = member.tenant ?? tenant;
  const home = homeTenant(config);
  const isHome = home === null || own === home;
  // A tenant signs people in under no domain but those that it proved to be its own.
  const addresses = isHome ? [member.email, member.principalName] : [member.principalName];
  return {
    account: `${own}/${member.objectId}`,
    name: member.name,
    standing: standingOf(member, isAllowedTenant(own, config)),
    addresses: [...new Set(addresses.flatMap((one) => one?.toLowerCase() ?? []))],
    unproved: isHome ? null : (member.email?.toLowerCase() ?? null),
  };
}

function standingOf({ role, principalName }: Member, isOurs: boolean): TeamsStanding {
  if (role?.toLowerCase() === 'anonymous') return 'anonymous';
  // "ann_other.example#EXT#@council.example" is how a directory names a guest.
  if (role?.toLowerCase() === 'guest' || principalName?.toLowerCase().includes('#ext#') === true) return 'guest';
  return isOurs ? 'member' : 'stranger';
}

/** Why an account that is no member's is not used, as a clause. */
export function whyNot(standing: Exclude<TeamsStanding, 'member'>): string {
  switch (standing) {
    case 'guest':
      return 'the account is a guest’s, and guests are shown nothing';
    case 'anonymous':
      return 'the account is that of somebody who did not sign in';
    case 'stranger':
      return 'the account belongs to an organisation that TEAMS_ALLOWED_TENANTS does not name';
  }
}
