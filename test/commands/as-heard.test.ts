import { describe, expect, test } from 'vitest';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { commandIn } from '#src/conversation/command-in.ts';

describe('asHeard', () => {
  test.each<[said: string, addressed: boolean, words: string]>([
    ['/rag 8.1.3 amber', true, '8.1.3 amber'],
    ['!rag mine', true, 'mine'],
    ['rag 8.1.3', true, '8.1.3'],
    ['RAG: amber', true, 'amber'],
    ['@Ragtime rag mine', true, 'mine'],
    ['@ragtime, 8.1.3 green', true, '8.1.3 green'],
    ['/rag', true, ''],
    ['  /rag\n8.1.3 amber\n8.1.4 green  ', true, '8.1.3 amber\n8.1.4 green'],
    ['amber', false, 'amber'],
    ['ragged edges', false, 'ragged edges'],
    ['rags', false, 'rags'],
    ['ragé', false, 'ragé'],
    ['rag-bag', false, 'rag-bag'],
    ['rag’s end', false, 'rag’s end'],
    ['@ragtimes', false, '@ragtimes'],
    ['the rag is amber', false, 'the rag is amber'],
    ['', false, ''],
  ])('“%s” is addressed: %s, and says “%s”', (said, addressed, words) => {
    expect(asHeard(said)).toEqual({ addressed, words });
  });

  test('what is left is exactly what was typed', () => {
    const words = '8.1.3 amber  two spaces, \u0000 and \ud83d half a sign';
    expect(asHeard(`/rag ${words}`).words).toBe(words);
  });
});

describe('commandIn', () => {
  test.each<[words: string, name: string | null, rest: string]>([
    ['mine', 'mine', ''],
    ['Mine.', 'mine', ''],
    ['mine, please', 'mine', 'please'],
    ['find licensing', 'find', 'licensing'],
    ['not mine: 8.1.3', 'not mine', '8.1.3'],
    ['isn’t mine 8.1.3', 'not mine', '8.1.3'],
    ['undo', 'undo', ''],
    ['?', 'help', ''],
    ['', 'mine', ''],
    ['mineral water', null, ''],
    ['8.1.3 amber', null, ''],
    ['__proto__', null, ''],
    ['constructor', null, ''],
    ['toString', null, ''],
  ])('“/rag %s” is the command %s', (words, name, rest) => {
    const found = commandIn(words, true);
    expect({ name: found?.command.name ?? null, rest: found?.rest ?? '' }).toEqual({ name, rest });
  });

  test.each(['mine', 'red', 'due to HR', 'lead time is long', 'pause', 'not mine', 'status is green', 'close to done'])(
    '“%s” without /rag before it is no command',
    (words) => {
      expect(commandIn(words, false)).toBeNull();
    },
  );

  test.each(['help', 'undo', 'oops', 'about 8.1.3', '?'])('“%s” is heard plain', (words) => {
    expect(commandIn(words, false)).not.toBeNull();
  });
});
