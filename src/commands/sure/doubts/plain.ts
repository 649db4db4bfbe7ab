import type { Scene } from '#src/commands/command.ts';
import type { Doubt } from '#src/commands/sure/doubt.ts';
import {
  BEYOND_REASON,
  FOR_A_TIME,
  HELD_BACK,
  IN_PART,
  OTHERWISE,
  from,
  outsideQuotes,
} from '#src/commands/sure/doubt-words.ts';
import { questionIn, refBehind } from '#src/commands/sure/ref-behind.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';

const MARK = /(?:^|[\s,;(])(?:because|cos|since|due to|[-–—])\s|[:]\s/iu;

/** The words of a decision parted at what begins its reason, which keeps its first word. */
export function split(words: string): { readonly head: string; readonly reason: string } {
  const at = MARK.exec(words)?.index ?? words.length;
  return { head: words.slice(0, at).trim(), reason: words.slice(at) };
}

/** What reaches beyond a reason: a condition on somebody’s word, or “not PV3”. */
export function beyond(reason: string, scene: Scene): string | null {
  const excepts = [
    ...reason.matchAll(/(?<=[\s,;(])(?:but not|not|except(?: for)?|apart from|other than)\s+(?=\S*\d)/giu),
  ];
  const except = excepts.find(({ index, 0: said }) => leadingRef(reason.slice(index + said.length), scene) !== null);
  return (
    from(BEYOND_REASON, reason) ??
    from(HELD_BACK, reason) ??
    (except === undefined ? null : reason.slice(except.index).trim())
  );
}

// “because the grant ended, but keep asking Ann” wishes for more than was decided.
const KEEPS =
  /(?:^|[\s,;(])(but\s+(?:please\s+)?(?:keep|leave|still|do|don['’]?t|tell|ask|remind|wait)(?!\p{L}).*)$/isu;

/** A condition, an exception, a question, a time or another number behind a decision. */
export const plain: Doubt = ({ tail }, scene) => {
  const { head, reason } = split(tail);
  const bare = outsideQuotes(head);
  return (
    questionIn(head) ??
    from(OTHERWISE, bare) ??
    from(FOR_A_TIME, bare) ??
    from(IN_PART, bare) ??
    refBehind(bare, scene) ??
    from(KEEPS, reason) ??
    beyond(reason, scene)
  );
};
