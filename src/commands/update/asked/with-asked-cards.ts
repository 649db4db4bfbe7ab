import { dayIn } from '#src/calendar/instant.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { Card } from '#src/messages/card.ts';
import { asOfDay } from '#src/messages/reminder/answered/as-of-day.ts';
import { agreeableIn } from '#src/messages/answer/joint-answer.ts';
import { noteAnswers } from '#src/messages/reminder/answered/note-answered.ts';
import type { Answered } from '#src/messages/reminder/answered/note-answered.ts';
import {
  IN_YOUR_WORDS,
  sayAnsweredByYou,
  sayAskedLater,
  sayNotYours,
} from '#src/messages/reminder/answered/say-yours.ts';
import { underTheReceipt } from '#src/messages/reminder/answered/still-to-answer.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { ActionId } from '#src/plan/action.ts';
import { isLead } from '#src/plan/permission.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { askedCards, booksOf, ownersOf, wordOn } from './asked-cards.ts';
import type { AskedCard, Books } from './asked-cards.ts';
import { wantedGiven } from './wanted-given.ts';
import type { WordSince } from './word-since.ts';

/**
 * An answer with every card that asks about what it records, its speaker's own among them, as that reads now: what was
 * answered is said there, and what was taken back is asked again. The card that was tapped is the answer itself.
 */
export async function withAskedCards(answer: Answer, scene: Scene): Promise<Answer> {
  const books = await booksOf(answer.entries, scene);
  if (books.size === 0) return answer;
  const cards = await askedCards(books, scene);
  const tapped = scene.message.card !== null && answer.inPlace ? (scene.last?.root ?? null) : null;
  const edits: Outgoing[] = [];
  let { card } = answer;
  for (const [place, one] of cards.entries()) {
    const now = await cardNow(one, books, scene);
    if (one.first.key === tapped) card = now.isAskedAgain ? underTheReceipt(card, now.card) : card;
    else if (JSON.stringify(now.card) !== JSON.stringify(one.now.card))
      edits.push(editOf(one, await drawnAnew(now.card, one.first.key, scene), { place, scene }));
  }
  if (tapped !== null) card = await drawnAnew(card, tapped, scene);
  const changed = edits.some(({ edits: key }) => key === scene.last?.key) ? [] : wantedGiven(answer, scene);
  return { ...answer, card, notices: [...answer.notices, ...edits, ...changed] };
}

async function drawnAnew(card: Card, first: OutKey, { threads, plan, today }: Scene): Promise<Card> {
  const at = await threads.sentAt(first);
  return asOfDay(card, at === null ? null : dayIn(at, plan.zone), today);
}

type Now = { readonly card: Card; readonly isAskedAgain: boolean };

/** What was answered is noted on the card as it stands; where a word is gone, on the card as it was first posted. */
async function cardNow(one: AskedCard, books: Books, scene: Scene): Promise<Now> {
  const changed = answersOn(one, one.changed, { books, scene });
  const isAskedAgain = changed.length < one.changed.length;
  const own = changed.filter((answered) => 'yours' in answered);
  if (!isAskedAgain) return { card: noteAnswers(one.now.card, changed, own), isAskedAgain };
  const all = new Map(books);
  for (const id of one.first.about) {
    const lines = await scene.register.ledgerOf(id);
    if (!all.has(id)) all.set(id, { before: lines, after: lines, owners: await ownersOf(id, scene.register) });
  }
  const answers = answersOn(one, one.first.about, { books: all, scene });
  return { card: noteAnswers(one.first.card, answers, []), isAskedAgain };
}

type In = { readonly books: Books; readonly scene: Scene };

function answersOn(one: AskedCard, ids: readonly ActionId[], { books, scene }: In): readonly Answered[] {
  return ids.flatMap((id): readonly Answered[] => {
    const word = wordOn(one.first, one.reader, { id, lines: books.get(id)?.after ?? [] });
    const action = scene.actions.find((known) => known.id === id);
    if (word === null || action === undefined) return [];
    const naming = scene.namingFor(one.reader);
    const named = naming.action(action);
    if (word.by === one.reader) return [{ named, yours: sayYours(word, naming, scene) }];
    const agree = word.kind === 'said' ? agreeableIn(word.change) : null;
    const isTheirs = isLead({ ...scene.asker, person: one.reader }, books.get(id)?.owners ?? []);
    const said = { named, by: scene.index.called(word.by) ?? 'somebody', said: saidIn(word, naming, scene) };
    return [agree === null || !isTheirs ? said : { ...said, agree }];
  });
}

function sayYours(word: WordSince, naming: Naming, scene: Scene): Said {
  const { today } = scene;
  if (word.kind === 'asked-later') return sayAskedLater(word.until, today);
  if (word.kind === 'not-theirs') return sayNotYours(word.on, today);
  return sayAnsweredByYou(saidIn(word, naming, scene), word.on, today);
}

function saidIn(word: WordSince, naming: Naming, { today }: Scene): Said {
  if (word.kind !== 'said') return IN_YOUR_WORDS;
  const { rating, ...others } = word.change;
  // What is done is not Red any more, whatever it was on the way.
  const isRated = rating !== undefined && others.done !== true;
  return sayChange(isRated ? word.change : others, today, naming.words);
}

function editOf({ now, reader }: AskedCard, card: Card, { place, scene }: { place: number; scene: Scene }): Outgoing {
  return {
    // Not by the key of the card it changes, which may be such a key itself: it would grow with every answer.
    key: `answered/${scene.message.id}/${place}` as OutKey,
    kind: now.kind,
    day: null,
    to: { person: reader },
    card,
    about: now.about.map((id) => ({ action: id, rule: null })),
    edits: now.key,
    holds: null,
  };
}
