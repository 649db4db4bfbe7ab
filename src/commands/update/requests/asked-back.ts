import { calledOf } from '#src/people/called-of.ts';
import {
  askWhomToAsk,
  sayAskedBack,
  sayNobodyAsks,
  tellAskedOfArchived,
} from '#src/messages/requests/asked-back-cards.ts';
import { saySaidArchived } from '#src/messages/requests/after-closing-cards.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import { wordsOf } from '#src/messages/words/say-event.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { asksOffice, questionsIn, unansweredIn } from '#src/plan/open-requests.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import { ifArchived, isLead, mayLook } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { isOfTheAsking } from '#src/reply/asked-back/of-the-asking.ts';
import { aboutOf } from '#src/reply/requests/readers/question.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { answerQuestion } from './question.ts';
import { questionOn } from '#src/commands/update/question-on.ts';
import { askedBy, isDecider, noted, toOffice } from './to-office.ts';
import type { Place, RequestOutcome } from './to-office.ts';

type Outcome = (RequestOutcome & { readonly isAside: true }) | { readonly refusal: Refusal };

/** What a question of somebody's leads to: one about the asking is answered here, any other goes to the programme office; how the action stands is still to be said. */
export async function askBack(words: string, place: Place, isTold = false): Promise<Outcome> {
  const { tracked, scene } = place;
  const { asker } = scene;
  const refusal = mayLook(asker, tracked);
  if (refusal !== null) return { refusal };
  if (isOfTheAsking(words)) {
    const card = await answerQuestion(aboutOf(words), tracked, scene);
    return { tracked, card, entries: [], notices: [], isAside: true };
  }
  const answered = await answeredAlready(words, place);
  return { ...(answered ?? askedOfArchived(words, place) ?? askedOfOffice(words, place, isTold)), isAside: true };
}

/** A question that an edit leaves as it was, and that the office has answered, is not asked again. */
async function answeredAlready(words: string, { tracked, scene }: Place): Promise<RequestOutcome | null> {
  if (scene.message.how !== 'edited') return null;
  const ledger = await scene.register.ledgerOf(tracked.action.id);
  const open = unansweredIn(ledger);
  const isOwn = ({ event, message }: ActionEntry): boolean =>
    message === scene.message.of && asksOffice(event) && wordsOf(event) === words;
  const isAnswered = stillStanding(ledger).some((line) => isOwn(line) && !open.some(({ seq }) => seq === line.seq));
  const card = sayNobodyAsks(scene.naming.action(tracked.action));
  return isAnswered ? { tracked, card, entries: [], notices: [] } : null;
}

function askedOfOffice(words: string, place: Place, isTold: boolean): RequestOutcome {
  const { tracked, scene } = place;
  const { speaker, asker, naming, message } = scene;
  const question = { ...naming.action(tracked.action), words: naming.words(words) };
  const isAsked = questionOn(tracked.action.id, scene) !== null;
  const nothing = { tracked, entries: [], notices: [] };
  if (isDecider(scene) && !isLead(asker, tracked.standing.owners)) return { ...nothing, card: askWhomToAsk(question) };
  const isSame = (one: OpenRequest): boolean => one.by === speaker.id && one.words === words;
  // An edit takes back what its message asked, and asks it anew.
  const before = message.how === 'said' ? questionsIn(tracked.standing.requests).find(isSame) : undefined;
  if (before !== undefined) return { ...nothing, card: sayAskedBack(question, { since: before.on, isTold, isAsked }) };
  const told = sayAskedBack(question, { since: null, isTold, isAsked });
  return toOffice({ what: 'asked-back', words, named: {}, told, decides: told }, place);
}

/** What waits about an archived plan is on no card: the office is told at once. */
function askedOfArchived(words: string, place: Place): RequestOutcome | null {
  const { tracked, scene } = place;
  const refusal = ifArchived(scene.asker, tracked);
  if (refusal === null || refusal.because !== 'archived') return null;
  const office = scene.roster.people.filter(({ role }) => role === 'office').map(({ id }) => id);
  const card = (naming: Naming) =>
    tellAskedOfArchived({ ...naming.action(tracked.action), words: naming.words(words), who: calledOf(scene.speaker) });
  const notices = noticesTo(office, { purpose: 'asked-of-archived', action: tracked.action.id, card }, scene);

  const told = sayWithReceipt(sayAskedBack(askedBy(words, place), { since: null, isTold: true, isAsked: false }), [
    saySaidArchived(refusal),
  ]);
  return { tracked, card: told, entries: [noted('said-archived', words, place)], notices };
}
