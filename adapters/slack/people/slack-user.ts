import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { isZone } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';

/** What an account is to a workspace: only a member is ever linked, and the others are shown nothing. */
export const STANDINGS = ['member', 'invited', 'guest', 'stranger', 'bot', 'gone'] as const;
export type SlackStanding = (typeof STANDINGS)[number];

/** One account as Slack describes it. */
export type SlackUser = {
  readonly team: string;
  readonly id: string;
  readonly standing: SlackStanding;
  /** As they are called there. */
  readonly name: string;
  /** The name that they gave, in words; absent where they gave none, or a handle in its place. */
  readonly called?: string;
  /** In lower case; null where Slack does not tell. */
  readonly email: string | null;
  readonly zone: Zone | null;
};

// "Karl Battersby" and "PA to Karl Battersby" yes; "karl.battersby" no
const IN_WORDS = /\S\s+\S/u;

/** An account out of what Slack says of it in a workspace; null for what is no user. Where several organisations share one, `domains` are those of this one’s addresses, and whoever has another is a stranger. */
export function readSlackUser(user: unknown, team: string, domains: readonly string[] | null): SlackUser | null {
  const id = textAt(user, 'id');
  if (id === null) return null;
  const zone = textAt(user, 'tz');
  const called = textAt(user, 'profile', 'real_name') ?? textAt(user, 'real_name');
  return {
    team,
    id,
    standing: standingOf(user, { id, team, domains }),
    name: called ?? textAt(user, 'name') ?? id,
    ...(called === null || !IN_WORDS.test(called) ? {} : { called }),
    email: textAt(user, 'profile', 'email')?.toLowerCase() ?? null,
    zone: zone !== null && isZone(zone) ? zone : null,
  };
}

type Workspace = { readonly id: string; readonly team: string; readonly domains: readonly string[] | null };

function standingOf(user: unknown, { id, team, domains }: Workspace): SlackStanding {
  if (fieldAt(user, 'deleted') === true) return 'gone';
  if (fieldAt(user, 'is_bot') === true || id === 'USLACKBOT') return 'bot';
  if (fieldAt(user, 'is_stranger') === true || !belongsTo(user, team)) return 'stranger';
  if (domains !== null && !hasDomain(user, domains)) return 'stranger';
  if (fieldAt(user, 'is_restricted') === true || fieldAt(user, 'is_ultra_restricted') === true) return 'guest';
  return fieldAt(user, 'is_invited_user') === true ? 'invited' : 'member';
}

/** In a large organisation a colleague's own team may be another workspace of it, and ours is among theirs. */
function belongsTo(user: unknown, team: string): boolean {
  const own = textAt(user, 'team_id');
  return own === null || own === team || listAt(user, 'enterprise_user', 'teams').includes(team);
}

/** The address is the one that Slack has confirmed; one that it does not tell is nobody’s. */
function hasDomain(user: unknown, domains: readonly string[]): boolean {
  const domain = textAt(user, 'profile', 'email')?.toLowerCase().split('@').at(-1) ?? '';
  return domains.includes(domain);
}

/** Why an account that is no member is not used, as a clause. */
export function whyNot(standing: Exclude<SlackStanding, 'member'>): string {
  switch (standing) {
    case 'invited':
      return 'they have been invited to Slack and have not joined yet';
    case 'guest':
      return 'the account is a guest’s, and guests are shown nothing';
    case 'stranger':
      return 'the account belongs to another organisation';
    case 'bot':
      return 'the account is a bot’s';
    case 'gone':
      return 'the account was deactivated';
  }
}
