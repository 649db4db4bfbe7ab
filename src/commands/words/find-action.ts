import type { ActionId, Ref } from '#src/plan/action.ts';
import { ANSWERS } from '#src/ports/outgoing.ts';
import { isLead, mayLook } from '#src/plan/permission.ts';
import type { RefChoice, Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { nearestRefs } from '#src/refs/nearest-refs.ts';
import { whoseRef } from '#src/refs/whose-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import { isCommanded, saysCommand } from './commanded.ts';
import { figuresOf, typedFigures } from '#src/refs/without-letters.ts';
import { exactRef, readTypedRef, typedRef } from '#src/refs/typed-ref.ts';

/** The action somebody typed a ref of, if they may see it; otherwise why not, with the nearest refs there are. */
export async function findAction(said: string, scene: Scene): Promise<Tracked | Refusal> {
  const { plan, ref } = readTypedRef(said, scene);
  const all = await scene.register.trackedIn(plan);
  const named = meantBy(said, all, scene);
  const meant = named.length > 0 ? named : withoutLetters(ref, all, scene);
  // What they may not see is not offered to them beside what they may.
  const open = meant.filter((one) => mayLook(scene.asker, one) === null);
  const [only, ...others] = open.length > 0 ? open : meant.slice(0, 1);
  if (only !== undefined && others.length === 0) return mayLook(scene.asker, only) ?? only;
  if (only !== undefined)
    return { because: 'which-ref', said, choices: choicesOf([only, ...others], { said, ref }, scene) };
  const seen = all.filter((one) => mayLook(scene.asker, one) === null).map(({ action }) => action);
  const nearest = nearestRefs(
    ref,
    seen.map((one) => one.ref),
  ).flatMap((near) => {
    const action = seen.find((one) => one.ref === near);
    return action === undefined ? [] : [{ action: action.id, ref: typedRef(action, scene.plans) }];
  });
  return { because: 'no-such-ref', said, nearest };
}

/** Those whose letters were left out, “4.3” for R4.3: of several the one that was just asked about, or the speaker's only one. */
function withoutLetters(said: string, tracked: readonly Tracked[], { last, asker }: Scene): readonly Tracked[] {
  const figures = typedFigures(said);
  const fit = figures === null ? [] : tracked.filter(({ action }) => figuresOf(action.ref) === figures);
  const asked = fit.filter(({ action }) => last?.about.includes(action.id) === true);
  const own = fit.filter(({ standing }) => standing.stage === 'open' && isLead(asker, standing.owners));
  return [asked, own].find((some) => some.length === 1) ?? fit;
}

/** The actions of its plan, as they stand, that a ref may mean: several only where it was another's lately, and this conversation is about none of them alone. */
export function meantBy(said: string, tracked: readonly Tracked[], scene: Scene): readonly Tracked[] {
  const { plan, ref, exact } = readTypedRef(said, scene);
  const { present, former } = whoseRef(ref, { plan, tracked, actions: scene.actions }, scene.today);
  const own = present === null ? [] : [present];
  if (exact || former.length === 0) return own.length > 0 ? own : former;
  const all = [...own, ...former];
  // What somebody is being asked about is not settled by the card that asks.
  const called = scene.given === null ? all.filter((one) => isCalledSo(one, said, scene)) : [];
  if (called.length === 1) return called;
  // Whoever said which one they meant means it from then on.
  const before = scene.given === null ? scene.meantBefore.get(`${plan} ${ref.toLowerCase()}`) : undefined;
  const meant = all.filter(({ action }) => action.id === before);
  return meant.length === 1 ? meant : all;
}

/** A card calls an action by the ref that it had when it was sent: whoever answers it means that one. */
function isCalledSo({ action }: Tracked, said: string, scene: Scene): boolean {
  const { last } = scene;
  const { id } = action;
  if (last === null || !last.about.includes(id)) return false;
  const { ref } = readTypedRef(said, scene);
  if (action.ref.toLowerCase() !== ref.toLowerCase() && !isReply(scene)) return false;
  const calls = last.card.calls.filter(({ action }) => action === id);
  return calls.some((call) => readTypedRef(call.ref, scene).ref.toLowerCase() === ref.toLowerCase());
}

/** True where words answer a card: a tap on it, or a reply to what it asked unasked. What is typed after an answer of before the numbers moved may be of either. */
function isReply({ message, last }: Scene): boolean {
  if (message.card !== null || message.how !== 'said') return true;
  return last !== null && !ANSWERS.some((kind) => kind === last.kind) && !isCommanded({ message });
}

/** True where each of the numbers is one action, and that is so of it. */
export async function everyFound(
  refs: readonly string[],
  isSo: (tracked: Tracked) => boolean,
  scene: Scene,
): Promise<boolean> {
  const found = await Promise.all(refs.map((ref) => findAction(ref, scene)));
  return found.every((one) => !isRefusal(one) && isSo(one));
}

/** The words of a command with a ref in them that is beyond doubt; null for what is no command. */
function againWith(typed: string, said: string, { message }: Scene): string | null {
  const at = message.text.indexOf(said);
  if (!saysCommand(message.text) || at < 0 || message.text.length > LONGEST_TAP) return null;
  const before = message.text.slice(0, at).trimStart().replace(TO_THE_BOT, '');
  return `/rag ${before}${typed}${message.text.slice(at + said.length)}`;
}

// A platform's button carries about 2,000 characters.
const LONGEST_TAP = 1500;

const TO_THE_BOT = /^(?:@ragtime[,:]?\s*)?(?:[/!]?rag(?![\p{L}\p{N}_’'-])\s*)?\/?/iu;

type Typed = { readonly said: string; readonly ref: Ref };

function choicesOf(meant: readonly Tracked[], { said, ref }: Typed, scene: Scene): readonly RefChoice[] {
  const { plans } = scene;
  return meant.map(({ action }) => {
    const typed = exactRef(action, plans);
    const isFormer = action.formerRefs?.some((one) => one.ref.toLowerCase() === ref.toLowerCase()) === true;
    return {
      action: action.id,
      ref: typedRef(action, plans),
      typed,
      again: againWith(typed, said, scene),
      title: action.title,
      isFormer,
    };
  });
}

/** True for a refusal among what `findAction` and its like give. */
export function isRefusal(found: object): found is Refusal {
  return 'because' in found;
}

/** The ids of refs as a set of actions. */
export function idsOf(tracked: readonly Tracked[]): readonly ActionId[] {
  return tracked.map((one) => one.action.id);
}
