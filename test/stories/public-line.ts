import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const THAT_DAY = '2015-06-16T10:00:00+01:00';
const LINE = 'The new licensing policy is out to consultation until 31 July, and Cabinet decides on it in September.';

/** What residents read of an action, written by its lead and let go by the office. */
export const PUBLIC_LINE = [
  // What went wrong: what a board published was copied out of officers’ notes by hand, a child’s initials among them.
  story('a lead writes the line for the public, and only the office lets it go', async ({ as, at }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await at(THAT_DAY);
    const asked = await karl.says('/rag public 17.10.1');
    expect(asked).toContain('Nothing of it is public yet.');
    const named = await karl.says('/rag public 17.10.1 Meeting held with Karl Battersby.');
    expect(named.replaceAll(/\s+/gu, ' ')).toContain('a person’s name; anybody can read this line.');
    const written = (await karl.says(`/rag public 17.10.1 ${LINE}`)).replaceAll(/\s+/gu, ' ');
    expect(written).toContain('17.10.1 · a line for the public waits');
    expect(written).toContain('It is public once the programme office lets it go.');
    sam.hears();
    const shown = await sam.says('/rag public go all');
    expect(shown).toContain('1 line for the public waits');
    karl.hears();
    expect(await sam.taps('Let 17.10.1 go')).toContain('1 line for the public is let go');
    expect(karl.hears()).toContain('17.10.1: your line is public');
    expect((await karl.says('/rag 17.10.1')).replaceAll(/\s+/gu, ' ')).toContain(
      'Public since 16 Jun: “The new licensing',
    );
    const hidden = (await sam.says('/rag restrict 17.10.1')).replaceAll(/\s+/gu, ' ');
    expect(hidden).toContain('Its line for the public is withdrawn.');
    expect((await karl.says(`/rag public 17.10.1 ${LINE}`)).replaceAll(/\s+/gu, ' ')).toContain('It is restricted');
  }),
];
