import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Command } from '#src/commands/command.ts';
import { COMMANDS } from '#src/commands/commands.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { commandIn } from '#src/conversation/command-in.ts';

const SAYINGS = COMMANDS.flatMap((command) => command.says.map(({ say }) => ({ say, command, name: command.name })));

test('every command in the folder is in the list', async () => {
  const files = globSync('src/commands/**/*.ts').filter((file) => !file.endsWith('/commands.ts'));
  expect(files.length).toBeGreaterThan(40);
  const missing: string[] = [];
  for (const file of files) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `#${file}`);
    const found = Object.values(exported).flat().filter(isCommand);
    missing.push(...found.filter((command) => !COMMANDS.includes(command)).map(({ name }) => `${file}: ${name}`));
  }
  expect(missing).toEqual([]);
  expect(COMMANDS.map(({ name }) => name)).toContain('help');
});

test('no two commands are heard by the same words', () => {
  const names = COMMANDS.flatMap(({ name, also = [] }) => [name, ...also]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => name !== name.toLowerCase().trim())).toEqual([]);
});

test.each(SAYINGS)('“$say” is heard as $name', ({ say, command }) => {
  expect(commandIn(asHeard(say).words, true)?.command).toBe(command);
});

test.each(COMMANDS.flatMap(({ name, also = [] }) => [name, ...also].map((word) => ({ name, word }))))(
  '“/rag $word” is heard as $name',
  ({ name, word }) => {
    expect(commandIn(word, true)?.command.name).toBe(name);
  },
);

test('“/rag” alone is “/rag mine”', () => {
  expect(commandIn('', true)?.command.name).toBe('mine');
});

test('a rating under a reminder is no list', () => {
  for (const word of ['red', 'amber', 'green', 'overdue', 'mine', 'back']) expect(commandIn(word, false)).toBeNull();
});

test('every example has words that say what it gets', () => {
  expect(COMMANDS.filter(({ says }) => says.length === 0)).toEqual([]);
  expect(SAYINGS.length).toBeGreaterThan(COMMANDS.length);
  for (const { says } of COMMANDS) for (const { gets } of says) expect(gets.length).toBeGreaterThan(5);
});

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'says' in value && 'run' in value;
}
