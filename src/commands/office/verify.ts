import type { Day } from '#src/calendar/day.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { comesRoundAgain, turnDelivered } from '#src/plan/turns/turn-delivered.ts';
import { calledOf } from '#src/people/called-of.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Card } from '#src/messages/card.ts';
import { askWhatIsMissing, askWhatWasSeen } from '#src/messages/check/check-card.ts';
import { noteChecked } from '#src/messages/check/check-notes.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { tellCheckers } from '#src/commands/decide/tell-checkers.ts';
import { askVerified } from '#src/messages/office/stage-cards.ts';
import { mayVerify } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { actOn, leadingRefs, onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { ifOfStep } from '#src/commands/decide/steps/if-of-step.ts';
import { decideStage } from '#src/commands/decide/decide-stage.ts';
import type { StageDecision } from '#src/commands/decide/decide-stage.ts';
import { isCommanded } from '#src/commands/words/commanded.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';
import { isAssent, isUndoubted, saysComplete } from './check/says-complete.ts';
import { readNo, whatIsMissing } from './check/says-not-yet.ts';
import { whatToCheck, withOtherChecks } from '#src/commands/show/what-to-check.ts';

const SAYS = [
  { say: '/rag verify 8.1.3', gets: 'says that what a lead called done is complete' },
  { say: '/rag verify 8.1.3 no, the link is dead', gets: 'sends it back to its leads, with what is missing' },
];

export const verify: Command = {
  name: 'verify',
  for: 'verifier',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    const role = roleOf(scene);
    const isVerifier = role === 'verifier' || role === 'office';
    if (!isVerifier && leadingRef(words, scene) === null && words !== '') return notUnderstood(verify, words, scene);
    if (words === '' && refs.length === 0) return whatToCheck(1, scene);
    if (OF_ALL.test(words)) return whatToCheck(1, scene);
    if (refs.length === 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    const answered = await actOn(refs, scene, (tracked) => judged(tracked, rest, scene));
    return withOtherChecks(isDecided(answered) ? withUndo(answered, scene) : answered, scene);
  },
};

/** Words that are kept decide nothing. */
function isDecided({ entries }: Answer): boolean {
  return entries.some((entry) => !('action' in entry) || entry.event.kind !== 'kept');
}

const OF_ALL = /^(?:all|both|them|these|those|everything|every|each)(?!\p{L})/iu;

const YES =
  /^(?:yes|yep|ok|okay|agreed|accepted|confirmed|verified|complete|it(?: is|['’]?s) (?:all |now |fully )?complete)(?=$|[\s,:;.!–—-])[\s,:;.!–—-]*/iu;
// What stands before a line that was asked for; it is none of its writer's words.
const ASKED_FOR = /^what i saw:\s*/iu;
const SEEN = /^seen(?=$|[\s,:;.!–—-])[\s,:;.!–—-]*/iu;

// What a tap or a typed yes says once it was asked.
const MEANT = /^(?<answer>yes|no) all the same(?:[\s,]+|$)/iu;

type Judged = Done | Refusal | Promise<Done>;

function judged(tracked: Tracked, words: string, scene: Scene): Judged {
  const { action, standing } = tracked;
  const refusal =
    mayVerify(scene.asker, tracked) ??
    withMissing(ifClosed(tracked), words) ??
    ifOfStep({ tracked, words, deed: 'checked' });
  if (refusal !== null) return refusal;
  if (standing.stage !== 'delivered') return { because: 'not-delivered', action: action.id, ref: action.ref };
  const meant = MEANT.exec(words);
  const rest = words.slice(meant?.[0].length ?? 0);
  if (meant !== null)
    return meant.groups?.['answer']?.toLowerCase() === 'no'
      ? sentBack(tracked, rest, scene)
      : complete(tracked, rest, scene);
  // “Not yet, …” where it was asked what was seen.
  const said = words.replace(ASKED_FOR, '');
  const no = readNo(said);
  if (no === null) return found(tracked, words, scene);
  return no === 'no' && !namesOther(tracked, said, scene)
    ? sentBack(tracked, whatIsMissing(said), scene)
    : unsure(tracked, said, scene);
}

/** “No, two are missing” of what is closed is the reason for opening it again. */
function withMissing(closed: Refusal | null, words: string): Refusal | null {
  const missing = readNo(words) === 'no' ? whatIsMissing(words) : '';
  return closed?.because === 'closed' && missing !== '' ? { ...closed, missing } : closed;
}

/** What was said beside it is what was seen; words of which not every one says yes or what was seen are asked about. */
function found(tracked: Tracked, words: string, scene: Scene): Judged {
  const asked = ASKED_FOR.exec(words)?.[0];
  if (asked !== undefined) return seenSo(tracked, words.slice(asked.length), scene);
  const seen = SEEN.exec(words)?.[0];
  const isShown = isCommanded(scene) && saysComplete(words, scene.today) && !isAssent(words);
  const yes = YES.exec(words)?.[0] ?? seen ?? (isShown ? '' : undefined);
  // “Yes, and 8.1.4 looks right too”: a word on another one that is checked is not lost in this one's.
  if (words !== '' && (yes === undefined || namesOther(tracked, words, scene)))
    return unsure(tracked, words.slice(seen?.length ?? 0), scene);
  const rest = words.slice(yes?.length ?? 0);
  if (isAssent(rest)) return complete(tracked, '', scene);
  // “Seen the ledger” is what was seen, in whole.
  if (seen !== undefined && yes === seen)
    return isUndoubted(rest, scene.today) ? complete(tracked, words, scene) : unsure(tracked, words, scene);
  return saysComplete(rest, scene.today) ? complete(tracked, rest, scene) : unsure(tracked, words, scene);
}

/** The line that was asked for is what was seen, unless there is a doubt in it. */
function seenSo(tracked: Tracked, words: string, scene: Scene): Judged {
  if (namesOther(tracked, words, scene)) return unsure(tracked, words, scene);
  if (isAssent(words)) return complete(tracked, '', scene);
  return isUndoubted(words, scene.today) ? complete(tracked, words, scene) : unsure(tracked, words, scene);
}

function namesOther({ action }: Tracked, words: string, scene: Scene): boolean {
  return refsNamed(words, scene).some((ref) => ref !== action.ref);
}

/** Nothing is decided by words that may say either; they are kept where the office and the next check see them. */
function unsure(tracked: Tracked, words: string, scene: Scene): Done {
  const { naming, saying, today } = scene;
  const isLikely = readNo(words) === null && saysComplete(words, today) && !namesOther(tracked, words, scene);
  const entry = entryOf(tracked, { kind: 'kept', words, reading: null, checks: true }, saying);
  const card = askVerified(naming.action(tracked.action), naming.words(words), isLikely);
  return { card, entries: words === '' ? [] : [entry], notices: [] };
}

function complete(tracked: Tracked, said: string, scene: Scene): Judged {
  const { action, standing } = tracked;
  const named = scene.naming.action(action);
  if (said === '' && standing.evidence === null) return onlyShows(askWhatWasSeen(named));
  const turn = standing.embedding === 'said' ? {} : turnChecked(tracked, scene);
  return checked(tracked, { to: 'complete', event: { kind: 'verified', words: said, ...turn }, words: said }, scene);
}

/** What recurs is complete for this time, and goes on. */
function turnChecked(tracked: Tracked, { today }: Scene): { readonly turn?: Day } {
  const turn = turnDelivered(tracked, tracked.standing.stageOn ?? today);
  return comesRoundAgain(tracked, turn) ? { turn } : {};
}

function sentBack(tracked: Tracked, words: string, scene: Scene): Judged {
  if (words === '') return onlyShows(askWhatIsMissing(scene.naming.action(tracked.action)));
  return checked(tracked, { to: 'open', event: { kind: 'not-verified', words }, words }, scene);
}

/** The leads are told, and whoever else was asked sees on their card that it is checked. */
async function checked(tracked: Tracked, decision: StageDecision, scene: Scene): Promise<Done> {
  const done = decideStage(tracked, decision, scene);
  const what = decision.to === 'complete' ? 'it is complete' : 'not yet';
  const by = calledOf(scene.speaker);
  const note = (card: Card, naming: Naming) => noteChecked(card, naming.action(tracked.action), { by, what });
  return { ...done, notices: [...done.notices, ...(await tellCheckers(tracked, note, scene))] };
}
