import type { Scene } from '#src/commands/command.ts';
import { knownRefs } from '#src/refs/known-refs.ts';
import { refIndexOf } from '#src/refs/ref-index.ts';
import { daysIn } from '#src/timescale/days-in.ts';

const OTHERWISE =
  /(?:^|[\s,;(])((?:but\s+)?(?:not|unless|if|provided|on condition|subject to|assuming|only|except(?:ing)?|excluding|apart from|other than|bar|save for|but|or|either|maybe|perhaps)(?!\p{L}).*)$/isu;
const RATED =
  /(?:^|[\s,;(])((?:red|amber|green|done|completed?|finished|on track|off track)(?!\p{L}|\s+(?:tape|line)).*)$/isu;
const REASON = /(?:^|[\s,;(])(?:because|cos|since|due to|[-–—])\s|:\s/iu;

/** Words beside a day that say more than a day and a reason can: a condition, an exception, a rating, another day or number; null where none do. */
export function leftOver(words: string, scene: Scene): string | null {
  const head = words.slice(0, REASON.exec(words)?.index ?? words.length);
  const [, second] = daysIn(head, scene.today);
  return (
    OTHERWISE.exec(head)?.[1]?.trim() ??
    RATED.exec(head)?.[1]?.trim() ??
    (second === undefined ? null : head.slice(second.index).trim()) ??
    refNamed(head, scene)
  );
}

/** The refs that words name, as typed. */
export function refsNamed(words: string, scene: Scene): readonly string[] {
  return refsKnown(words, scene).map(({ said }) => said);
}

function refNamed(words: string, scene: Scene): string | null {
  const [first] = refsKnown(words, scene);
  return first === undefined ? null : words.slice(first.index).trim();
}

function refsKnown(words: string, scene: Scene) {
  const index = refIndexOf(scene.actions);
  const isRef = (said: string): boolean => index.having(scene.plan.key, said.toLowerCase()).length > 0;
  return knownRefs(words, { ...scene, isRef });
}
