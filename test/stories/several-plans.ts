import { expect } from 'vitest';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { story } from '#test/kit/a-story.ts';
import type { Stage } from '#test/kit/a-story.ts';

const NOW = '2026-10-08T15:00:00+01:00';
const RUNNING = aCouncilOfFour({ now: NOW, isBegun: true });
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const CARE = `Ref,Action,Timescale,Lead
2.1,Recruit carers (see also 2.2 and HUB 1.3),By 30 November 2026,Nia Rees
2.2,Open a desk in each hub,By end March 2027,Dev Chandra
2.3,Train the desk; no longer linked to 2.1,By end March 2027,Dev Chandra
2.4,Report under section 5 of the Care Act,By end March 2027,Dev Chandra
`;
// 2.2 has become 2.3, and 2.3 is 2.2.
const CARE_2 = `Ref,Action,Timescale,Lead
2.1,Recruit carers (see also 2.3 and HUB 1.3),By 30 November 2026,Nia Rees
2.2,Train the desk; no longer linked to 2.1,By end March 2027,Dev Chandra
2.3,Open a desk in each hub,By end March 2027,Dev Chandra
2.4,Report under section 5 of the Care Act,By end March 2027,Dev Chandra
`;

function takesIn({ types }: Stage, file: string, more: readonly string[]): Promise<string> {
  const argv = ['import', 'care.csv', '--plan', 'CARE', '--name', 'Care plan', ...more];
  return types({ now: NOW, files: { 'care.csv': file }, argv });
}

/** Two plans beside each other, which refer to each other in their own words. */
export const SEVERAL_PLANS = [
  story(
    'what a plan’s words refer to stands on both cards, goes along when numbers move, and what is unclear is asked of the office',
    async (stage) => {
      const [nia, owen] = [stage.as('Nia Rees'), stage.as('Owen Pugh')];
      await takesIn(stage, CARE, ['--published', '2026-10-01', '--begin']);
      [nia, owen].forEach((one) => one.hears());
      const carers = plain(await nia.says('/rag CARE 2.1'));
      expect(carers).toContain('Refers to CARE 2.2 and 1.3.');
      expect(plain(await nia.taps('Open 1.3'))).toContain('Referred to by CARE 2.1.');
      expect(plain(await nia.says('/rag CARE 2.2'))).toContain('Referred to by CARE 2.1.');
      expect(plain(await nia.says('/rag CARE 2.4'))).not.toContain('Refers to');

      expect(plain(await owen.says('/rag office'))).toContain('1 cross-reference in doubt');
      const listed = plain(await stage.types({ now: NOW, argv: ['doubts', '--plan', 'CARE'] }));
      expect(listed).toContain(
        'Settle it in chat: /rag links CARE 2.3 to CARE 2.1, or /rag links CARE 2.3 not CARE 2.1',
      );
      const doubts = plain(await owen.says('/rag doubts CARE'));
      expect(doubts).toContain('Does CARE 2.3 refer to CARE 2.1? The plan says “no longer linked to 2.1”');
      expect(plain(await nia.says('/rag doubts CARE'))).not.toContain('refer to');
      const all = plain(await owen.says('/rag links CARE'));
      expect(all).toContain('Cross-references · Care plan · 2 links');
      expect(all).toContain('In doubt (1)');
      expect(all).toContain('the words say that it does not, or no more');
      expect(plain(await nia.says('/rag links CARE'))).not.toContain('In doubt');
      expect(plain(await owen.taps('No'))).toContain('CARE 2.3 does not refer to CARE 2.1');
      expect(plain(await owen.says('/rag links CARE'))).not.toContain('In doubt');
      expect(plain(await owen.says('/rag doubts CARE'))).not.toContain('in doubt');
      expect(plain(await owen.says('/rag office'))).not.toContain('cross-reference in doubt');

      await takesIn(stage, CARE_2, ['--published', '2026-10-08', '--apply', '--same', '2.1=2.1', '--as', 'Owen Pugh']);
      expect(plain(await nia.says('/rag CARE 2.3!'))).toMatch(/Open a desk in each hub.*Referred to by CARE 2\.1\./u);
      expect(plain(await nia.says('/rag CARE 2.3!'))).not.toContain('Refers to');
      expect(plain(await owen.says('/rag links CARE'))).not.toContain('In doubt');
      expect(plain(await owen.says('/rag doubts CARE'))).not.toContain('in doubt');
      expect(plain(await owen.says('/rag office'))).not.toContain('cross-reference in doubt');

      expect(await nia.says('/rag links 1.1 to 1.2')).toContain('That is for the programme office');
      expect(plain(await owen.says('/rag links 1.1 to 1.2'))).toContain('1.1 refers to 1.2');
      expect(plain(await nia.says('/rag 1.2'))).toContain('Referred to by 1.1.');
      await owen.taps('Undo');
      expect(plain(await nia.says('/rag 1.2'))).not.toContain('Referred to by');
    },
    RUNNING,
  ),
  story(
    'the office has one digest for all plans or one each, with one line that is taken back by one tap',
    async (stage) => {
      const [nia, owen] = [stage.as('Nia Rees'), stage.as('Owen Pugh')];
      await takesIn(stage, CARE, ['--published', '2026-10-01', '--begin']);
      [nia, owen].forEach((one) => one.hears());
      expect(await nia.says('/rag digests together')).toContain('That is for the programme office');
      expect(plain(await owen.says('/rag digests'))).toContain('Each plan has a digest of its own.');
      expect(plain(await owen.taps('One for all'))).toContain(
        'a part for each, with its own counts. From the next one on.',
      );
      expect(plain(await owen.says('/rag digests'))).toContain('One digest for all plans');
      expect(plain(await owen.says('/rag digest'))).toMatch(/^2 plans · /u);
      expect(plain(await owen.says('/rag digest CARE'))).not.toContain('2 plans');
      expect(plain(await owen.says('/rag digest post'))).toContain('Post the digest of all plans together now?');
      expect(plain(await owen.says('/rag digests one for all'))).toContain('nothing has changed');
      expect(plain(await owen.says('/rag plans undo'))).toContain('one digest a plan');
      expect(plain(await owen.says('/rag digests'))).toContain('Each plan has a digest of its own.');
    },
    RUNNING,
  ),
];
