import { findLead, withoutSlip } from '#src/people/find-person.ts';
import type { FoundLead } from '#src/people/find-person.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { personRefusal } from './person-refusal.ts';
import { leadingQuoted } from './quoted.ts';

const JOIN = /^(?:,|;|&|\+|and\s|with\s|to\s)\s*/iu;

/** The leads that words name, in quotation marks or not: the first is accountable; or who could not be made out. */
export function readNewLeads(words: string, roster: Roster): readonly Owner[] | Refusal {
  const said = words.replace(/^to\s+/iu, '').trim();
  if (leadingQuoted(said) !== null) return oneByOne(quotedNames(said), roster);
  const whole = findLead(said, roster);
  const isSlip = whole.kind === 'one' && whole.isSlip === true;
  if (isSlip) return personRefusal(said, { kind: 'none', nearest: [whole.person] });
  if (whole.kind === 'several') return personRefusal(said, whole);
  if (whole.kind !== 'none') return [ownerOf(whole)];
  const read = readLeads(said, roster);
  if (
    read.doubt === null &&
    read.owners.some(({ support }) => !support) &&
    !read.owners.some((owner) => isMadeUp(owner, roster))
  )
    return read.owners;
  const names = said.split(/,|;|&|\+|\sand\s/iu).map((name) => name.trim());
  return oneByOne(names.length > MOST_LEADS ? [said] : names, roster);
}

const MOST_LEADS = 20;

const NOBODY = /^(?:every|any|some|no)(?:body|one)$|^(?:all|both|them|him|her|us|it|to|who)$/iu;

/** “Ann lead, Ben support” is no post that the roster lacks: a name stands in it. */
function isMadeUp({ name, post }: Owner, roster: Roster): boolean {
  if (name !== null || post === null || findLead(post, roster).kind !== 'none') return false;
  if (NOBODY.test(post)) return true;
  return post.split(/[\s,;]+/u).some((word) => withoutSlip(findLead(word, roster)).kind !== 'none');
}

function quotedNames(said: string): readonly string[] {
  const names: string[] = [];
  let rest = said;
  for (let quoted = leadingQuoted(rest); quoted !== null && names.length < MOST_LEADS; quoted = leadingQuoted(rest)) {
    names.push(quoted.said);
    rest = quoted.rest.replace(JOIN, '');
  }
  return rest === '' ? names : [...names, rest];
}

function oneByOne(names: readonly string[], roster: Roster): readonly Owner[] | Refusal {
  const owners: Owner[] = [];
  for (const name of names.filter((one) => one !== '')) {
    const found = withoutSlip(findLead(name, roster));
    if (found.kind === 'none' || found.kind === 'several') return personRefusal(name, found);
    owners.push(ownerOf(found));
  }
  return owners;
}

function ownerOf(found: Exclude<FoundLead, { kind: 'none' | 'several' }>): Owner {
  switch (found.kind) {
    case 'one':
      return { name: found.person.name, post: titleOf(found.person), group: false, support: false };
    case 'post':
      return { name: null, post: found.post.name, group: false, support: false };
    case 'body':
      return { name: null, post: found.body.name, group: true, support: false };
  }
}

// "Commissioner Myers": the roster knows no more of the name. Of two called Jo Smith it is what tells them apart.
function titleOf({ name, title, apart }: Person): string | null {
  return apart ?? (name.includes(' ') ? null : title);
}
