import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhrase } from '#src/cli/print/phrase.ts';
import { aWorld, aWorldWithPlan, ROSTER_CSV } from './a-world.ts';

describe('read-timescale', () => {
  test('prints an object for each line, in order, with exactly the keys that are promised', async () => {
    const world = aWorld({ lines: ['By end Dec 2015', '', 'June 2015 onwards'] });
    expect(await world.run('read-timescale')).toBe(0);
    expect(world.printed[0]).toBe(
      '{"text":"By end Dec 2015","kind":"by","start":null,"due":"2015-12-31","every":null,"milestones":[],"doubt":null}',
    );
    expect(world.json().map(({ text, kind }) => [text, kind])).toEqual([
      ['By end Dec 2015', 'by'],
      ['', 'unknown'],
      ['June 2015 onwards', 'from'],
    ]);
    expect(world.complained).toEqual([]);
    expect(world.registers.size).toBe(0);
  });

  test('a day of publication, of all or of one line, tells the year', async () => {
    const lines = ['By end January', '{"text":"By end January","published":"2019-05-01"}'];
    const world = aWorld({ lines });
    await world.run('read-timescale', '--published', '2015-05-26');
    expect(world.json().map(({ due }) => due)).toEqual(['2016-01-31', '2020-01-31']);
  });

  test('a line of a megabyte is read, and so is whatever comes after it', async () => {
    const world = aWorld({ lines: ['x'.repeat(1_000_000), 'May 2015 '.repeat(100_000), 'By end Dec 2015'] });
    expect(await world.run('read-timescale')).toBe(0);
    expect(world.json().map(({ text }) => String(text).length)).toEqual([1_000_000, 900_000, 15]);
  });
});

describe('read-leads', () => {
  test('reads by a roster file', async () => {
    const world = aWorld({ files: { 'people.csv': ROSTER_CSV }, lines: ['Ann Archer', '{"text":"Leader"}', ''] });
    expect(await world.run('read-leads', '--roster', 'people.csv')).toBe(0);
    expect(world.printed[0]).toBe(
      '{"text":"Ann Archer","owners":[{"name":"Ann Archer","post":null,"group":false,"support":false}],"doubt":null}',
    );
    expect(world.json()[1]).toMatchObject({ owners: [{ name: null, post: 'Leader' }], doubt: null });
    expect(world.json()[2]).toMatchObject({ text: '', owners: [] });
    expect(world.registers.size).toBe(0);
  });

  test('reads by the people of the register where there is one', async () => {
    const world = await aWorldWithPlan({ lines: ['Ann Archer'] });
    await world.run('read-leads');
    expect(world.json()).toMatchObject([{ owners: [{ name: 'Ann Archer' }], doubt: null }]);
  });

  test('a roster that cannot be read is a sentence, not a line for each phrase', async () => {
    const world = aWorld({ lines: ['Ann Archer'] });
    expect(await world.run('read-leads', '--roster', 'nobody.csv')).toBe(1);
    expect(world.printed).toEqual([]);
    expect(world.complained).toHaveLength(1);
  });
});

describe('readPhrase', () => {
  test.each([
    ['By end Dec 2015', 'By end Dec 2015', null],
    ['{"text":"To be\\nagreed"}', 'To be\nagreed', null],
    ['{"text":"June","published":"2015-05-26"}', 'June', '2015-05-26'],
    ['{"text":"June","published":null}', 'June', null],
    ['{"text":"June","published":"soon"}', '{"text":"June","published":"soon"}', null],
    ['{"words":"June"}', '{"words":"June"}', null],
    ['{"text":7}', '{"text":7}', null],
    ['["June"]', '["June"]', null],
    ['{by June}', '{by June}', null],
    ['"June"', '"June"', null],
  ])('takes %s as %j', (line, text, published) => {
    expect(readPhrase(line)).toEqual({ text, published });
  });

  test('loses nothing: what is no object is the line as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(readPhrase(line)).toEqual({ text: line, published: null });
        expect(readPhrase(JSON.stringify({ text: line })).text).toBe(line);
      }),
    );
  });
});

test('every line gives one line, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), async (lines) => {
      const world = aWorld({ lines });
      for (const name of ['read-timescale', 'read-leads']) {
        expect(await world.run(name)).toBe(0);
        expect(world.json().map(({ text }) => text)).toEqual(lines.map((line) => readPhrase(line).text));
      }
    }),
    { numRuns: 40 },
  );
});
