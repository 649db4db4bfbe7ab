import * as fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { wholePage } from '#adapters/html/frame.ts';
import { page as m } from '#adapters/html/markup.ts';
import { styleSheet } from '#adapters/html/style/style-sheet.ts';
import { tableOfMarkup, tableOfPaper } from '#adapters/html/table.ts';
import { visible } from '#src/messages/text/visible.ts';

describe('markup', () => {
  test('no words become any, in a text or in an attribute', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</p><script>alert(1)</script>', '" onclick="x', "' x='", '&lt;b>', '\u001b[2J\u202e'),
    );
    const property = fc.property(words, (said) => {
      const drawn = m`<p title="${said}">${said}</p>`.toString();
      expect(drawn.match(/[<>]/gu)).toHaveLength(4);
      const [paragraph] = bodyOf(drawn);
      // A reader of pages takes away the first line break of nothing, and carriage returns are visible by now.
      expect(paragraph).toMatchObject({ tagName: 'p', attrs: [{ name: 'title', value: visible(said) }] });
    });
    fc.assert(property);
  });

  test('markup in markup, alone or in a list, stays what it is', () => {
    expect(m`<ul>${['a', '<b>'].map((one) => m`<li>${one}</li>`)}</ul>${m`<hr>`}`.toString()).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>',
    );
  });
});

function bodyOf(drawn: string): readonly object[] {
  const document = parse(`<!doctype html><html><head></head><body>${drawn}</body></html>`) as unknown as Nested;
  return document.childNodes[1]!.childNodes[1]!.childNodes;
}

type Nested = { readonly childNodes: readonly Nested[] };

describe('the style sheet', () => {
  test('has none of GOV.UK’s fonts nor its crest, loads nothing, and leaves room in 200 KB', async () => {
    const { css, name } = await styleSheet();
    expect(css).not.toMatch(/@font-face|GDS|crest|url\(|@import|Calvert/iu);
    expect(css).toMatch(/\.govuk-table__header\b/u);
    expect(css).toMatch(/\.govuk-error-summary\b/u);
    expect(css).toMatch(/\.rt-rating--amber/u);
    expect(css.length).toBeLessThan(115_000);
    expect(name).toMatch(/^style-[\da-f]{12}\.css$/u);
  });
});

describe('a page', () => {
  const words = { skip: 'Skip to what it says', navigation: 'Pages', way: 'Where this is' };
  const whole = wholePage({
    title: 'Overdue <plan>',
    site: { text: 'The plan', href: 'index.html' },
    navigation: [{ text: 'Overdue', href: 'overdue.html', isCurrent: true }],
    way: [{ text: 'Start', href: 'index.html' }],
    style: 'style.css',
    main: m`<h1>Overdue</h1>`,
    foot: m`<p>Read from the record.</p>`,
    words,
  });

  test('is in British English, is skipped to, says where one is, and has no script', () => {
    expect(whole).toMatch(/^<!doctype html>\n<html lang="en-GB"/u);
    expect(whole).toContain('<title>Overdue &lt;plan&gt;</title>');
    expect(whole).toContain('<a href="#main" class="govuk-skip-link">Skip to what it says</a>');
    expect(whole).toContain('id="main"');
    expect(whole).toContain('aria-current="page"');
    expect(whole).not.toMatch(/<script|\son\w+=|javascript:|style="/u);
  });

  test('a table has its caption, its headings their scope, and what leads somewhere is linked', () => {
    const table = tableOfPaper(
      {
        kind: 'table',
        key: 'live',
        caption: 'What runs',
        columns: [
          { key: 'action', heading: 'Action', type: 'text' },
          { key: 'rating', heading: 'Rating', type: 'rating' },
        ],
        rows: [
          {
            cells: [
              { type: 'text', text: '8.1.3' },
              { type: 'rating', rating: 'amber', text: 'Amber ▲' },
            ],
            sources: [],
          },
        ],
      },
      ({ key }, { text }) => (key === 'action' ? `actions/${text}.html` : null),
    ).toString();
    expect(table).toMatch(/<caption[^>]*>What runs<\/caption>/u);
    expect(table.match(/scope="col"/gu)).toHaveLength(2);
    expect(table).toMatch(
      /<th scope="row"[^>]*><a class="govuk-link" href="actions\/8\.1\.3\.html">8\.1\.3<\/a><\/th>/u,
    );
    expect(table).toContain('<strong class="rt-rating rt-rating--amber">Amber ▲</strong>');
    expect(tableOfMarkup({ key: 'k', caption: 'c', columns: [], rows: [[]] }).toString()).toContain('scope="row"');
  });
});
