import { listAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from './activity.ts';
import { splitConversation } from '#adapters/teams/ids.ts';
import type { People } from '#adapters/teams/people/people.ts';
import type { KnownReaders } from '#adapters/teams/places/readers.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

type Parts = {
  readonly world: Pick<TeamsWorld, 'realClock'>;
  readonly references: References;
  readonly readers: Pick<KnownReaders, 'askAgain'>;
  readonly people: Pick<People, 'look' | 'joined' | 'left' | 'came' | 'went' | 'upgraded' | 'isOutdated'>;
  /** Told when it may have changed who may see their page. */
  readonly changed: () => void;
};

/** What is done at once for an activity that is no message: the app comes and goes, people join, teams end. */
export function createSideWork(parts: Parts): (activity: Activity) => Promise<void> {
  return async (activity) => {
    const type = textAt(activity.body, 'type');
    if (type === 'installationUpdate' || type === 'conversationUpdate') parts.readers.askAgain();
    if (type === 'installationUpdate') await onInstallation(activity, parts);
    if (type === 'conversationUpdate') await onConversation(activity, parts);
  };
}

/** An upgrade takes the app out and brings it back at once: nobody is forgotten and nobody greeted again. */
async function onInstallation(activity: Activity, parts: Parts): Promise<void> {
  const action = textAt(activity.body, 'action');
  if (await isOutdated(activity, parts)) return;
  if (action === 'add' || action === 'add-upgrade') await parts.references.note(activity);
  if (action === 'add') await appCame(activity, parts);
  if (action === 'add-upgrade') await appUpgraded(activity, parts);
  if (action === 'remove') await appWent(activity, parts);
}

async function onConversation(activity: Activity, parts: Parts): Promise<void> {
  const { body } = activity;
  const [bot, event] = [textAt(body, 'recipient', 'id'), textAt(body, 'channelData', 'eventType')];
  const isBot = (member: unknown): boolean => bot !== null && textAt(member, 'id') === bot;
  const [added, removed] = [listAt(body, 'membersAdded'), listAt(body, 'membersRemoved')];
  if (event !== null && TEAM_ENDS.includes(event)) return teamWent(activity, parts);
  if (event !== null && CHANNEL_ENDS.includes(event)) return channelWent(activity, parts);
  if (removed.some(isBot)) return appWent(activity, parts);
  await parts.references.note(activity);
  if (added.some(isBot)) return appCame(activity, parts);
  await Promise.all([
    parts.people.joined(activity.tenant, idsOf(added)),
    parts.people.left(activity.tenant, idsOf(removed)),
  ]);
  if (added.length + removed.length > 0) parts.changed();
}

const TEAM_ENDS: readonly string[] = ['teamDeleted', 'teamHardDeleted'];
const CHANNEL_ENDS: readonly string[] = ['channelDeleted'];

async function appCame({ tenant, body }: Activity, { world, people }: Parts): Promise<void> {
  const [whose, conversation] = [whoseIs(body), textAt(body, 'conversation', 'id')];
  if (whose === null || conversation === null) return;
  const at = momentIn(body, world);
  if (whose.as === 'person') return people.came({ tenant, id: whose.id, conversation }, { as: 'person', at });
  // A team is greeted in its general channel, which has the team's own id.
  await people.came({ tenant, id: whose.id, conversation: whose.id }, { as: 'group', at });
  // A look that began before the app came has not seen this team: the next one has, and is nothing where it had.
  void people.look().then(people.look);
}

async function appUpgraded({ tenant, body }: Activity, { world, people }: Parts): Promise<void> {
  const whose = whoseIs(body);
  if (whose !== null) await people.upgraded({ tenant, id: whose.id }, momentIn(body, world));
}

/** True for what is told late: a removal takes nothing from whoever has had the app again since. */
async function isOutdated({ tenant, body }: Activity, { world, people }: Parts): Promise<boolean> {
  const whose = whoseIs(body);
  return whose !== null && people.isOutdated({ tenant, id: whose.id }, momentIn(body, world));
}

async function appWent(activity: Activity, parts: Parts): Promise<void> {
  const { tenant, body } = activity;
  const { world, references, people } = parts;
  const whose = whoseIs(body);
  if (whose === null || (await isOutdated(activity, parts))) return;
  if (whose.as === 'person') await references.forgetPerson(tenant, whose.id);
  else await Promise.all([references.forgetTeam(tenant, whose.id), references.forgetChat(tenant, whose.id)]);
  await people.went({ tenant, id: whose.id }, momentIn(body, world));
}

async function teamWent({ tenant, body }: Activity, { world, references, people }: Parts): Promise<void> {
  const team = textAt(body, 'channelData', 'team', 'id');
  if (team === null || (await people.isOutdated({ tenant, id: team }, momentIn(body, world)))) return;
  await references.forgetTeam(tenant, team);
  await people.went({ tenant, id: team }, momentIn(body, world));
}

async function channelWent({ tenant, body }: Activity, { references }: Parts): Promise<void> {
  const channel = textAt(body, 'channelData', 'channel', 'id');
  if (channel !== null) await references.forgetChat(tenant, channel);
}

function idsOf(members: readonly unknown[]): readonly string[] {
  return members.flatMap((member) => textAt(member, 'aadObjectId') ?? []);
}

type Whose = { readonly as: 'person' | 'group'; readonly id: string };

/** To whom the app came or from whom it went: a person by their directory id, a team, or a chat of several. */
function whoseIs(body: object): Whose | null {
  if (textAt(body, 'conversation', 'conversationType') === 'personal') {
    const members = [...listAt(body, 'membersAdded'), ...listAt(body, 'membersRemoved')];
    const named = members.flatMap((member) => textAt(member, 'aadObjectId') ?? [])[0];
    const id = textAt(body, 'from', 'aadObjectId') ?? named;
    return id === undefined ? null : { as: 'person', id };
  }
  const conversation = textAt(body, 'conversation', 'id');
  const id = textAt(body, 'channelData', 'team', 'id') ?? conversation;
  return id === null ? null : { as: 'group', id: splitConversation(id).conversation };
}

function momentIn(body: object, { realClock }: Pick<TeamsWorld, 'realClock'>): string {
  return textAt(body, 'timestamp') ?? realClock.now();
}
