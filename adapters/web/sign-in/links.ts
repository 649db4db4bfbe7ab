import type { Clock } from '#src/calendar/clock.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { CardFile } from '#src/messages/card-file.ts';
import { fileName } from '#adapters/web/draw/paths.ts';
import { LINK_MINUTES } from '#src/messages/look/page-card.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PageKeys } from '#src/ports/page/page-keys.ts';
import { hashOf, newSecret } from './secrets.ts';

const LINK_MS = LINK_MINUTES * 60_000;

type Making = { readonly pageKeys: PageKeys; readonly clock: Clock; readonly origin: string };

/** A link that lets a person onto the page once. It is nowhere but in what this gives. */
export async function makeLink(person: PersonId, { pageKeys, clock, origin }: Making): Promise<string> {
  const secret = newSecret();
  const made = clock.now();
  await pageKeys.add({
    hash: hashOf('link', secret),
    kind: 'link',
    person,
    made,
    until: fromMs(toMs(made) + LINK_MS),
  });
  return `${origin}${LINK_PATH}${secret}`;
}

/** The same for a link that leads to a file, as it is known there. */
export async function makeFileLink(
  person: PersonId,
  file: Pick<CardFile, 'report' | 'format'> | null,
  making: Making,
): Promise<string> {
  const link = await makeLink(person, making);
  return file === null ? link : `${link}?file=${fileName(file)}`;
}

/** What stands before the secret of a link. */
export const LINK_PATH = '/in/';
