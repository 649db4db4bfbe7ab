import { clip } from '#src/messages/text/clip.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';

const LONGEST = 31;
const NOT_ALLOWED = /[[\]:*?/\\\ufffd]/gu;
// Excel keeps this name for itself.
const ITS_OWN = 'history';

/** A name that Excel takes, and that none of those given before has, in whatever capitals; `given` is added to. */
export function sheetName(wanted: string, given: Set<string>): string {
  const bare = plainWords(wanted)
    .replaceAll(NOT_ALLOWED, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[' ]+|[' ]+$/gu, '');
  const first = bare === '' || bare.toLowerCase() === ITS_OWN ? `${bare}_` : bare;
  let name = clip(first, LONGEST);
  for (let at = 2; given.has(name.toLowerCase()); at += 1) name = `${clip(first, LONGEST - `${at}`.length - 1)} ${at}`;
  given.add(name.toLowerCase());
  return name;
}
