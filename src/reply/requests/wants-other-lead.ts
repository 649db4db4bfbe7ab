const ANOTHER =
  /\b(?:some|any)(?:one|body) else\b|\b(?:can['’]?t|cannot|can not|couldn['’]t|won['’]t be able to|unable to|not able to) (?:take|pick)\b[^.!?]{0,30}?\b(?:on|up)\b|\b(?:find|needs?|appoint|nominate) (?:a new|another|a different) (?:lead|owner|person)\b/iu;
const NOT_THEIRS =
  /\b(?:not|isn['’]?t|never was|no longer) (?:mine|me|my|ours|our|for me)\b|\bwrong (?:person|lead|officer)\b|\b(?:belongs?|handed|passed|transferred)\b|\bi(?:['’]ve| have)? (?:left|retired|changed)\b/iu;

// “Am retiring in March, this will pass to Sam”: theirs until then.
const TO_COME =
  /\b(?:will|shall|going to|due to|['’]ll) (?:then )?(?:pass|go|move|transfer|be (?:passed|handed|transferred|moved|given|taken))\b/iu;
const ALREADY =
  /\b(?:not|isn['’]?t|never was|no longer) (?:mine|me|my|ours|our|for me)\b|\bwrong (?:person|lead|officer)\b/iu;

/** True for words that ask for another lead, now or in time to come, and do not say that it is somebody else's: "can someone else take this?". */
export function wantsOtherLead(words: string): boolean {
  return (ANOTHER.test(words) && !NOT_THEIRS.test(words)) || (TO_COME.test(words) && !ALREADY.test(words));
}
