import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescape } from '#adapters/slack/hear/unescape.ts';

const naming = (user: string, label: string | null): string => (user === 'U7' ? 'Ann Archer' : `@${label ?? user}`);

test.each([
  { sent: 'green', typed: 'green' },
  { sent: 'R&amp;D &lt;late&gt;', typed: 'R&D <late>' },
  { sent: '&amp;lt;', typed: '&lt;' },
  { sent: '8.1.3 for <@U7>', typed: '8.1.3 for Ann Archer' },
  { sent: '8.1.3 for <@U7|ann>', typed: '8.1.3 for Ann Archer' },
  { sent: 'ask <@U9|sam>', typed: 'ask @sam' },
  { sent: 'ask <@U9>', typed: 'ask @U9' },
  { sent: 'see <#C1|slt>', typed: 'see #slt' },
  { sent: 'see <#C1>', typed: 'see #C1' },
  { sent: 'see <#C1|>', typed: 'see #C1' },
  { sent: 'done <https://a.example/r?x=1&amp;y=2>', typed: 'done https://a.example/r?x=1&y=2' },
  { sent: '<http://council.gov.uk|council.gov.uk>', typed: 'council.gov.uk' },
  { sent: '<https://a.example/r|the report>', typed: 'the report https://a.example/r' },
  { sent: '<mailto:hr@council.example|hr@council.example>', typed: 'hr@council.example' },
  { sent: '<mailto:hr@council.example>', typed: 'hr@council.example' },
  { sent: '<tel:+441709|01709>', typed: '01709 tel:+441709' },
  { sent: '<!here> late', typed: '@here late' },
  { sent: '<!channel>', typed: '@channel' },
  { sent: '<!subteam^S1|@board>', typed: '@board' },
  { sent: '<!date^1433491200^{date}|5 June 2015>', typed: '5 June 2015' },
  { sent: '&gt; quoted\nmine', typed: '> quoted\nmine' },
  { sent: 'a < b and <unclosed', typed: 'a < b and <unclosed' },
  { sent: '<>', typed: '<>' },
  { sent: '', typed: '' },
])('“$sent” was typed as “$typed”', ({ sent, typed }) => {
  expect(unescape(sent, naming)).toBe(typed);
});

test('what Slack escapes comes back as it was typed', () => {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(unescape(escape(typed), naming)).toBe(typed);
    }),
  );
});

test.each(['<', '<@', '<a|', '&', '<a|b', '<@U7>'])('a megabyte of “%s” is read in one go', (piece) => {
  expect(unescape(piece.repeat(1_000_000 / piece.length), naming).length).toBeGreaterThan(0);
});
