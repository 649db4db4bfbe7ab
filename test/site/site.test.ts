import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteDrawer } from '#adapters/site/draw-site.ts';
import { splitPage } from '#adapters/site/split-pages.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { editionOf } from '#src/cli/publish/edition.ts';
import type { SiteRecord } from '#src/cli/publish/edition.ts';
import { slugsOf } from '#src/report/site/slugs.ts';
import type { SiteFile } from '#src/ports/site/draw-site.ts';
import { anAction, day } from '#test/kit/an-action.ts';
import { inputOf } from '#test/report/a-report.ts';
import type { AReportSaid } from '#test/report/a-report.ts';
import { ACTIONS, someHistory } from '#test/report/some-history.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { deadLinks, PICTURES_IN_WORDS } from './a-site.ts';

const inWords = siteDrawer(PICTURES_IN_WORDS);
const inFull = siteDrawer(drawPicture);

async function drawn(said: AReportSaid, draw = inWords): Promise<readonly SiteFile[]> {
  const record: SiteRecord = {
    ...inputOf(said),
    headings: [
      { level: 'section', ref: '8', title: 'Roads' },
      { level: 'section', ref: '9', title: 'Review of 7.7.7' },
    ],
  };
  const asked = {
    asAt: day('2015-08-31'),
    since: day('2015-05-31'),
    editions: [day('2015-08-31')],
    contact: null,
    before: [],
  };
  const edition = await editionOf(record, asked);
  return draw(edition!.site, { pictures: edition!.pictures, as: 'newest and earlier' });
}

test('no page, file, feed, picture or address shows what is restricted, a note, an account or anybody whom the plan does not name', async () => {
  const hidden = anAction({ ref: '7.7.7', title: 'CANARY-TITLE of a family', owners: ['Ann Archer'] });
  const speaking = anAction({ ref: '7.7.8', title: 'Review CANARY-TITLE of a family with 7.7.7' });
  let count = 0;
  const property = fc.asyncProperty(someHistory, fc.boolean(), async (happened, isLater) => {
    const moved = happened
      .filter(([, , , { kind }]) => kind !== 'undone')
      .map(([on, , by, event]): Happened => [on, '7.7.7', by, event]);
    const restricted: Happened = ['2015-05-27', '7.7.7', 'Olive Office', { kind: 'restricted', restricted: true }];
    const said = {
      actions: [...ACTIONS, hidden, speaking],
      happened: [...(isLater ? [] : [restricted]), ...happened, ...moved],
      restricted: isLater ? new Set([hidden.id]) : new Set<never>(),
    };
    count += 1;
    const files = await drawn(said, count === 8 ? inFull : inWords);
    expect(files.length).toBeGreaterThan(30);
    for (const { path, text } of files)
      expect(`${path} ${text}`).not.toMatch(/CANARY|canary-note|7\.7\.7(?!\d)|person:|Olive Office/u);
    expect(deadLinks(new Map(files.map(({ path, text }) => [path, text])))).toEqual([]);
  });
  await fc.assert(property, { numRuns: 8 });
});

test('the same record gives the same bytes, in full', async () => {
  const said: AReportSaid = {
    actions: ACTIONS,
    happened: [['2015-07-01', '8.1.1', 'Ann Archer', { kind: 'closed', as: 'withdrawn', reason: 'CANARY' }]],
  };
  expect(await drawn(said, inFull)).toEqual(await drawn(said, inFull));
});

test('words of the plan are words on every page, in every file', async () => {
  const evil = '</title><script>alert(1)</script>" onload="x =1+1 &amp; ‮';
  const files = await drawn({ actions: [...ACTIONS, anAction({ ref: '9.2', title: evil })] });
  const pages = files.filter(({ path }) => !path.endsWith('.csv'));
  for (const { path, text } of pages) expect(`${path}: ${text}`).not.toMatch(/<script|" onload="|‮/u);
  const actions = files.find(({ path }) => path === 'data/actions.csv')!.text;
  expect(actions).toContain('</script>"" onload=""x =1+1 &amp; ');
});

test('two things have two addresses, in small letters, whatever they are called', () => {
  const some = fc.uniqueArray(
    fc.string({ minLength: 1, unit: 'grapheme' }).map((own) => `PLAN/${own}`),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(some, (ids) => {
      const slugs = [...slugsOf(ids).values()];
      expect(new Set(slugs).size).toBe(ids.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9_~-][a-z0-9._~-]*$/u);
    }),
  );
  expect([...slugsOf(['P/8.1.3', 'P/8.1.3~2', 'P/F2', 'P/f2', 'P/A iv', 'P/..']).values()]).toEqual([
    '8.1.3',
    '8.1.3~2',
    'f2',
    'f2_2',
    'a_20iv',
    '_2e_2e',
  ]);
});

test('a long list is several pages, each row on one of them', () => {
  const rows = Array.from({ length: 450 }, (_, at) => ({
    cells: [{ type: 'text' as const, text: `${at}` }],
    sources: [],
  }));
  const table = {
    kind: 'table' as const,
    key: 'k',
    caption: 'c',
    columns: [{ key: 'k', heading: 'h', type: 'text' as const }],
    rows,
  };
  const page = {
    address: 'late.html',
    title: 't',
    tab: null,
    way: [],
    sections: [{ heading: 'h', blocks: [table, table] }],
  };
  const pages = splitPage(page);
  expect(pages.map(({ address, number, of }) => [address, number, of])).toEqual([
    ['late.html', 1, 6],
    ...[2, 3, 4, 5, 6].map((number) => [`late-page-${number}.html`, number, 6]),
  ]);
  const drawnRows = pages.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))),
  );
  expect(drawnRows).toEqual([...rows, ...rows]);
});

test('a lead who is an address in the plan is called by the name in it, on every page and in every file', async () => {
  const mailed = anAction({ ref: '8.9.9', owners: ['jane.doe@council.example'] });
  const files = await drawn({ actions: [...ACTIONS, mailed] });
  const own = files.filter(({ path }) => path.includes('8.9.9'));
  expect(own.map(({ text }) => text).join('\n')).toContain('Jane Doe');
  for (const { path, text } of files) expect(`${path} ${text}`).not.toContain('jane.doe@');
});
