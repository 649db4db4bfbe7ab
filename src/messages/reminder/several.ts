import type { ActionId } from '#src/plan/action.ts';
import type { Asking, Block, Several } from '#src/messages/card.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { DraftBlock, DraftButton, DraftRow } from '#src/messages/draft.ts';
import { called } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { openTheRest } from './the-rest.ts';

/** What a card about several actions shows of those that are left. */
export type LaidOut = {
  readonly heading: string;
  readonly blocks: readonly DraftBlock[];
  readonly buttons: readonly DraftButton[];
  /** Those still to be answered on it. */
  readonly left: readonly ActionId[];
};

/** The first of those left with its buttons, the others a line each; counts, example and buttons are of what is left. */
export function layOut(asks: readonly Asking[], several: Several): LaidOut {
  const open = asks.filter(isOpen);
  const [first] = open;
  const count = open.length + several.rest;
  const others = asks.flatMap((one) => (one === first || one.inList === undefined ? [] : [one.inList.row]));
  const then: readonly DraftBlock[] = first === undefined ? [] : [asked({ kind: 'title', text: 'Then:' })];
  const blocks: readonly DraftBlock[] = [
    ...(first?.inList?.blocks ?? []),
    ...(others.length === 0 ? [] : [...then, asked({ kind: 'rows', rows: others, more: 0 })]),
    ...exampleOf(open),
  ];
  return {
    heading: first === undefined && count > 0 ? `${count} of ${several.of} left.` : headingFor(count, several),
    blocks,
    buttons: [...(first?.buttons ?? []), ...openTheRest(several.rest, first === undefined)],
    left: open.map(({ action }) => action),
  };
}

/** The heading of a card with so many left. */
export function headingFor(count: number, { of, isForOthers }: Pick<Several, 'of' | 'isForOthers'>): string {
  if (count === 0) return `${of === 1 ? 'Answered' : `All ${of} answered`}. Thank you.`;
  if (count === of && isForOthers === true)
    return count === 1 ? '1 action needs a word from you' : `${count} actions need a word from you. First:`;
  if (count === of)
    return count === 1 ? '1 of your actions needs a word' : `${count} of your actions need a word. First:`;
  return `${count} of ${of} left. ${count === 1 ? 'The last:' : 'Next:'}`;
}

/** An action as one line among others, and as the first of them. */
export function inListOf(row: DraftRow, blocks: readonly DraftBlock[]): Pick<Asking, 'inList'> {
  const [list, ...pieces] = buildCard({
    heading: '',
    blocks: [{ kind: 'rows', rows: [row], more: 0 }, ...blocks],
  }).blocks;
  const built = list?.kind === 'rows' ? list.rows[0] : undefined;
  return built === undefined ? {} : { inList: { row: built, blocks: pieces } };
}

function isOpen({ question, inList }: Asking): boolean {
  return question !== null && inList !== undefined;
}

/** One line may answer several. */
function exampleOf(open: readonly Asking[]): readonly DraftBlock[] {
  const [first, second] = open;
  if (first === undefined || second === undefined) return [];
  const word = first.question === 'is-it-done' ? 'done' : 'amber waiting on HR';
  const text: Said = say`Or in one line: “${refOf(first)} ${word}; ${refOf(second)} amber supplier late”`;
  return [asked({ kind: 'aside', text })];
}

function refOf({ action, inList }: Asking): Said {
  return called({ action, ref: inList?.row.ref ?? '' });
}

function asked(block: DraftBlock): DraftBlock {
  return { ...block, asked: 'question' };
}

/** The pieces of a card with what it asks made anew, where it stood. */
export function withAsked(blocks: readonly Block[], laid: Pick<LaidOut, 'heading' | 'blocks'>): readonly DraftBlock[] {
  const at = blocks.findIndex((block) => block.asked === 'question');
  const others: readonly DraftBlock[] = blocks
    .filter((block) => block.asked !== 'question')
    .map((block) => (block.asked === 'count' && block.kind === 'title' ? { ...block, text: laid.heading } : block));
  return at < 0 ? others : [...others.slice(0, at), ...laid.blocks, ...others.slice(at)];
}
