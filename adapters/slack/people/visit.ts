import { toMs } from '#src/calendar/instant.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import { sayTrouble, troubleOf } from '#adapters/slack/install/slack-trouble.ts';
import type { Workspace } from '#adapters/slack/install/workspaces.ts';
import type { Visited } from '#adapters/network/people/look.ts';
import { readMembers } from './member-list.ts';
import type { MemberList, Sought } from './member-list.ts';
import { createPacer, PAGES } from './pacer.ts';
import type { Pacer } from './pacer.ts';
import { personWithEmail } from '#adapters/network/roster.ts';
import { slackAccountOf } from './roster-links.ts';
import { check, linkByEmail } from './settle.ts';
import type { Linking } from './settle.ts';
import { whyNot } from './slack-user.ts';
import type { SlackUser } from './slack-user.ts';

type Visit = {
  readonly linking: Linking;
  readonly roster: Roster;
  readonly workspaces: readonly Workspace[];
  readonly pace: Pacer;
  /** Of workspaces whose member list was read instead of asking for each person. */
  readonly lists: ReadonlyMap<string, MemberList>;
  readonly reasons: Map<PersonId, readonly string[]>;
  readonly troubles: Set<string>;
  linked: number;
  /** False from the moment Slack says that the app may not look up addresses. */
  mayAskByEmail: boolean;
  failures: number;
};

/** Slack is not there today: the rest is left for the next look. */
const ENOUGH_FAILURES = 3;
const WHEN_THEY_WRITE = 'whoever writes from it is asked which of them they are';
const NOT_BY_EMAIL = 'accounts are not looked up by e-mail here';

/** Checks every account of the roster and looks for those that are missing, one after the other. */
export async function visitEverybody(roster: Roster, linking: Linking): Promise<Visited> {
  const workspaces = await linking.workspaces.teams();
  const pace = createPacer(linking.pause);
  const found = { reasons: new Map<PersonId, readonly string[]>(), troubles: new Set<string>() };
  const lists = await listsFor(roster, workspaces, linking);
  const asked = { linking, roster, workspaces, pace, lists };
  const visit: Visit = { ...asked, ...found, linked: 0, mayAskByEmail: true, failures: 0 };
  for (const person of roster.people) {
    if (visit.failures >= ENOUGH_FAILURES || linking.isStopping()) break;
    await visitOne(person, visit);
  }
  const { linked, reasons, troubles, failures } = visit;
  return { linked, reasons, troubles: [...troubles], isWhole: failures === 0 && !linking.isStopping() };
}

/** So many people are worth a page or two of the member list; fewer are looked up. */
const WORTH_A_LIST = 20;

/** The member lists of all workspaces, where many are to be found at once; what cannot be read is looked up one by one. */
async function listsFor(roster: Roster, workspaces: readonly Workspace[], linking: Linking) {
  const lists = new Map<string, MemberList>();
  const pace = createPacer(linking.pause, PAGES);
  for (const { team, isHome } of workspaces) {
    const sought = soughtIn(roster, { team, isHome }, linking);
    if (sought.ids.size + sought.emails.size < WORTH_A_LIST || linking.isStopping()) continue;
    const list = await readMembers(team, sought, { directory: linking.directory, pace }).catch((error: unknown) => {
      linking.world.report({ level: 'error', what: `The list of members could not be read: ${sayTrouble(error)}.` });
      return null;
    });
    if (list !== null) lists.set(team, list);
  }
  return lists;
}

function soughtIn({ people }: Roster, { team, isHome }: Pick<Workspace, 'team' | 'isHome'>, linking: Linking): Sought {
  const now = toMs(linking.world.realClock.now());
  const accounts = people.flatMap((person) => slackAccountOf(person) ?? []);
  const ours = accounts.flatMap((account) => {
    const at = account.indexOf('/');
    if (at < 0) return isHome ? [account] : [];
    return account.slice(0, at) === team && !linking.known.isFresh(account, now) ? [account.slice(at + 1)] : [];
  });
  const emails = people.flatMap((one) => (slackAccountOf(one) === null && one.email !== null ? [one.email] : []));
  return { ids: new Set(ours), emails: new Set(emails.map((email) => email.toLowerCase())) };
}

async function visitOne(person: Person, visit: Visit): Promise<void> {
  try {
    const account = slackAccountOf(person);
    if (account !== null) await visitLinked(person, account, visit);
    else if (person.email !== null) await visitMissing(person, person.email.toLowerCase(), visit);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.kind === 'refused' && trouble.code === 'missing_scope') return noScope(person, trouble.needs, visit);
    // One who cannot be looked up stops none of the others.
    visit.failures += 1;
    visit.troubles.add(`Not everybody could be looked up: ${sayTrouble(error)}. It is tried again.`);
  }
}

function noScope(person: Person, needs: string | null, visit: Visit): void {
  const scope = needs ?? 'users:read.email';
  visit.troubles.add(
    `People are linked by the roster alone: the app lacks the scope ${scope}. Add it to the app and install it again.`,
  );
  if (slackAccountOf(person) !== null) return;
  visit.mayAskByEmail = false;
  visit.reasons.set(person.id, [NOT_BY_EMAIL]);
}

async function visitLinked(
  person: Person,
  account: string,
  { linking, workspaces, pace, lists }: Visit,
): Promise<void> {
  const { known, directory, world } = linking;
  const at = account.indexOf('/');
  const team = at < 0 ? workspaces[0]?.team : account.slice(0, at);
  const now = toMs(world.realClock.now());
  // Nobody is known of a workspace that has taken the app out.
  if (team === undefined || !workspaces.some((one) => one.team === team)) return;
  if (at >= 0 && known.isFresh(account, now)) return check(person, known.find(account), linking);
  const id = account.slice(at + 1);
  // Whoever is not in the list is asked about by name: it may leave out who is of another organisation.
  const user = lists.get(team)?.byId.get(id) ?? (await pace(() => directory.byId(team, id)));
  known.note(`${team}/${id}`, user, now);
  await check(person, user, linking);
}

async function visitMissing(person: Person, email: string, visit: Visit): Promise<void> {
  const { reasons, roster, workspaces, linking } = visit;
  if (personWithEmail(roster, email) === null) {
    reasons.set(person.id, [`${email} is the address of several people in the roster`, WHEN_THEY_WRITE]);
    return;
  }
  if (!visit.mayAskByEmail) {
    reasons.set(person.id, [NOT_BY_EMAIL]);
    return;
  }
  const whys: string[] = [];
  for (const workspace of workspaces) {
    const user = await withEmail(email, workspace.team, visit);
    if (user !== null && workspace.isHome && (await linkByEmail(person, user, linking))) {
      visit.linked += 1;
      return;
    }
    if (user !== null) whys.push(whyUnlinked(user, workspace));
  }
  reasons.set(person.id, whys.length === 0 ? [`no account has ${email}`] : whys);
}

async function withEmail(email: string, team: string, { lists, pace, linking }: Visit): Promise<SlackUser | null> {
  const list = lists.get(team);
  const found = list?.byEmail.get(email) ?? null;
  if (found !== null || list?.tellsOfEverybody === true) return found;
  return pace(() => linking.directory.byEmail(team, email));
}

function whyUnlinked({ standing, id }: SlackUser, { team, name, isHome }: Workspace): string {
  if (standing !== 'member') return whyNot(standing);
  return isHome
    ? 'the account with their address is linked to somebody else'
    : `${team}/${id} in ${name} has their address`;
}
