import type { Installations } from '#src/ports/installations.ts';
import { PLATFORM } from './linking.ts';

// '<tenant>/person/<object id>', as the references keep it
const PERSON = /^([^/]+)\/person\/([^/]+)$/u;
const WHERE_TO_LOOK = /^[^/]+\/(?:person|team)\//u;

/** The accounts that have a chat with the bot, as the roster keeps them: '<tenant>/<object id>'. */
export async function knownPeople(installations: Pick<Installations, 'all'>): Promise<readonly string[]> {
  const all = await installations.all(PLATFORM);
  return all.flatMap(({ place }) => {
    const [, tenant, objectId] = PERSON.exec(place) ?? [];
    return tenant === undefined || objectId === undefined ? [] : [`${tenant}/${objectId}`];
  });
}

/** The teams and chats in which people can be looked for, in one text that changes with them. */
export async function knownPlaces(installations: Pick<Installations, 'all'>): Promise<string> {
  const all = await installations.all(PLATFORM);
  return all
    .map(({ place }) => place)
    .filter((place) => WHERE_TO_LOOK.test(place))
    .join('\n');
}
