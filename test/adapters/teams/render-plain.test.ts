import * as fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { isPlain, unformatted } from '#adapters/teams/draw/render-plain.ts';
import { anyWords } from '#test/kit/any-card.ts';

const markdown = markdownIt({ html: true, linkify: true, breaks: true });
const shown = (words: string): string => markdown.render(words);

describe('isPlain', () => {
  test.each([
    '8.1.3 · Agree the framework — due in 5 working days',
    'Recorded: CYPS 4.2 is Amber ▲',
    'Children’s re-procurement; health and/or care: 50% (part 2)',
    'What would you like to note?',
    '6 actions need a word from you',
  ])('%j can be a heading', (words) => {
    expect(isPlain(words)).toBe(true);
    expect(shown(words)).toBe(`<p>${words}</p>\n`);
  });

  test.each([
    '1. Agree',
    '- Agree',
    '# Agree',
    '*Agree*',
    'a_b_c',
    '[a](b)',
    'https://a.example',
    'see www.example.org',
    'example.org',
    'ann@example.org',
    '<b>',
    '&lt;',
    'a  b',
    '~~a~~',
    '`a`',
    '',
  ])('%j cannot', (words) => {
    expect(isPlain(words)).toBe(false);
  });

  test('whatever can be a heading is read as it is', () => {
    const likely = fc.string({
      unit: fc.constantFrom('a', 'b', '1', '.', ':', '-', '/', ' ', ';', '—', '▲', '(', ')', 'é'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.oneof(likely, anyWords), (words) => {
        fc.pre(isPlain(words));
        expect(shown(words)).toBe(`<p>${words.trim()}</p>\n`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('unformatted', () => {
  test.each([
    ['*bold* _it_ `code`', '＊bold＊ ＿it＿ ｀code｀'],
    ['one\n\n    two', 'one\n\n two'],
    ['8.1.3 amber, 50% (part)', '8.1.3 amber, 50% (part)'],
  ])('%j is %j', (words, expected) => {
    expect(unformatted(words)).toBe(expected);
  });

  test('whatever it gives is read as words alone', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(shown(unformatted(words.toWellFormed()))).toMatch(/^(?:<\/?p>|<br>|[^<>])*$/u);
      }),
      { numRuns: 200 },
    );
  });
});
