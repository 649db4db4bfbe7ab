// What one number alone does or is: “8.1.4 stays”; “are” and “wait” may be said of all that were named.
const ALONE =
  /^(?:(?:stays|waits|remains|keeps|goes|moves|needs|comes|follows|has|(?:(?:now|already|also)\s+)?(?:covers|replaces|supersedes|overtakes|includes|duplicates|repeats|does|makes)|is\s+(?:not|the same|enough|now|already|still|fine|ok(?:ay)?|good|mine|right|different|staying|waiting|to)|isn['’]?t|hasn['’]?t|doesn['’]?t|won['’]?t|can['’]?t|cannot|should(?:n['’]?t)?|must(?:n['’]?t)?|will|would|may|might|can)(?!\p{L})|not\s*(?:[,.;)]|$))/iu;
const ALONE_LAST = /^is\s*(?:[,.;)]|$)/iu;

/** True where the words behind a number say something of it alone, so that it is not one of those a decision is about: “approve 8.1.1, 8.1.4 waits”. */
export function isOwnClause(behind: string): boolean {
  return ALONE.test(behind) || ALONE_LAST.test(behind);
}
