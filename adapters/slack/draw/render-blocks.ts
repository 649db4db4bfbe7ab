import type { RichTextBlock } from '@slack/types';
import type { Block } from '#src/messages/card.ts';
import { beforeLink } from '#src/messages/text/links-in.ts';
import { drawChart } from './render-chart.ts';
import { chunksOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { drawRows } from './render-rows.ts';
import { keptWords, lineOf, paragraph, piecesOf, plain, richText, textOf } from './render-text.ts';

const LONGEST = { section: 2900, words: 2700, by: 150, title: 300, label: 200, value: 1000, aside: 2000 } as const;
/** What a line weighs beside its words. */
const LINE = 100;

/** The blocks of a card as Slack's; `choices` draws the buttons that stand under a block, where a view has such. */
export function drawBlocks(
  blocks: readonly Block[],
  choices: (of: string) => readonly Piece[] = () => [],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let title: Piece | null = null;
  for (const [at, block] of blocks.entries()) {
    const drawn = block.kind === 'choices' ? choices(block.of) : drawBlock(block);
    if (title !== null) pieces.push(...(block.kind === 'title' ? [title] : under(title, drawn)));
    else if (block.kind !== 'title') pieces.push(...drawn);
    title = block.kind === 'title' ? (drawn[0] ?? null) : null;
    if (title !== null && at > 0) pieces.push(LINE_ACROSS);
  }
  return title === null ? pieces : [...pieces, title];
}

/** What parts a title from what is before it. */
const LINE_ACROSS: Piece = { block: { type: 'divider' }, aloud: '', rows: 0 };

/** A title stands close above what it is of, and is never parted from it. */
function under(title: Piece, pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first?.block.type !== 'rich_text' || title.block.type !== 'rich_text') return [title, ...pieces];
  const block = richText(joined(title.block.elements, first.block.elements));
  const list = first.list === undefined ? {} : { list: { ...first.list, title } };
  return [{ block, aloud: `${title.aloud}\n${first.aloud}`, rows: first.rows, ...list }, ...rest];
}

type Paragraphs = RichTextBlock['elements'];

/** Two paragraphs that meet become one of two lines, so that no reader sets them side by side. */
function joined(above: Paragraphs, below: Paragraphs): Paragraphs {
  const [last, first] = [above.at(-1), below[0]];
  if (last?.type !== 'rich_text_section' || first?.type !== 'rich_text_section') return [...above, ...below];
  const both = paragraph([...last.elements, textOf('\n'), ...first.elements]);
  return [...above.slice(0, -1), both, ...below.slice(1)];
}

function drawBlock(block: Exclude<Block, { kind: 'choices' }>): readonly Piece[] {
  switch (block.kind) {
    case 'said':
      return piecesOf(block.text, LONGEST.section).map(block.asks === true ? questionOf : sectionOf);
    case 'heard':
      return heardOf(block);
    case 'title':
      return titled(lineOf(block.text, LONGEST.title));
    case 'link':
      return [linkOf(block)];
    case 'facts':
      return factsOf(block.facts);
    case 'rows':
      return drawRows(block);
    case 'chart':
      return drawChart(block);
    case 'aside':
      return asideOf(keptWords(block.text, LONGEST.aside));
  }
}

function sectionOf(text: string): Piece {
  // Expanded, since Slack folds a long text and the question may stand at its end.
  const block = { type: 'section' as const, text: plain(text, LONGEST.section), expand: true };
  return { block, aloud: text, rows: 0 };
}

/** The one question stands out among what is known. */
function questionOf(text: string): Piece {
  return { block: richText([paragraph([textOf(text, 'bold')])]), aloud: text, rows: 0, asks: true };
}

function heardOf({ by, words }: { readonly by: string; readonly words: string }): readonly Piece[] {
  const [name, said] = [lineOf(by, LONGEST.by), keptWords(words, LONGEST.words)];
  if (said === '') return [];
  const quote = { type: 'rich_text_quote' as const, elements: [textOf(said)] };
  const elements = name === '' ? [quote] : [paragraph([textOf(`${name}:`)]), quote];
  return [{ block: richText(elements), aloud: name === '' ? said : `${name}: ${said}`, rows: 0 }];
}

/** An address as a link that shows where it leads; Slack posts no picture of it, since our messages ask for none. */
function linkOf(block: Extract<Block, { kind: 'link' }>): Piece {
  const { to } = block;
  const before = beforeLink(block);
  return {
    block: richText([paragraph([textOf(before), { type: 'link', url: to }])]),
    aloud: `${before}${to}`,
    rows: 0,
  };
}

function titled(title: string): readonly Piece[] {
  return title === '' ? [] : [{ block: richText([paragraph([textOf(title, 'bold')])]), aloud: title, rows: 0 }];
}

type Fact = { readonly label: string; readonly value: string };

function factsOf(facts: readonly Fact[]): readonly Piece[] {
  const lines = facts
    .map(({ label, value }) => ({ label: lineOf(label, LONGEST.label), value: lineOf(value, LONGEST.value) }))
    .filter(({ label, value }) => label !== '' || value !== '');
  return chunksOf(lines, ({ label, value }) => label.length + value.length + LINE).map(factsPiece);
}

function factsPiece(facts: readonly Fact[]): Piece {
  const texts = facts.flatMap(({ label, value }, at) => [
    ...(label === '' ? [] : [textOf(`${label}: `, 'bold')]),
    textOf(`${value === '' ? '–' : value}${at === facts.length - 1 ? '' : '\n'}`),
  ]);
  const aloud = facts.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`)).join('\n');
  return { block: richText([paragraph(texts)]), aloud, rows: 0 };
}

function asideOf(text: string): readonly Piece[] {
  if (text === '') return [];
  return [{ block: { type: 'context', elements: [plain(text, LONGEST.aside)] }, aloud: text, rows: 0 }];
}
