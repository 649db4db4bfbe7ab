import { toMs } from '#src/calendar/instant.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import { sayTrouble, troubleOf } from '#adapters/slack/install/slack-trouble.ts';
import type { Workspace } from '#adapters/slack/install/workspaces.ts';
import type { Visited } from '#adapters/network/people/look.ts';
import { createPacer } from './pacer.ts';
import type { Pacer } from './pacer.ts';
import { personWithEmail } from '#adapters/network/roster.ts';
import { slackAccountOf } from './roster-links.ts';
import { check, linkByEmail } from './settle.ts';
import type { Linking } from './settle.ts';
import { maySayThatIs } from '#src/people/same-person.ts';
import { whyNot } from './slack-user.ts';
import type { SlackUser } from './slack-user.ts';

type Visit = {
  readonly linking: Linking;
  readonly roster: Roster;
  readonly workspaces: readonly Workspace[];
  readonly pace: Pacer;
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
  const pace = createPacer(linking.wait);
  const found = { reasons: new Map<PersonId, readonly string[]>(), troubles: new Set<string>() };
  const visit: Visit = { linking, roster, workspaces, pace, ...found, linked: 0, mayAskByEmail: true, failures: 0 };
  for (const person of roster.people) {
    if (visit.failures >= ENOUGH_FAILURES || linking.isStopping()) break;
    await visitOne(person, visit);
  }
  const { linked, reasons, troubles, failures } = visit;
  return { linked, reasons, troubles: [...troubles], isWhole: failures === 0 && !linking.isStopping() };
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

async function visitLinked(person: Person, account: string, { linking, workspaces, pace }: Visit): Promise<void> {
  const { known, directory, world } = linking;
  const at = account.indexOf('/');
  const team = at < 0 ? workspaces[0]?.team : account.slice(0, at);
  const now = toMs(world.realClock.now());
  // Nobody is known of a workspace that has taken the app out.
  if (team === undefined || !workspaces.some((one) => one.team === team)) return;
  if (at >= 0 && known.isFresh(account, now)) return check(person, known.find(account), linking);
  const id = account.slice(at + 1);
  const user = await pace(() => directory.byId(team, id));
  known.note(`${team}/${id}`, user, now);
  await check(person, user, linking);
}

async function visitMissing(person: Person, email: string, visit: Visit): Promise<void> {
  const { reasons, roster, workspaces, pace, linking } = visit;
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
    const user = await pace(() => linking.directory.byEmail(workspace.team, email));
    if (user !== null && workspace.isHome && (await linkByEmail(person, user, linking))) {
      visit.linked += 1;
      return;
    }
    if (user !== null) whys.push(...whyUnlinked(user, person, workspace));
  }
  reasons.set(person.id, whys.length === 0 ? [`no account has ${email}`] : whys);
}

function whyUnlinked(user: SlackUser, person: Person, { team, name, isHome }: Workspace): readonly string[] {
  const { standing, id, called } = user;
  if (standing !== 'member') return [whyNot(standing)];
  if (!isHome) return [`${team}/${id} in ${name} has their address`];
  if (called === undefined || maySayThatIs(person, called))
    return ['the account with their address is linked to somebody else'];
  return [`the account with their address is called “${called}”`, 'link it if it is theirs, or correct the address'];
}
