import { GIVEN_OR_WORD } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadScan } from '#src/people/leads/lead-piece.ts';
import { goesOn, isCapital, isInitial, isNameish } from '#src/people/leads/lead-shape.ts';
import { BODY_NOUNS, THINGS } from '#src/people/leads/lead-vocabulary.ts';
import { isGiven, isSurname, isSurnameToo } from './is-persons-name.ts';

/** True where somebody's name begins by evidence: after an honorific, by initials, or by a given name before another. */
export function startsPerson(scan: LeadScan, at: number): boolean {
  const first = scan.words[at];
  const next = scan.words[at + 1];
  if (first === undefined || first.mark !== null || !isCapital(first)) return false;
  if (HONORIFICS.has(first.key)) return goesOn(next);
  if (!goesOn(next) || !isCapital(next) || BODY_NOUNS.has(next.key) || THINGS.has(next.key)) return false;
  if (isInitial(first)) return isNameish(next) || isInitial(next);
  if (GIVEN_OR_WORD.has(first.key)) return isSurnameToo(next);
  if (isGiven(first)) return !endsInBody(scan, at + 1);
  return isInitial(next) && isSurname(first);
}

// "Stephen Lawrence Centre" is called after somebody.
function endsInBody(scan: LeadScan, at: number): boolean {
  const after = scan.words[at + 1];
  return goesOn(after) && (BODY_NOUNS.has(after.key) || THINGS.has(after.key));
}
