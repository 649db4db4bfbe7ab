import { LOOK } from '#src/rating/scale.ts';
import type { Block, Button, Drawn } from '#src/messages/card.ts';
import { ratingFirst } from '#src/messages/words/rating-first.ts';
import { buttonsAtEnd, buttonsUnder } from '#src/messages/choices.ts';
import { beforeLink } from './links-in.ts';
import { chartAsText } from './chart-as-text.ts';
import { rowsAsText } from './rows-as-text.ts';
import { visible, visibleLine } from './visible.ts';
import { widestOf, widthOf, wrap } from './wrap.ts';
import type { Layout } from './wrap.ts';

const WIDTH = 80;

/** A card as plain text without colour, for a terminal, a log or a platform that draws nothing else; `width` is in characters. */
export function asText(card: Drawn, width = WIDTH): string {
  const room = Math.max(1, width);
  const parts = [headingOf(card, room), ...blocksAsText(card, room), buttonsAsText(buttonsAtEnd(card), room)];
  const thread = (card.thread ?? []).map((one) => `${'─'.repeat(room)}\n\n${asText(one, room)}`);
  return [...parts, ...thread].filter((part) => part !== '').join('\n\n');
}

function headingOf(card: Drawn, width: number): string {
  const heading = visibleLine(card.heading);
  // A receipt's heading says its rating itself.
  const isSaid = card.rating === null || heading.includes(LOOK[card.rating].shape);
  return underlined(isSaid ? heading : `${ratingFirst(card.rating)}  ${heading}`, { with: '=', width });
}

/** Each block apart, but somebody's words stay close under what they are about. */
function blocksAsText({ blocks, buttons }: Drawn, width: number): readonly string[] {
  const parts: string[] = [];
  for (const [at, block] of blocks.entries()) {
    const text = blockAsText(block, buttons, width);
    const isClose = isUnder(block, blocks[at - 1]) && parts.length > 0;
    if (isClose) parts.push(`${parts.pop()}\n${text}`);
    else parts.push(text);
  }
  return parts;
}

function isUnder(block: Block, before: Block | undefined): boolean {
  if (block.kind === 'heard') return before?.kind === 'rows';
  if (block.kind === 'choices') return before !== undefined;
  return before?.kind === 'title';
}

function blockAsText(block: Block, buttons: readonly Button[], width: number): string {
  switch (block.kind) {
    case 'said':
      return plain(block.text, width);
    case 'aside':
      return lines(`(${visible(block.text)})`, { width, first: '', rest: ' ' });
    case 'link':
      return `${beforeLink(block)}${block.to}`;
    case 'title':
      return underlined(visibleLine(block.text), { with: '-', width });
    case 'heard':
      return heardAsText(block, width);
    case 'facts':
      return factsAsText(block.facts, width);
    case 'rows':
      return rowsAsText(block, width);
    case 'chart':
      return chartAsText(block, width);
    case 'choices':
      return buttonsAsText(buttonsUnder(block.of, buttons), width);
  }
}

// Every line of theirs is marked, so that nobody's words can pass for a row of ours.
function heardAsText({ by, words }: { readonly by: string; readonly words: string }, width: number): string {
  const said = visible(words)
    .split('\n')
    .flatMap((line) => wrap(line, { width, first: '  > ', rest: '  > ' }));
  const name = visibleLine(by);
  return [...(name === '' ? [] : [lines(`${name}:`, { width, first: '  ', rest: '  ' })]), ...said].join('\n');
}

function factsAsText(facts: readonly { readonly label: string; readonly value: string }[], width: number): string {
  const labels = facts.map((fact) => `${visibleLine(fact.label)}:`);
  const column = widestOf(labels) + 1;
  const said = facts.map(({ value }, at) => {
    const label = labels[at] ?? '';
    // Beside a label such as a section's whole title there is no room for a column.
    if (column > width / 2) return lines(`${label} ${visibleLine(value)}`, { width, first: '', rest: '  ' });
    const first = label + ' '.repeat(column - widthOf(label));
    return lines(visibleLine(value), { width, first, rest: ' '.repeat(column) });
  });
  return said.join('\n');
}

/** What stands behind *More* has a line of its own. */
function buttonsAsText(buttons: readonly Button[], width: number): string {
  const [inSight, behind] = [buttons.filter(({ more }) => more !== true), buttons.filter(({ more }) => more === true)];
  const lines = [labelsOf(inSight), behind.length === 0 ? '' : `More: ${labelsOf(behind)}`];
  return plain(lines.filter((line) => line !== '').join('\n'), width);
}

function labelsOf(buttons: readonly Button[]): string {
  return buttons.map(({ label }) => `[${visibleLine(label)}]`).join(' ');
}

function underlined(text: string, how: { readonly with: string; readonly width: number }): string {
  const wrapped = plain(text, how.width);
  const longest = widestOf(wrapped.split('\n'));
  return text === '' ? '' : `${wrapped}\n${how.with.repeat(Math.min(longest, how.width))}`;
}

function plain(text: string, width: number): string {
  return lines(visible(text), { width, first: '', rest: '' });
}

function lines(text: string, layout: Layout): string {
  return wrap(text, layout).join('\n');
}
