import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import type { Roster } from '#src/people/person.ts';
import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';

const WHOSE = /^(?:all (?:of )?)?(?<who>\p{L}[\p{L}'’-]*?(?: \p{L}[\p{L}'’-]*?){0,3})['’]s(?!\p{L})/u;
const OTHER =
  /^(?:the (?:others?|rest|remaining|previous|former|latter)|(?:the|that|this) other|others|(?:the )?(?:first|second|third|last|next|previous) ones?|(?:those|these|ones) (?:in|of|that|with|from))(?!\p{L})/iu;

const ALL_BUT = new RegExp(
  String.raw`^(?:all|everything|every one|any|none|anything)(?: of (?:them|these|those|mine))?,? (?:${EXCEPT_WORDS}|but)(?!\p{L})|^(?:all|any|both|none)(?: of)? (?:them|these|those|mine|two|three|four|five|\d)(?!\p{L})|^both\W*$`,
  'iu',
);

/** True for words behind a command that speak of other actions than the one of the conversation: “Huw’s to Rose”, “the others until Friday”, “the previous one”. */
export function namesAnother(words: string, roster: Roster): boolean {
  const said = words.replace(/^[\s,;:–—-]+/u, '');
  const who = WHOSE.exec(said)?.groups?.['who'];
  return (
    OTHER.test(said) ||
    ALL_BUT.test(said) ||
    (who !== undefined && withoutSlip(findPerson(who, roster)).kind !== 'none')
  );
}

/** True for words that begin with somebody’s first and last name, where a command takes none. */
export function beginsWithName(words: string, roster: Roster): boolean {
  const [first, last] = words.trim().split(/\s+/u);
  if (first === undefined || last === undefined) return false;
  return withoutSlip(findPerson(`${first} ${last.replace(/[.,;:!]+$/u, '')}`, roster)).kind !== 'none';
}
