import type { Directory } from './directory.ts';
import type { Pacer } from './pacer.ts';
import type { SlackUser } from './slack-user.ts';

/** Whom a look is for, by account id and by e-mail address in lower case. */
export type Sought = { readonly ids: ReadonlySet<string>; readonly emails: ReadonlySet<string> };

/** Those of a workspace's member list who were sought. */
export type MemberList = {
  readonly byId: ReadonlyMap<string, SlackUser>;
  readonly byEmail: ReadonlyMap<string, SlackUser>;
  /** True where the list was read to its end and tells addresses: whose address is not in it has no account. */
  readonly tellsOfEverybody: boolean;
};

/** More than twenty thousand people are not looked through; whoever was not found by then is looked up. */
const MOST_PAGES = 100;

/** Reads a workspace's member list a page at a time, until everybody who is sought was found. */
export async function readMembers(
  team: string,
  sought: Sought,
  { directory, pace }: { readonly directory: Pick<Directory, 'page'>; readonly pace: Pacer },
): Promise<MemberList> {
  const found = { byId: new Map<string, SlackUser>(), byEmail: new Map<string, SlackUser>() };
  let [next, hasEnded, hasAddress] = ['', false, false];
  for (let nth = 0; nth < MOST_PAGES && !hasEnded; nth += 1) {
    const from = next;
    const { users, next: after } = await pace(() => directory.page(team, from));
    for (const user of users) keep(user, sought, found);
    hasAddress ||= users.some(({ email }) => email !== null);
    next = after;
    const isComplete = found.byId.size === sought.ids.size && found.byEmail.size === sought.emails.size;
    hasEnded = next === '' || isComplete;
  }
  return { ...found, tellsOfEverybody: hasEnded && hasAddress };
}

type FoundMembers = { readonly byId: Map<string, SlackUser>; readonly byEmail: Map<string, SlackUser> };

function keep(user: SlackUser, { ids, emails }: Sought, { byId, byEmail }: FoundMembers): void {
  const { id, email } = user;
  if (ids.has(id)) byId.set(id, user);
  if (email !== null && emails.has(email) && mayReplace(byEmail.get(email))) byEmail.set(email, user);
}

/** An address may be that of a closed account too. */
function mayReplace(before: SlackUser | undefined): boolean {
  return before === undefined || before.standing !== 'member';
}
