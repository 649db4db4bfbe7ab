import { createInterface } from 'node:readline/promises';
import type { Interface } from 'node:readline/promises';
import { ownNames } from './own-commands.ts';

/** A terminal with line editing, history and completion. */
export type Terminal = {
  readonly lines: AsyncIterable<string>;
  /** Prints above the line that is being typed, which stays as it is. */
  readonly print: (text: string) => void;
  readonly prompt: (name: string) => void;
  readonly close: () => void;
};

const LONGEST_HISTORY = 500;

/** Opens the terminal at standard input; `complete` gives the words that may follow the first, such as names. */
export function openTerminal(complete: () => readonly string[]): Terminal {
  // Only a prompt that is shown is drawn again: what is said while a line is worked prints plainly.
  let isPrompting = false;
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    historySize: LONGEST_HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string) => completions(line, complete()),
  });
  reader.on('line', () => (isPrompting = false));
  return {
    lines: reader,
    print: (text) => {
      if (isPrompting) printAbove(reader, text);
      else process.stdout.write(`${text}\n`);
    },
    prompt: (name) => {
      isPrompting = true;
      reader.setPrompt(`${name} › `);
      reader.prompt();
    },
    close: () => reader.close(),
  };
}

function printAbove(reader: Interface, text: string): void {
  // The line that is being typed may have wrapped over several rows: all of them go, and readline, which climbs as many
  // rows before it draws the line again, finds as many below the text.
  const { rows } = reader.getCursorPos();
  const up = rows === 0 ? '' : `\u001B[${rows}A`;
  process.stdout.write(`\r${up}\u001B[J${text}\n${'\n'.repeat(rows)}`);
  reader.prompt(true);
}

function completions(line: string, words: readonly string[]): [string[], string] {
  const typed = line.split(' ').at(-1) ?? '';
  const known = line.includes(' ') ? words : [...ownNames(), '/rag', ...words];
  const hits = typed === '' ? [] : known.filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()));
  return [hits, typed];
}
