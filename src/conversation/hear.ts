import { aboutActions, offeredRefs, refsAlone } from '#src/commands/lead/about.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { onlyAsked } from '#src/commands/sure/only-asked.ts';
import { shownIn } from '#src/commands/next-line/shown-in.ts';
import { severalDecisions } from '#src/commands/sure/two/several-decisions.ts';
import { runSurely } from '#src/commands/sure/run-surely.ts';
import { leaveOut } from '#src/commands/decide/lists/leave-out.ts';
import { ifSomeUnknown } from '#src/commands/decide/some-unknown.ts';
import { withOwnExamples } from '#src/commands/show/own-examples.ts';
import { disowned } from '#src/commands/update/corrected/disowned.ts';
import { correction } from '#src/commands/update/corrected/correction.ts';
import { isOfTheAsking } from '#src/reply/asked-back/of-the-asking.ts';
import { isInTalk } from '#src/commands/update/as-update.ts';
import { isNarrowed } from '#src/commands/show/narrow/narrowed-list.ts';
import { readNarrowing } from '#src/commands/show/narrow/read-narrowing.ts';
import { manyAtOnce } from '#src/commands/update/many-at-once.ts';
import { sameLater } from '#src/commands/update/rest/same-later.ts';
import { seen } from '#src/commands/update/seen.ts';
import { tellRenumbered } from '#src/commands/update/tell-renumbered.ts';
import { recordForm, updateActions } from '#src/commands/update/update-action.ts';
import { isCourtesy } from '#src/reply/is-courtesy.ts';
import { noteBehindNumber } from '#src/commands/lead/note-behind-number.ts';
import { goOnWithRound } from '#src/commands/lead/round/go-on.ts';
import { givenAway } from '#src/commands/lead/given-away.ts';
import { leaveOfAnother } from '#src/commands/lead/leave/of-another.ts';
import { ownHours } from '#src/commands/lead/leave/own-hours.ts';
import { untilWhen } from '#src/commands/lead/until-when.ts';
import { hearEdit } from './hear-edit.ts';
import { typedStep } from '#src/commands/lead/round/typed-step.ts';
import { whyOrNext } from '#src/commands/lead/round/why-or-next.ts';
import { answerOrList, ratingUnderQuestion } from '#src/commands/next-line/answer-or-list.ts';
import { bareCommand, runBare } from '#src/commands/next-line/bare-command.ts';
import { officeFirst } from '#src/commands/next-line/office-first.ts';
import { commandNamed } from '#src/commands/next-line/command-named.ts';
import { inASentence } from '#src/commands/next-line/in-a-sentence.ts';
import { typedUnder } from '#src/commands/next-line/typed-under.ts';
import { underQuestion } from '#src/commands/next-line/under-question.ts';
import { nextSays } from '#src/commands/next-line/next-says.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { decisionsMeant } from '#src/commands/next-line/meant/decisions-meant.ts';
import { officeWords } from '#src/commands/next-line/meant/office-words.ts';
import { listAsked, partAsked } from '#src/commands/next-line/list-asked.ts';
import { checkTakenBack } from '#src/commands/office/check/check-taken-back.ts';
import { consentToRequest } from '#src/commands/office/settle/consents.ts';
import { eachCheck } from '#src/commands/office/check/each-check.ts';
import { typedHold } from '#src/commands/lead/holds/typed-hold.ts';
import { typedCheck } from '#src/commands/office/typed-check.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import { answerAndQuestion } from './answer-and-question.ts';
import { aloneIn, commandIn } from './command-in.ts';
import { questionOfRef } from './question-of-ref.ts';
import { lookAt, stillOpen } from './held-words.ts';
import { letGo } from './let-go.ts';
import { ofOffice } from './of-office.ts';
import { unknownCommand } from './unknown-command.ts';

/** One message in, one answer out: a command, a ref alone, an update or a reply; anything else is kept and asked about. */
export async function hear(scene: Scene): Promise<Answer> {
  const heard = await hearMessage(scene);
  return heard.isTemplate === true ? { ...heard, card: await withOwnExamples(heard.card, scene) } : heard;
}

async function hearMessage(scene: Scene): Promise<Answer> {
  const { how, of } = scene.message;
  if (how === 'said') return goOnWithRound(await tellRenumbered(await hearSaid(scene), scene), scene);
  const amended = await hearEdit(scene);
  if ('card' in amended) return stillOpen(amended, scene);
  // What had recorded nothing is heard as it reads now, and stays the same message for the next edit.
  const again = await hearSaid(of === null ? scene : { ...scene, saying: { ...scene.saying, message: of } });
  return { ...again, entries: [...amended.takenBack, ...again.entries] };
}

async function hearSaid(scene: Scene): Promise<Answer> {
  const { form, text } = scene.message;
  if (form !== undefined) return recordForm(form, scene);
  return (await letGo(text, scene)) ?? stillOpen(await hearWords(text, scene), scene);
}

async function hearWords(text: string, scene: Scene): Promise<Answer> {
  const heard = asHeard(text);
  // "/help" is said to the bot too.
  const isSlashed = !heard.addressed && SLASHED.test(heard.words);
  const addressed = heard.addressed || isSlashed;
  const words = isSlashed ? heard.words.slice(1) : heard.words;
  const meant = addressed ? null : (typedUnder(words, scene) ?? typedStep(words, scene));
  if (meant !== null) return hearWords(meant, scene);
  const shown = addressed ? shownIn(words, scene) : null;
  if (shown !== null) return hearWords(shown, scene);
  const under = addressed ? answerOrList(words, scene) : await asksFirst(words, scene);
  if (under !== null) return under;
  const named = addressed ? null : (commandNamed(words, scene) ?? inASentence(words, scene));
  if (named !== null) return hearWords(named, scene);
  if (!addressed && isCourtesy(words)) return (await eachCheck(words, scene)) ?? seen(scene);
  const told =
    (await answerQuestions(words, addressed, scene)) ??
    (await turnedSaying(words, addressed, scene)) ??
    onlyAsked(words, scene, asCommand) ??
    (await severalDecisions(words, scene, asCommand));
  if (told !== null) return told;
  const command = isAnswer(words, scene)
    ? null
    : (commandIn(words, addressed) ?? (await ofOffice(words, commandIn(words, true), scene)) ?? aloneIn(words, scene));
  if (command !== null)
    return nextSays(command, (await ifSomeUnknown(command, scene)) ?? (await runSurely(command, scene)));
  const offered = offeredRefs(words, scene);
  if (offered !== null) return aboutActions(offered, scene);
  const refs = refsAlone(words, scene);
  if (refs !== null) return lookAt(refs, scene);
  return (
    (addressed ? null : await decisionsMeant(words, scene)) ??
    (await typedHold(words, scene)) ??
    (await typedCheck(words, scene)) ??
    (await noteBehindNumber(words, scene)) ??
    (await manyAtOnce(words, scene)) ??
    (await unknownCommand({ words, isCommanded: isSlashed || COMMANDED.test(text) }, scene)) ??
    (await whyOrNext(words, scene)) ??
    heardOfAction(words, scene)
  );
}

async function asksFirst(words: string, scene: Scene): Promise<Answer | null> {
  return (await ranBare(words, scene)) ?? underQuestion(words, scene) ?? officeFirst(words, scene);
}

/** The office’s words about somebody else’s action are asked about where they are no plain answer. */
async function heardOfAction(words: string, scene: Scene): Promise<Answer> {
  return (await officeWords(words, scene)) ?? updateActions(words, scene);
}

const asCommand = (said: string) => commandIn(said, true);

async function ranBare(words: string, scene: Scene): Promise<Answer | null> {
  const bare = bareCommand(words, commandIn(words, true), scene);
  return bare === null ? null : runBare(bare, words, scene);
}

/** What is asked of the plan or of one action by its number, alone or behind an answer. */
async function answerQuestions(words: string, addressed: boolean, scene: Scene): Promise<Answer | null> {
  const asked = listAsked(words, scene);
  // “How are we doing?” of a lead under a question is about its action.
  const isOffice = scene.index.isOffice(scene.speaker.id);
  if (asked !== null && (isOffice || !(isInTalk(scene) && isOfTheAsking(words)))) return listOf(asked, scene);
  if (addressed && commandIn(words, true) !== null) return null;
  const part = await narrowedIn(words, scene);
  // A list is of the plan, whatever was asked about last.
  if (part !== null) return hearWords(part, { ...scene, last: null, talk: [] });
  const ref = questionOfRef(words, scene);
  return ref === null ? withQuestion(words, scene) : lookAt([ref], scene);
}

/** The list itself, under a question too: “which are amber?” is no answer to it. */
async function listOf(say: string, scene: Scene): Promise<Answer> {
  const command = commandIn(asHeard(say).words, true);
  return command === null ? hearWords(say, scene) : nextSays(command, await runSurely(command, scene));
}

/** “Which are late in Protection?”, and of the office “late PV”, where nothing is asked: the list with every word of it. */
async function narrowedIn(words: string, scene: Scene): Promise<string | null> {
  if (scene.message.card !== null) return null;
  const part = partAsked(words) ?? (isInTalk(scene) ? null : listNamed(words, scene));
  return part !== null && isNarrowed(await readNarrowing(part.rest, scene)) ? `${part.say} ${part.rest}` : null;
}

const NARROWABLE: ReadonlySet<string> = new Set([
  'due',
  'overdue',
  'red',
  'amber',
  'green',
  'stale',
  'unrated',
  'no lead',
  'no date',
]);

// “Late next week” of a lead may be an answer of theirs; “mine late” is none.
function listNamed(words: string, { index, speaker }: Scene): { readonly say: string; readonly rest: string } | null {
  const found = commandIn(words, true);
  const name = found?.command.name ?? '';
  const isMeant = name === 'mine' || (NARROWABLE.has(name) && index.isOffice(speaker.id));
  return found !== null && isMeant && found.rest !== '' ? { say: `/rag ${name}`, rest: found.rest } : null;
}

/** “8.1.3 green. Who else is late?”: the answer is heard, and the question behind it answered below. */
async function withQuestion(words: string, scene: Scene): Promise<Answer | null> {
  const both = answerAndQuestion(words);
  if (both === null || scene.message.card !== null) return null;
  const asks = listAsked(both.question, scene) !== null || questionOfRef(both.question, scene) !== null;
  if (!asks) return null;
  const heard = await hearWords(both.said, scene);
  const told = await hearWords(both.question, scene);
  return { ...heard, card: sayWithReceipt(heard.card, [told.card]) };
}

/** What only a whole sentence says: “until further notice”, “same for the other”, “give 8.1.4 to Carol”, “no, I meant 8.1.4”, “leave 8.1.4 out”. */
async function turnedSaying(words: string, addressed: boolean, scene: Scene): Promise<Answer | null> {
  return (
    (await untilWhen(words, scene)) ??
    (await ownHours(words, scene)) ??
    (addressed ? null : (leaveOfAnother(words, scene) ?? (await sameLater(words, scene)))) ??
    (await givenAway(words, scene)) ??
    (await disowned(words, scene)) ??
    (await consentToRequest(words, scene)) ??
    (addressed
      ? null
      : ((await correction(words, scene)) ?? (await checkTakenBack(words, scene)) ?? (await leaveOut(words, scene))))
  );
}

/** “@Ragtime amber” under a question about one action is its answer, and no list of what is amber; what a card says is no answer by itself. */
function isAnswer(words: string, scene: Scene): boolean {
  return scene.message.card === null && ratingUnderQuestion(words, scene) !== null;
}

const SLASHED = /^\/(?=\p{L})/u;
// "/rag", "!rag", "@Ragtime rag"; a name alone speaks to the bot and commands nothing.
const COMMANDED = /^\s*(?:@ragtime[,:]?\s*)?[/!]?rag(?![\p{L}\p{N}_’'-])/iu;
