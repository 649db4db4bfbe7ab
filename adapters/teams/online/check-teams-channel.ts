import { readMembers } from '#adapters/teams/people/read-members.ts';
import { readMember } from '#adapters/teams/people/teams-user.ts';
import type { Member } from '#adapters/teams/connector/connector.ts';
import { findLeadership } from '#adapters/teams/places/leadership.ts';
import type { LeadershipChannel } from '#adapters/teams/places/leadership.ts';
import { createReferences } from '#adapters/teams/places/references.ts';
import type { Sdk } from '#adapters/teams/sdk.ts';
import { faultOfCall } from '#adapters/teams/send/faults.ts';
import { digestPlaceOf } from '#src/config.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import type { AskingTeams } from './asking-teams.ts';

/** Whether the digest's channel is there, whether the bot is in it, and who reads it; nothing where none is named. */
export async function checkTeamsChannel(
  { connectors }: Pick<Sdk, 'connectors'>,
  { config, realClock, installations }: AskingTeams,
): Promise<readonly Finding[]> {
  const named = digestPlaceOf(config);
  if (named === null) return [];
  if (installations === null) return [toKnow(WHAT, NO_REGISTER, null)];
  const references = createReferences({ installations, clock: realClock });
  try {
    const found = await findLeadership({ config, references, connectors });
    const members = await readMembers(connectors(found.service), found.channel, (ask) => ask());
    return [sayReaders(named, membersAmong(members, found, config))];
  } catch (error) {
    const { message } = faultOfCall(error, realClock);
    return [toMend(WHAT, `${named}: ${message}.`, AGAIN)];
  }
}

type Readers = { readonly people: number; readonly outside: number };

function membersAmong(
  members: readonly Member[],
  { tenant }: Pick<LeadershipChannel, 'tenant'>,
  config: AskingTeams['config'],
): Readers {
  const people = members.filter(({ id }) => !id.startsWith('28:'));
  const outside = people.filter((one) => readMember(one, tenant, config)?.standing !== 'member');
  return { people: people.length, outside: outside.length };
}

function sayReaders(name: string, { people, outside }: Readers): Finding {
  if (people === 0) return toKnow(WHAT, `Teams named nobody who reads ${name}.`, null);
  const says = `${sayCount(people, 'person', 'people')} can read ${name}`;
  if (outside === 0) return well(WHAT, `the bot is in it, and ${says}, no guest among them.`);
  const who = sayCount(outside, 'guest or somebody of another organisation', 'guests or people of other organisations');
  return toMend(WHAT, `${says}, ${who} among them: no digest is posted there.`, TAKE_OUT);
}

const WHAT = 'Teams channel';
const NO_REGISTER = 'where the app is stands in the register, which cannot be read now.';
const AGAIN = 'Mend that, or name another in TEAMS_DIGEST_CHANNEL, and run this again.';
const TAKE_OUT = 'Take them out of it, or name another in TEAMS_DIGEST_CHANNEL.';
