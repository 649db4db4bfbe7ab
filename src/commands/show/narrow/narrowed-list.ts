import { capital } from '#src/messages/text/capital.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { partsOffered } from '#src/commands/decide/lists/part-atom.ts';
import { mayBeAnswerOf } from '#src/commands/update/as-update.ts';
import { LIST_WORDS } from '#src/messages/words/list-words.ts';
import { byNextDate, listActions } from '#src/commands/show/list-actions.ts';
import type { Listing } from '#src/commands/show/list-actions.ts';
import { withoutPage } from '#src/commands/show/list-request.ts';
import type { ListRequest } from '#src/commands/show/list-request.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { askNarrowing, askWhichPart, narrowedWords } from '#src/messages/look/narrowed-list.ts';
import { readNarrowing } from './read-narrowing.ts';
import type { Narrowing } from './read-narrowing.ts';

/** A list that was asked for, what narrows it, and the page and the plan. */
type Asked = {
  readonly listing: Listing & { readonly say: string };
  readonly narrowing: Narrowing;
  readonly request: ListRequest;
};

/** True where every word narrows the list. */
export function isNarrowed({ called, unread, refusal }: Narrowing): boolean {
  return called !== '' && unread === '' && refusal === null;
}

/** The part of a list that all the words behind its name narrow it to. */
export function listNarrowed({ listing, narrowing, request }: Asked, scene: Scene): Promise<Answer> {
  const { say: whole, words, keep } = listing;
  const { called, namesDays, isMine } = narrowing;
  // What falls due in October may be months ahead.
  const isOfDays = namesDays && whole === DUE;
  const own = isOfDays ? fromToday(scene) : keep;
  const of = narrowedWords(words, called, whole);
  const all: Listing = {
    ...listing,
    words: isOfDays ? { ...of, title: capital(called) } : of,
    say: `${whole} ${request.rest}`,
    keep: (one) => own?.(one) !== false && narrowing.keep(one),
    ...(isMine ? { readers: 'asker' } : {}),
  };
  return listActions(all, request, scene);
}

function fromToday({ today }: Scene): NonNullable<Listing['keep']> {
  return ({ next }) => next !== null && next.day >= today;
}

/** What words that begin with a part of the plan or a lead narrow all of it to, “lead Ann late”, “PV”; null where some are not understood. */
export async function listOfAll(words: string, request: ListRequest, scene: Scene): Promise<Answer | null> {
  const narrowing = await readNarrowing(words, scene);
  if (!isNarrowed(narrowing)) return null;
  const { called, keep } = narrowing;
  const title = capital(called);
  const say = withoutPage(scene.message.text);
  return listActions({ words: { title, none: LIST_WORDS.due.none }, say, keep, order: byNextDate }, request, scene);
}

/** Asks which part of the plan is meant where there is no such part. */
export async function askForPart(said: string, scene: Scene): Promise<Answer> {
  const offered = (await partsOffered(scene)).slice(0, MOST).map((part) => ({ called: part, say: `/rag ${part}` }));
  return answer(askWhichPart(scene.naming.words(said), offered), scene.last?.about ?? []);
}

const DUE = '/rag due';
const MOST = 5;

/** Asks about words behind a list’s name that narrow nothing: which of two people, or which part of it. */
export async function askAboutRest({ listing, narrowing, request }: Asked, scene: Scene): Promise<Answer> {
  const { say: whole, words } = listing;
  const { called, refusal, unread } = narrowing;
  if (refusal !== null && refusal.because === 'which-person')
    return refuse(withChoices(refusal, { before: whole, words: request.rest, roster: scene.roster }));
  const said = request.rest.slice(0, Math.max(0, request.rest.length - unread.length)).trim();
  const understood = called === '' || said === '' ? [] : [{ called: `Only: ${called}`, say: `${whole} ${said}` }];
  const parts = (await partsOffered(scene)).slice(0, MOST).map((part) => ({ called: part, say: `${whole} ${part}` }));
  const about = scene.last?.about ?? [];
  const answers = mayBeAnswerOf(scene);
  const instead = { offered: [...understood, ...parts], answers };
  const card = askNarrowing({ title: words.title, say: whole }, scene.naming.words(unread), instead);
  return { ...answer(card, about), holds: answers.length === 0 ? null : scene.message.id };
}
