import type { Block } from '#src/messages/card.ts';
import { beforeLink } from '#src/messages/text/links-in.ts';
import type { CardElement } from './payload.ts';
import { drawChart } from './render-chart.ts';
import { pieceOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { colouredRuns } from './render-rating.ts';
import { drawRows } from './render-rows.ts';
import { keptWords, lineOf, paragraph, piecesOf, runOf } from './render-text.ts';

const LONGEST = { said: 2000, words: 2700, by: 150, title: 300, label: 200, value: 1000, aside: 2000 } as const;

/** The blocks of a card as Teams' elements; `choices` draws the buttons that stand under one. */
export function drawBlocks(blocks: readonly Block[], choices: (of: string) => readonly Piece[]): readonly Piece[] {
  return blocks.flatMap((block) => (block.kind === 'choices' ? choices(block.of) : drawBlock(block)));
}

function drawBlock(block: Exclude<Block, { kind: 'choices' }>): readonly Piece[] {
  switch (block.kind) {
    case 'said':
      return piecesOf(block.text, LONGEST.said).map((text) => sentences(text, block.asks === true));
    case 'heard':
      return heardOf(block);
    case 'link':
      return [linkOf(block)];
    case 'title':
      return titled(lineOf(block.text, LONGEST.title));
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

/** What is asked stands out: it is what the message is for. */
function sentences(text: string, isQuestion: boolean): Piece {
  const asks = isQuestion || text.endsWith('?');
  return { ...pieceOf(paragraph(colouredRuns(text, asks ? { weight: 'Bolder' } : {})), text), asks };
}

/** Somebody's words, apart from ours in a box of their own and under their name. */
function heardOf({ by, words }: { readonly by: string; readonly words: string }): readonly Piece[] {
  const [name, said] = [lineOf(by, LONGEST.by), keptWords(words, LONGEST.words)];
  if (said === '') return [];
  const who = name === '' ? [] : [paragraph([runOf(`${name}:`, { isSubtle: true, size: 'Small' })])];
  const quote = paragraph([runOf(`“${said}”`)], who.length === 0 ? {} : { spacing: 'None' });
  const element: CardElement = { type: 'Container', style: 'emphasis', spacing: 'Small', items: [...who, quote] };
  return [pieceOf(element, name === '' ? `“${said}”` : `${name}: “${said}”`)];
}

/** An address that opens as it is read. */
function linkOf(block: Extract<Block, { kind: 'link' }>): Piece {
  const { to } = block;
  const before = beforeLink(block);
  const address = { ...runOf(to), selectAction: { type: 'Action.OpenUrl', title: 'Open', url: to } };
  return pieceOf(paragraph([runOf(before), address]), `${before}${to}`);
}

function titled(title: string): readonly Piece[] {
  if (title === '') return [];
  const element = paragraph([runOf(title, { weight: 'Bolder' })], { separator: true, spacing: 'Medium' });
  return [{ ...pieceOf(element, title), isTitle: true }];
}

type Fact = { readonly label: string; readonly value: string };

/** A fact a line, its label first; a table of two columns would leave the second too narrow on a phone. */
function factsOf(facts: readonly Fact[]): readonly Piece[] {
  return facts
    .map(({ label, value }) => ({ label: lineOf(label, LONGEST.label), value: lineOf(value, LONGEST.value) }))
    .filter(({ label, value }) => label !== '' || value !== '')
    .map(({ label, value }, at) => {
      const said = value === '' ? '–' : value;
      const inlines = [...(label === '' ? [] : colouredRuns(`${label}: `, { isSubtle: true })), ...colouredRuns(said)];
      const spacing = at === 0 ? {} : { spacing: 'None' };
      return pieceOf(paragraph(inlines, spacing), label === '' ? said : `${label}: ${said}`);
    });
}

function asideOf(text: string): readonly Piece[] {
  return text === '' ? [] : [pieceOf(paragraph(colouredRuns(text, { isSubtle: true, size: 'Small' })), text)];
}
