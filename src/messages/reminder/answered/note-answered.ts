import type { ActionId } from '#src/plan/action.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Asking, Block, Button, Card, Row, Several } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { Draft, DraftBlock, DraftButton, DraftRow } from '#src/messages/draft.ts';
import { isJoint, jointButtons, jointTyped } from '#src/messages/answer/joint-answer.ts';
import type { Agreeable } from '#src/messages/answer/joint-answer.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { namesIn, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { inListOf, layOut, withAsked } from '#src/messages/reminder/several.ts';

/** What was said of an action: by another “Amber ▲, waiting on HR”, or what became of its reader's own words. */
export type Answered = { readonly named: Named } &
  /** `agree` is what of it a joint lead can agree to; absent for a note, and for a reader who leads it not. */
  ({ readonly by: string; readonly said: Said; readonly agree?: Agreeable } | { readonly yours: Said });

/** The card of a question with all that one message answered; its reader takes their own words back there. */
export function noteAnswers(card: Card, answers: readonly Answered[], undoable: readonly Answered[]): Card {
  const noted = withJointTaps(answers.reduce(noteAnswered, card), card, answers);
  const isAmong = card.several !== undefined;
  const undo = undoable.map(({ named: { ref } }) => ({
    label: isAmong ? say`Undo ${ref}` : 'Undo',
    say: say`/rag undo ${ref}`,
  }));
  return undo.length === 0 ? noted : buildCard({ ...asDraft(noted), buttons: [...noted.buttons, ...undo] });
}

/** With *Agree* and *I see it otherwise* for each answer of another lead, those of earlier ones among them. */
function withJointTaps(noted: Card, before: Card, answers: readonly Answered[]): Card {
  const isAmong = before.several !== undefined;
  const isAnew = ({ about }: Button): boolean => answers.some(({ named }) => named.id === about);
  const own = answers.flatMap((one): readonly DraftButton[] =>
    'by' in one && one.agree !== undefined ? jointButtons(one.named, one.agree, isAmong) : [],
  );
  const kept = isAmong ? before.buttons.filter((button) => isJoint(button) && !isAnew(button)) : [];
  const others = noted.buttons.filter((button) => !isJoint(button));
  const [only] = answers;
  const typed =
    !isAmong && only !== undefined && 'by' in only && only.agree !== undefined
      ? jointTyped(only.named, only.agree)
      : null;
  if (own.length + kept.length === 0 && others.length === noted.buttons.length) return noted;
  const { typed: _, ...draft } = asDraft(noted);
  const buttons = isAmong ? [...others, ...kept, ...own] : [...own, ...others];
  return buildCard({ ...draft, buttons, ...(typed === null ? {} : { typed }) });
}

/** The card of a question that was answered elsewhere: it says who and what, and asks about what is left of its list. */
export function noteAnswered(card: Card, answered: Answered): Card {
  const { named } = answered;
  const { several } = card;
  if (several !== undefined) return inItsLine(card, several, answered);
  const { blocks, buttons, asks } = stillAsking(card, named.id);
  const isEarlier = (block: Block): boolean => block.kind === 'said' && block.answers === named.id;
  const told: DraftBlock = { kind: 'said', text: say`${named.ref} ${wordsOf(answered)}.`, answers: named.id };
  // A later answer takes the place of an earlier one, and the first that of the question.
  const before = blocks.findIndex(isEarlier);
  const at = Math.max(0, before < 0 ? blocks.findIndex(({ asked }) => asked === 'question') : before);
  const isLeft = (block: Block): boolean => !isEarlier(block) && block.asked !== 'question';
  const [above, below] = [blocks.slice(0, at), blocks.slice(at)].map((part) => part.filter(isLeft));
  return buildCard({
    ...asDraft(card),
    blocks: [...(above ?? []), told, ...(below ?? [])],
    buttons: inSight(buttons),
    asks,
  });
}

/** What stands behind *More* comes into sight once nothing stands before it. */
function inSight(buttons: readonly Button[]): readonly Button[] {
  if (buttons.some(({ more, under }) => more !== true && under === undefined)) return buttons;
  return buttons.map((button) => {
    const { more: _, ...seen } = button;
    return seen;
  });
}

function wordsOf(answered: Answered): Said {
  return 'yours' in answered ? answered.yours : say`was answered by ${answered.by}: ${answered.said}`;
}

/** Among several the answer stands once, in place of the action's line. */
function inItsLine(card: Card, several: Several, answered: Answered): Card {
  const { named } = answered;
  const line: DraftRow = {
    ...rowAbout(named),
    title: wordsOf(answered),
    rating: null,
    unratedSaid: false,
    facts: [],
  };
  const asks = card.asks.map((one): Asking => {
    if (one.action !== named.id || one.inList === undefined) return one;
    return { action: one.action, question: null, buttons: [], ...inListOf(line, []) };
  });
  return buildCard({ ...asDraft(card), ...movedOn(card, several, asks), mentions: namesIn(line.title) });
}

/** A card about several with what is left of its list. */
export function movedOn(
  card: Card,
  several: Several,
  asks: readonly Asking[],
): Pick<Draft, 'heading' | 'blocks' | 'buttons' | 'asks'> {
  const laid = layOut(asks, several);
  const isOpened = card.blocks.some(({ asked }) => asked === 'count');
  const its = new Set<ActionId | null>(
    card.asks.flatMap(({ action, inList }) => (inList === undefined ? [] : [action])),
  );
  const others = card.buttons.filter(({ about, say: words }) => !its.has(about) && words !== '/rag round');
  return {
    heading: isOpened ? card.heading : laid.heading,
    blocks: withAsked(card.blocks, laid),
    buttons: [...laid.buttons, ...others],
    asks,
  };
}

/** What a card asks once one of its actions is answered: the buttons move on to the next of its list. */
export function stillAsking(card: Card, action: ActionId): Pick<Card, 'blocks' | 'buttons' | 'asks'> {
  const asked = listIn(card.blocks);
  const rows = asked.filter((row) => row.action !== action);
  const asks = card.asks.filter((one) => one.action !== action);
  return {
    blocks: rows.length === asked.length ? card.blocks : card.blocks.flatMap((block) => withRows(block, asked, rows)),
    buttons: nextButtons(card.buttons, action, asks.length === card.asks.length ? [] : asks),
    asks,
  };
}

/** The list that a card asks about, which is its first; empty for a card about one action. */
function listIn(blocks: readonly Block[]): readonly Row[] {
  const list = blocks.find((block) => block.kind === 'rows');
  return list?.rows ?? [];
}

function withRows(block: Block, asked: readonly Row[], rows: readonly Row[]): readonly Block[] {
  if (block.kind !== 'rows' || block.rows !== asked) return [block];
  return rows.length === 0 ? [] : [{ ...block, rows }];
}

function nextButtons(buttons: readonly Button[], from: ActionId, asks: readonly Asking[]): readonly Button[] {
  const at = buttons.findIndex(({ about }) => about === from);
  if (at < 0) return buttons;
  const others = buttons.filter(({ about }) => about !== from);
  const next = asks.find((one) => one.buttons.length > 0)?.buttons ?? [];
  return [...others.slice(0, at), ...next, ...others.slice(at)];
}
