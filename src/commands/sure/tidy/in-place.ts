import { splitBehindName } from '#src/commands/words/reason.ts';
import { findLead } from '#src/people/find-person.ts';
import type { Roster } from '#src/people/person.ts';

const FROM_TO = /^from\s+(.+?)\s+to\s+(.+)$/isu;
const INSTEAD_OF = /^(?:instead of|in place of|in lieu of|replacing|to replace)\s+(.+)$/isu;
const REPLACES =
  /^(.+?),?\s+(?:to replace|replacing|replaces|who replaces|(?:to )?tak(?:e|es|ing) (?:it |this )?over from|taking it from)\s+(.+)$/isu;

/** Whom an action goes to and from whom, in the order in which it is read: “instead of Carol Ann” and “from Carol to Ann” are “Ann in place of Carol”. */
export function inPlaceSaid(said: string, roster: Roster): string {
  const words = said.replace(/^(?:[-–=]+>|→|⇒|=)\s*/u, '').replace(/^to\s+the\s+/iu, 'the ');
  const [, from = '', to = ''] = FROM_TO.exec(words) ?? [];
  if (isNamed(from, roster) && isNamed(splitBehindName(to).head, roster)) return placed(to, from);
  const [, by = '', before = ''] = REPLACES.exec(words) ?? [];
  if (isNamed(by, roster) && isNamed(splitBehindName(before).head, roster)) return placed(by, before);
  return INSTEAD_OF.test(words) ? (turned(words.replace(INSTEAD_OF, '$1'), roster) ?? words) : words;
}

/** “Carol Ann”, “Carol: Ann”, “Carol Cole to Ann Archer because …”: parted where both are names. */
function turned(words: string, roster: Roster): string | null {
  const at = [...words.matchAll(/[\s,:;–—-]+(?:(?:to|give it to|it is|it['’]s|now)\s+)?/giu)].find(
    ({ index, 0: gap }) => {
      const behind = splitBehindName(words.slice(index + gap.length)).head;
      return isNamed(words.slice(0, index), roster) && isNamed(behind, roster);
    },
  );
  return at === undefined ? null : placed(words.slice(at.index + at[0].length), words.slice(0, at.index));
}

/** A reason stays behind both. */
function placed(to: string, from: string): string {
  const { head } = splitBehindName(to);
  return `${head.trim()} in place of ${from.trim()}${to.slice(head.length)}`;
}

function isNamed(said: string, roster: Roster): boolean {
  const found = findLead(said.replaceAll(/["“”]/gu, '').trim(), roster);
  return found.kind !== 'none' && !(found.kind === 'one' && found.isSlip === true);
}
