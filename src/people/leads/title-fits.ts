import { foldWords, phraseKey } from '#src/people/fold.ts';
import type { Person } from '#src/people/person.ts';

// "Executive Member" is elected; "Chief Executive" and "Executive Director" are not.
const OFFICER = /director|officer|head of|manager|commissioner|executive(?! (?:member|councillor))/iu;
// "Deputy Leader", "Shadow Cabinet Member".
const RANKS_ELECTED = 'deputy |assistant |joint |vice[ -]|shadow |advisory ';
// "Mayor", "Chair of the Housing Panel".
const HEADS_ELECTED = 'leader|mayor|portfolio holder|chair|chairman';
// "Cabinet Member for Housing".
const MEMBERS = 'lead member|cabinet member|lead cabinet member|executive member';
// "Aelod Cabinet dros Addysg".
const IN_WELSH = 'aelod cabinet|arweinydd';
const ELECTED = new RegExp(`^(?:${RANKS_ELECTED})*(?:${HEADS_ELECTED}|${MEMBERS}|${IN_WELSH})\\b`, 'iu');
// "Lead Commissioner" is a commissioner; "Deputy Leader" is no leader.
const LEADING = /^(?:lead|interim|acting) /u;

/** True when the roster lets a person be called by this post or title: it is theirs, an alias says so, or nothing speaks against it. */
export function titleFits(person: Person, post: string): boolean {
  if (person.title === null) return true;
  const key = phraseKey(post);
  const title = phraseKey(person.title);
  if (title === key || `${title}s` === key || title === `${key}s`) return true;
  if (person.aliases.some((alias) => ` ${phraseKey(alias)} `.includes(` ${key} `))) return true;
  if (LEADING.test(key) && key.replace(LEADING, '') === title) return true;
  // Leaders and cabinet members are councillors; officers are not.
  return key === 'councillor' && !isOfficerPost(person.title);
}

/** True for the post of somebody paid by the council, whom nobody elected. */
export function isOfficerPost(post: string): boolean {
  return OFFICER.test(post);
}

/** True for a post that only an elected member holds, or one that a councillor beside it is likely to hold. */
export function isElectedPost(post: string): boolean {
  return ELECTED.test(post) && !isOfficerPost(post);
}

/** True when words give the whole of a name, so that it is nobody else's whatever the title. */
export function isWholeName(name: string, person: Person): boolean {
  const words = foldWords(name);
  return words.length > 1 && words.join(' ') === foldWords(person.name).join(' ');
}
