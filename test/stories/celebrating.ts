import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** What was delivered, and who is thanked for it. */
export const CELEBRATING = [
  story(
    'what is checked is celebrated by name and what is only said done is told as that, until the office says “off”',
    async ({ as, at }) => {
      const [karl, sam, priya] = [as('Karl Battersby'), as('Sam Okafor'), as('Priya Nair')];
      await at('2015-11-23T10:00:00Z');
      expect(plain(await karl.says('/rag celebrate'))).toContain(
        'Nothing was said done or checked in the last seven days.',
      );
      await karl.says('/rag 17.10.1 done https://example.org/licensing');
      await karl.says('/rag 21.4.1 done https://example.org/economy');
      await priya.says('/rag verify 17.10.1 yes');
      await at('2015-11-27T10:00:00Z');
      [karl, sam, priya].forEach((one) => one.hears());
      const shown = plain(await karl.says('/rag celebrate'));
      expect(shown).toMatch(/Checked and complete in the last seven days \(1\).*17\.10\.1 .*Karl Battersby/u);
      expect(shown).toMatch(/Said done in the last seven days, to be checked \(1\).*21\.4\.1 .*to be checked/u);
      expect(shown).toContain('October to December, so far: 1 checked and complete, 1 said done and to be checked.');
      expect(plain(await karl.taps('Last quarter'))).toContain('July to September · ');
      expect(plain(await karl.says('/rag celebrate July to September'))).toContain('Nothing was delivered.');

      const digest = plain(await sam.says('/rag digest'));
      expect(digest).toContain('Delivered this week, checked and complete (1)');
      expect(digest).toContain('Said done this week, to be checked (1)');

      expect(await karl.says('/rag celebrate off')).toContain('That is for the programme office');
      expect(plain(await sam.says('/rag celebrate off'))).toContain('deliveries are not celebrated');
      expect(plain(await sam.says('/rag digest'))).not.toMatch(/Thank you|Delivered this week|Said done this week/u);
      expect(plain(await karl.says('/rag celebrate'))).toContain('nothing is celebrated');
      expect(plain(await sam.says('/rag plans undo'))).toContain('deliveries are celebrated');
      expect(plain(await sam.says('/rag digest'))).toContain('Delivered this week, checked and complete (1)');
    },
  ),
];
