import { expect } from 'vitest';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { story } from '#test/kit/a-story.ts';

const RUNNING = aCouncilOfFour({ now: '2026-10-08T15:00:00+01:00', isBegun: true });
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const V2 = `Ref,Action,Timescale,Lead
1.1,Open the family hubs,By 26 October 2026,Nia Rees
1.2,Appoint a hub manager,By end January 2027,Nia Rees
1.3,Publish the offer,By 26 October 2026,Nia Rees
1.4,Train the link workers,By end March 2027,Nia Rees
1.5,Move the registrars,By end June 2027,Dev Chandra
`;

/** A plan that lives: what became of every number, whatever was split, merged, renumbered or dropped. */
export const LIVE_DOCUMENT = [
  story(
    'after a split, a merge and a version that renumbers, every number ever given says what became of it, both ways',
    async ({ as, types }) => {
      const [nia, owen] = [as('Nia Rees'), as('Owen Pugh')];
      await owen.says('/rag split 1.4 into "Move the births desk"; "Move the deaths desk"');
      await owen.says('/rag merge 1.3 all the same into 1.2 because one team does both');
      const argv = ['import', 'v2.csv', '--plan', 'HUB', '--published', '2026-10-09', '--apply', '--as', 'Owen Pugh'];
      await types({ now: '2026-10-09T12:00:00+01:00', files: { 'v2.csv': V2 }, argv });
      nia.hears();
      const all = plain(await nia.says('/rag lineage'));
      expect(all).toContain('4 published first, 1 new with a later version, 2 made by splitting: 7 in all.');
      expect(all).toMatch(/Of them: 5 open, 1 split, 1 merged into another\./u);
      expect(all).toMatch(/1\.2 Publish the offer — 1\.3 since 9 Oct · open/u);
      const one = plain(await nia.says('/rag lineage 1.3'));
      // Two actions have had that number: both are told.
      expect(one).toContain('1.3 Publish the offer — open');
      expect(one).toContain('1.4 Train the link workers — merged into 1.3');
      expect(one).toMatch(/took in (?:1\.3|1\.4)/u);
      expect(one).toContain('numbered 1.2 until 9 Oct');
      const history = plain(await nia.says('/rag history 1.4a'));
      expect(history).toMatch(/Part of (?:1\.4|1\.5), 8 Oct\./u);
      const printed = await types({ now: '2026-10-09T12:05:00+01:00', files: {}, argv: ['lineage', '--json'] });
      const lines = printed
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { totals } = lines.at(-1);
      const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, one) => all + one, 0);
      expect([sum(totals.came), sum(totals.became), totals.all]).toEqual([7, 7, 7]);
      expect(new Set(lines.slice(0, -1).map(({ ref }) => ref)).size).toBe(lines.length - 1);
    },
    RUNNING,
  ),
];
