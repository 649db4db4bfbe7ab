import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { readSlackUser } from '#adapters/slack/people/slack-user.ts';
import type { SlackStanding } from '#adapters/slack/people/slack-user.ts';
import { createLeadership } from '#adapters/slack/places/leadership.ts';
import { infoOf, isShared, membersOf } from '#adapters/slack/places/read-audience.ts';
import type { Conversation } from '#adapters/slack/places/read-audience.ts';
import { createClients } from '#adapters/slack/send/clients.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { faultOf } from '#adapters/slack/send/faults.ts';
import { toMs } from '#src/calendar/instant.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import type { AskingSlack } from './ask-slack.ts';

/** Who the bot is, and in which workspace. */
export type SlackHome = { readonly token: string; readonly team: string; readonly botUser: string };

/** Whether the digest's channel is there, whether the bot is in it, and who reads it; nothing where none is named. */
export async function checkChannel(
  { token, team, botUser }: SlackHome,
  { config, fetch, realClock }: AskingSlack,
): Promise<readonly Finding[]> {
  const { digestChannel, apiUrl, domains } = config;
  if (digestChannel === null) return [];
  const clients = createClients({ apiUrl, fetch, tokenFor: async () => token });
  const now = (): number => toMs(realClock.now());
  const leadership = createLeadership({ digestChannel, homeTeam: async () => team, clients, now });
  try {
    const { channel } = await leadership.place();
    return [await lookAt({ team, channel }, { clients, botUser, domains })];
  } catch (error) {
    return [toMend(WHAT, `${digestChannel}: ${faultOf(error, 'repeatable').message}.`, AGAIN)];
  }
}

type Looking = { readonly clients: Clients; readonly botUser: string; readonly domains: readonly string[] | null };

async function lookAt(at: Conversation, { clients, botUser, domains }: Looking): Promise<Finding> {
  const info = await infoOf(at, { clients });
  const name = `#${textAt(info, 'name') ?? at.channel}`;
  if (fieldAt(info, 'is_archived') === true) return toMend(WHAT, `${name} is archived.`, ANOTHER);
  if (isShared(info)) return toMend(WHAT, `${name} is shared with another organisation: ${NO_DIGEST}`, UNSHARE);
  const members = await membersOf(at, { clients });
  if (members === null) return toKnow(WHAT, `${name} has more people in it than can be looked at here.`, null);
  if (!members.includes(botUser)) return toMend(WHAT, `the bot is not in ${name}.`, 'Type /invite @Ragtime there.');
  const people = members.filter((user) => user !== botUser);
  const asked = people.slice(0, MOST);
  const found = await standingsOf(asked, { team: at.team, clients, domains });
  return sayReaders(name, { people: people.length, asked: asked.length, found });
}

/** So many are looked up: Slack takes a hundred such calls a minute. */
const MOST = 80;
const AT_ONCE = 8;

type Asking = { readonly team: string; readonly clients: Clients; readonly domains: readonly string[] | null };

async function standingsOf(
  users: readonly string[],
  { team, clients, domains }: Asking,
): Promise<readonly SlackStanding[]> {
  const client = await clients(team, 'bulk');
  const found: SlackStanding[] = [];
  for (let from = 0; from < users.length; from += AT_ONCE) {
    const some = users.slice(from, from + AT_ONCE);
    const said = await Promise.all(some.map((user) => client.apiCall('users.info', { user })));
    found.push(...said.map((one) => readSlackUser(fieldAt(one, 'user'), team, domains)?.standing ?? 'stranger'));
  }
  return found;
}

type Readers = { readonly people: number; readonly asked: number; readonly found: readonly SlackStanding[] };

function sayReaders(name: string, { people, asked, found }: Readers): Finding {
  const count = (standing: SlackStanding): number => found.filter((one) => one === standing).length;
  const [guests, strangers] = [count('guest'), count('stranger')];
  const outside = [
    ...(guests === 0 ? [] : [sayCount(guests, 'guest')]),
    ...(strangers === 0 ? [] : [`${sayCount(strangers, 'person', 'people')} of another organisation`]),
  ];
  const says = `${sayCount(people, 'person', 'people')} can read ${name}`;
  if (outside.length > 0) return toMend(WHAT, `${says}, ${sayAnd(outside)} among them: ${NO_DIGEST}`, TAKE_OUT);
  if (asked < people) return toKnow(WHAT, `${says}; none of the first ${asked} is a guest.`, null);
  return well(WHAT, `the bot is in ${name}, and ${says}, no guest among them.`);
}

const WHAT = 'Slack channel';
const NO_DIGEST = 'no digest is posted there.';
const AGAIN = 'Mend that, or name another in SLACK_DIGEST_CHANNEL, and run this again.';
const ANOTHER = 'Bring it back, or name another in SLACK_DIGEST_CHANNEL.';
const UNSHARE = 'End the sharing, or name another in SLACK_DIGEST_CHANNEL.';
const TAKE_OUT = 'Take them out of it, or name another in SLACK_DIGEST_CHANNEL.';
