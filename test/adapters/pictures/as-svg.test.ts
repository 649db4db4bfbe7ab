import { expect, test } from 'vitest';
import { asPng } from '#adapters/pictures/as-png.ts';
import { asSvg } from '#adapters/pictures/as-svg.ts';
import { FAINT, INK, PAINTS, PAPER } from '#adapters/pictures/paints.ts';
import type { Picture } from '#src/picture/picture.ts';
import { day } from '#test/kit/an-action.ts';

const COMMON = {
  title: 'Rhŷl & Ŵyre <1>',
  inWords: 'Red fell from 3 to 1 & "all" is well.',
  axes: { of: 'Week', value: 'Actions' },
};

/** One of each form, small and made up. */
const MADE_UP: readonly Picture[] = [
  {
    ...COMMON,
    id: 'columns',
    form: 'columns',
    labels: ['23 Nov', '30 Nov'],
    series: [
      { name: 'Red ■', paint: 'red', values: [3, 1], beside: '1' },
      { name: 'Amber ▲', paint: 'amber', values: [0, 2], beside: '2' },
    ],
  },
  {
    ...COMMON,
    id: 'bars',
    form: 'bars',
    labels: ['1 Leadership', '2 A very long name of a section that no phone has room for in one line'],
    series: [{ name: 'Days late', paint: 'late', values: [31, 7] }],
  },
  {
    ...COMMON,
    id: 'lines',
    form: 'lines',
    courses: [
      {
        name: 'Reading',
        paint: 'reading',
        stays: false,
        points: [
          { day: day('2015-06-30'), value: 12.5 },
          { day: day('2015-09-30'), value: 9 },
        ],
      },
    ],
    levels: [{ name: 'Target 8 days', value: 8 }],
    marks: [{ name: 'Today', day: day('2015-09-30') }],
  },
  {
    ...COMMON,
    id: 'rows',
    form: 'rows',
    labels: ['1 Leadership'],
    spots: [
      { name: 'Late', paint: 'late', spots: [{ row: 0, month: day('2015-07-01'), count: 2 }] },
      { name: 'Said to be done', paint: 'unchecked', spots: [{ row: 0, month: day('2015-07-01'), count: 1 }] },
    ],
    marks: [
      { name: 'Today', day: day('2015-11-30') },
      { name: 'Review', day: day('2015-12-01') },
    ],
  },
];

test.each(MADE_UP)('$id as SVG is drawn the same as ever', async (picture) => {
  const drawn = await asSvg(picture, 'phone');
  expect(await asSvg(picture, 'phone')).toBe(drawn);
  await expect(drawn).toMatchFileSnapshot(`../../fixtures/pictures/${picture.id}.svg`);
});

test.each(MADE_UP)('$id says to a reader of the screen what it is, in words of ours alone', async (picture) => {
  const drawn = await asSvg(picture, 'page');
  expect(drawn).toMatch(/^<svg [^>]*role="img" lang="en-GB"[^>]* aria-labelledby="\w+-title \w+-desc"/u);
  expect(drawn).toContain('Rhŷl &amp; Ŵyre &lt;1&gt;</title>');
  expect(drawn).toContain('Red fell from 3 to 1 &amp; &quot;all&quot; is well.</desc>');
  expect(drawn.match(/aria-label=|aria-roledescription|role="(?!img)/gu)).toBeNull();
  const sizes = [...drawn.matchAll(/font-size="?:? ?(\d+)|font-size: (\d+)px/gu)].map(([, one, other]) =>
    Number(one ?? other),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
});

test('a picture as PNG is the same bytes each time', async () => {
  const [one, other] = [await asPng(MADE_UP[0]!, 'phone'), await asPng(MADE_UP[0]!, 'phone')];
  expect(Buffer.from(one).subarray(1, 4).toString()).toBe('PNG');
  expect(Buffer.compare(one, other)).toBe(0);
});

test('every colour stands out from paper by 3:1, and no two of a picture share colour and pattern', () => {
  for (const [paint, { colour }] of Object.entries(PAINTS)) {
    expect(contrast(colour, PAPER), paint).toBeGreaterThanOrEqual(3);
  }
  const looks = Object.values(PAINTS).map(({ pattern, isHollow }) => `${pattern} ${isHollow}`);
  // The eight of the rating mix are told apart by their patterns alone.
  expect(new Set(looks.slice(0, 8)).size).toBe(8);
  expect(contrast(INK, PAPER)).toBeGreaterThan(7);
  expect(contrast(FAINT, PAPER)).toBeGreaterThan(3);
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [lightOf(one), lightOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
