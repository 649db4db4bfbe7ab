import { refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { decideMany, noneOf, showMany } from './many.ts';
import type { ManyAtOnce } from './many.ts';
import { readListOf } from './lists/what-waits.ts';

/** A decision that can be taken for many at once; `inWhole` says its words with no part left to be worked out. */
export type ManyDecision = Pick<ManyAtOnce, 'name' | 'decide' | 'leaves'> & {
  readonly inWhole: (words: string, scene: Scene) => string | Refusal;
  /** Asks about what the words leave open where several are decided; null where they leave nothing open. */
  readonly askFirst?: (many: Asking, scene: Scene) => Answer | null | Promise<Answer | null>;
};

/** Several actions of which something is to be decided: as they were named, and the words that decide. */
export type Asking = {
  readonly tracked: readonly Tracked[];
  /** What a list is called; null for numbers. */
  readonly list: string | null;
  readonly head: string;
  readonly rest: string;
};

/** More numbers than this are shown first, like a list. */
const MOST_AT_ONCE = 5;

/** A list, or many numbers: shown first, and decided by a tap on what was shown, with one Undo; null for a few that are named. */
export async function forMany(decision: ManyDecision, words: string, scene: Scene): Promise<Answer | null> {
  const said = words.replaceAll(/\s+/gu, ' ').trim();
  const listed = await readListOf(decision.name, said, scene);
  if (listed !== null && isRefusal(listed)) {
    const before = `/rag ${decision.name}`;
    return refuse(withChoices(listed, { before, words: said, roster: scene.roster }));
  }
  if (listed !== null) {
    const head = said.slice(0, said.length - listed.rest.length).trim();
    const rest = decision.inWhole(listed.rest, scene);
    if (typeof rest !== 'string') return noneOf(rest, { name: decision.name, head });
    const many = { tracked: listed.tracked, list: listed.list, head, rest };
    const asked = (await decision.askFirst?.(many, scene)) ?? null;
    return asked ?? showMany({ ...decision, ...many }, scene);
  }
  return byNumbers(decision, words, scene);
}

async function byNumbers(decision: ManyDecision, words: string, scene: Scene): Promise<Answer | null> {
  const { refs, rest } = leadingRefs(words, scene);
  const isTap = scene.message.card !== null && refs.length > 1;
  const isShort = refs.length <= MOST_AT_ONCE && !isTap;
  if (refs.length < 2 || (isShort && decision.askFirst === undefined)) return null;
  const tracked: Tracked[] = [];
  for (const ref of refs) {
    const found = await findAction(ref, scene);
    if (isRefusal(found)) return isShort ? null : refuse(found);
    tracked.push(found);
  }
  // What a list leaves out is shown, and not done unseen, though few are named.
  const isFew = isShort && !tracked.some((one) => (decision.leaves?.(one, rest, scene) ?? null) !== null);
  const asked = (await decision.askFirst?.({ tracked, list: null, head: refs.join(' '), rest }, scene)) ?? null;
  if (asked !== null || isFew) return asked;
  const whole = decision.inWhole(rest, scene);
  if (typeof whole !== 'string') return noneOf(whole, { name: decision.name, head: refs.join(' ') });
  const many = { ...decision, tracked, list: null, head: refs.join(' '), rest: whole };
  return isTap ? withUndo(await decideMany(many, scene), scene) : showMany(many, scene);
}

/** One question for a few numbers that all lack nothing but the reason; null where any lacks something else, or nothing. */
export async function lackingReason(
  { name, decide }: Pick<ManyDecision, 'name' | 'decide'>,
  words: string,
  scene: Scene,
): Promise<Answer | null> {
  const { refs, rest } = leadingRefs(words, scene);
  if (refs.length < 2) return null;
  let lacking: Refusal | null = null;
  for (const ref of refs) {
    const found = await findAction(ref, scene);
    const done = isRefusal(found) ? found : await decide(found, rest, scene);
    if (!isRefusal(done) || done.because !== 'reason-needed') return null;
    lacking = done;
  }
  return lacking === null ? null : noneOf(lacking, { name, head: refs.join(' '), isFew: true });
}
