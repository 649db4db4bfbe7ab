import { expect, test } from 'vitest';
import { aWorldWithPlan } from './a-world.ts';

test('one picture of a plan is said in words, drawn as SVG or PNG, or printed with its numbers', async () => {
  const world = await aWorldWithPlan();
  expect(await world.run('picture', 'load', '--today', '2015-06-08')).toBe(0);
  expect(world.said()).toContain('What each lead has open, Mon 8 Jun 2015\nA bar for each lead of Plan shows');
  expect(await world.run('picture', 'load', '--out', 'load.svg', '--phone')).toBe(0);
  expect(world.files.get('load.svg')).toContain('viewBox="0 0 400 ');
  expect(await world.run('picture', 'load', '--out', 'load.PNG')).toBe(0);
  expect(Buffer.from(world.files.get('load.PNG')!).subarray(1, 4).toString()).toBe('PNG');
  expect(await world.run('picture', 'load', '--json')).toBe(0);
  expect(world.json().at(-1)).toMatchObject({
    id: 'load',
    table: {
      columns: ['Lead', 'Late', 'Due within three months', 'Later, or without a date'].map(
        (heading) => expect.objectContaining({ heading }) as object,
      ),
    },
  });
});

test.each([
  [['picture', 'load', '--out', 'load.gif'], 2, 'Let the name behind --out end in .svg or .png.'],
  [['picture', 'cake'], 2, 'rating-mix'],
  [['picture', 'indicator'], 1, 'Plan has nothing that this picture could show on that day.'],
])('%j is refused in a sentence', async (argv, code, sentence) => {
  const world = await aWorldWithPlan();
  expect(await world.run(...argv)).toBe(code);
  expect(world.grumbled()).toContain(sentence);
});
