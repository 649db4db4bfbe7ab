import { parse as parseCsv } from 'csv-parse/sync';
import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { csvPaper } from '#adapters/papers/csv/draw-csv.ts';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { htmlPaper } from '#adapters/papers/html/draw-html.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import { aPaper } from './a-paper.ts';

const drawn = async (format: (typeof PAPER_FORMATS)[number], paper = aPaper()): Promise<string> =>
  new TextDecoder().decode(await format.draw(paper));

describe.each(PAPER_FORMATS.map((format) => [format.name, format] as const))('as %s', (_, format) => {
  test('the same paper gives the same bytes', async () => {
    expect(await format.draw(aPaper())).toEqual(await format.draw(aPaper()));
  });

  test('a file says which report it is, and no other file does', async () => {
    expect(format.idIn(await format.draw(aPaper()))).toBe('R-0123456789ab');
    expect(format.idIn(new TextEncoder().encode('ragtime-report:R-0123456789ab'))).toBeNull();
    const others = PAPER_FORMATS.filter(({ name }) => name !== format.name);
    for (const other of others) expect(format.idIn(await other.draw(aPaper()))).toBeNull();
  });
});

describe('a page', () => {
  test('is British English, has no script and loads nothing', async () => {
    const page = await drawn(htmlPaper);
    expect(page).toContain('<html lang="en-GB">');
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|javascript:/iu);
    expect(page).toContain('@media print');
  });

  test('has a heading for each section, a caption for each table and a scope for each heading of one', async () => {
    const page = await drawn(htmlPaper);
    expect([...page.matchAll(/<h[1-6]/gu)].map(([tag]) => tag)).toEqual(['<h1', '<h2', '<h3', '<h2']);
    expect(page).toContain('<caption id="t-dates">Dates</caption>');
    expect(page.match(/<th scope="col"/gu)).toHaveLength(4);
    expect(page).toContain('<th scope="row">8.1.3 Licensing</th>');
  });

  test('shows a rating as a word and a shape beside its colour', async () => {
    expect(await drawn(htmlPaper)).toContain('<span class="rating red">Red ■</span>');
    const style = await drawn(htmlPaper);
    for (const rating of RATINGS) expect(style).toContain(`.${rating} {`);
    expect(LOOK.red.shape).toBe('■');
  });

  test('lets no words become markup', async () => {
    const page = await drawn(htmlPaper, aPaper({ title: '</title><script>x</script>', subtitle: '" onload="x' }));
    expect(page).not.toMatch(/<script|onload="x/u);
    // Whatever reads pages as browsers do finds it as it was written.
    expect(serialize(parse(page)).replaceAll('&quot;', '"')).toContain('How it stands &lt;now&gt;');
  });

  test('says which lines of the ledger each part comes from', async () => {
    const page = await drawn(htmlPaper);
    expect(page).toContain('Siân Ŵ. Ŷ.: 1–3</li>');
    expect(page).toContain('<li>8.1.3 Licensing: 12–14, 40</li>');
  });
});

describe('a CSV', () => {
  test('is as RFC 4180 has it, with days as ISO 8601 has them and what it is in front', async () => {
    const text = await drawn(csvPaper);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const rows: Record<string, string>[] = parseCsv(text, { columns: true });
    expect(rows.slice(0, 4).map(({ row_name: name, value }) => [name, value])).toEqual([
      ['mark', `ragtime-report:R-0123456789ab ledger:812:${'ab12'.repeat(16)}`],
      ['title', 'Highlight report: Six months to August'],
      ['plan', 'Rotherham Improvement Plan'],
      ['as_at', '2015-08-31'],
    ]);
    const cells = rows.filter(({ part }) => part === 'dates');
    expect(
      cells.map(({ row_name: row, column, type, value, ledger_lines: lines }) => [row, column, type, value, lines]),
    ).toEqual([
      ['8.1.3 Licensing', 'ref', 'text', '8.1.3 Licensing', '12–14, 40'],
      ['8.1.3 Licensing', 'rating', 'rating', 'red', '12–14, 40'],
      ['8.1.3 Licensing', 'due', 'date', '2015-11-30', '12–14, 40'],
      ['8.1.3 Licensing', 'days', 'number', '-12', '40'],
    ]);
  });

  test('runs no formula in a spreadsheet', async () => {
    expect(await drawn(csvPaper)).toContain(`'=1+1 & ""quoted"" words`);
  });
});
