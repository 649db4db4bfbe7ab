const KIND =
  /^(?:hi|hello|hey|dear|sorry|ok|okay|please|thanks|thank|you|cheers|many|also|and|but|so|or|well|just|quick|question|questions|one|two|a|again|for|on|re|about)$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;
const GREETS = /^(?:hi|hello|hey|dear)$/u;

/** True for a greeting with its name, thanks, and what only leads to a question: it says nothing by itself. */
export function isOnlyKind(rest: string): boolean {
  let isGreeted = false;
  for (const [word] of rest.toLowerCase().matchAll(WORD)) {
    if (!KIND.test(word) && !(isGreeted && !/\d/u.test(word))) return false;
    isGreeted = GREETS.test(word);
  }
  return true;
}
