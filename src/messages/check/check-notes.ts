import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Block, Card } from '#src/messages/card.ts';
import type { ActionId } from '#src/plan/action.ts';
import { stillAsking } from '#src/messages/reminder/answered/note-answered.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { EACH_COMPLETE, IS_COMPLETE, NOTHING_SHOWN, NOT_SHOWN } from './check-words.ts';

/** The card of a check that somebody else has made meanwhile: it says who and what, and asks about what is left of its list. */
export function noteChecked(card: Card, { id, ref }: Named, { by, what }: { by: string; what: Said }): Card {
  return noteInstead(card, id, say`${ref} was checked by ${by}: ${what}.`);
}

function noteInstead(card: Card, id: ActionId, text: Said): Card {
  const { buttons, asks } = stillAsking(card, id);
  const { heading, blocks } = leftToCheck(card, id);
  const others = blocks.filter((block) => block.kind !== 'said' || block.answers !== id);
  const { typed: _, ...draft } = asDraft(card);
  return buildCard({ ...draft, heading, blocks: [{ kind: 'said', text, answers: id }, ...others], buttons, asks });
}

/** A card without one of its checks: the title over the others counts what is gone no more, and nothing is asked of none. */
function leftToCheck(card: Card, id: ActionId): Pick<Card, 'heading' | 'blocks'> {
  const checks = new Set(card.asks.flatMap(({ action, question }) => (question === 'is-it-complete' ? [action] : [])));
  const at = card.blocks.findIndex(
    (block) =>
      block.kind === 'rows' &&
      hasRow(block, id) &&
      block.rows.every(({ action }) => action !== null && checks.has(action)),
  );
  const list = card.blocks[at];
  const rows = list?.kind === 'rows' ? list.rows.filter(({ action }) => action !== id) : [];
  const title = rows.length > 0 ? STILL : NONE_LEFT;
  const above = card.blocks[at - 1]?.kind === 'title' ? at - 1 : -1;
  const blocks = card.blocks.flatMap((block, place): readonly Block[] => {
    if (place === at) return rows.length === 0 || list?.kind !== 'rows' ? [] : [{ ...list, rows }];
    if (place === above) return rows.length === 0 ? [] : [{ kind: 'title', text: title }];
    const asksNothing = rows.length === 0 && block.kind === 'said' && QUESTIONS.has(block.text);
    return asksNothing ? [] : [block];
  });
  const isOwn = at >= 0 && above < 0 && card.blocks.slice(0, at).every(({ kind }) => kind === 'said');
  return { heading: isOwn ? title : card.heading, blocks };
}

const STILL = 'Still to check';
const NONE_LEFT = 'Nothing here is left to check';
const QUESTIONS: ReadonlySet<string> = new Set([EACH_COMPLETE, IS_COMPLETE, NOTHING_SHOWN]);

function hasRow(block: Extract<Block, { kind: 'rows' }>, id: ActionId): boolean {
  return block.rows.some(({ action }) => action === id);
}

/** Who called a check off, and how. */
export type CalledOff = { readonly by: string; readonly why: 'taken-back' | 'amended' | 'closed' | 'reopened' };

const WHY: Readonly<Record<CalledOff['why'], string>> = {
  'taken-back': 'took it back',
  amended: 'says it is not done yet',
  closed: 'closed it',
  reopened: 'opened it again',
};

/** The card of a check that is not wanted any more: it says who called it off, and asks about what is left of its list. */
export function noteCalledOff(card: Card, { id, ref }: Named, { by, why }: CalledOff): Card {
  return noteInstead(card, id, say`${ref} is not to be checked any more: ${by} ${WHY[why]}.`);
}

type SaidSince = { readonly by: string; readonly what: Said; readonly isShown: boolean };

/** The card of a check about which somebody has said more since: it goes on asking, with what was said above it. */
export function noteSaidSince(card: Card, { id, ref }: Named, { by, what, isShown }: SaidSince): Card {
  const others = card.blocks.filter((block) => block.kind !== 'said' || block.answers !== id);
  const since = { kind: 'said' as const, text: say`${by} has said since, of ${ref}: ${what}.`, answers: id };
  const blocks = isShown ? others.map((block) => nowShown(block, id)) : others;
  return buildCard({ ...asDraft(card), blocks: [since, ...blocks] });
}

/** Without what is no longer true: that nothing shows it. */
function nowShown(block: Block, id: ActionId): Block {
  if (block.kind === 'said' && block.text === NOTHING_SHOWN) return { ...block, text: IS_COMPLETE };
  if (block.kind !== 'rows') return block;
  const rows = block.rows.map((row) =>
    row.action === id ? { ...row, facts: row.facts.filter((fact) => fact !== NOT_SHOWN) } : row,
  );
  return { ...block, rows };
}

/** True for a card that asks whether an action is complete. */
export function asksToCheck({ asks }: Pick<Card, 'asks'>, id: Named['id']): boolean {
  return asks.some(({ action, question }) => action === id && question === 'is-it-complete');
}
