import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** The digest before the office, once it was posted. */
export const THE_DIGEST = [
  // What went wrong: on Monday afternoon it looked as if it were still to go, and somebody had it posted twice.
  story('the digest that was posted says when, where, and how another is posted', async ({ as, at }) => {
    const sam = as('Sam Okafor');
    await at('2015-11-23T08:30:00Z');
    await at('2015-11-24T10:00:00Z');
    sam.hears();
    const shown = plain(await sam.says('/rag digest'));
    expect(shown).toContain('The digest of Mon 23 Nov 2015 was posted at 08:30.');
    expect(shown).toContain('It stands in the leadership’s channel; below is how it would read now.');
    expect(shown).toContain('To post this one too: /rag digest post.');
    expect(plain(await sam.taps('Post it again'))).toContain('Another would stand beside it.');
  }),
];
