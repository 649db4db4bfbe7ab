import { expect, test } from 'vitest';
import { spoken, spokenLabel } from '#src/messages/words/spoken-label.ts';

// What stands on the screen, and what a telephone or a reader of the screen says of it.
test.each([
  ['Recorded: 8.1.3 is Amber ▲', 'Recorded: 8.1.3 is Amber'],
  ['▲ Amber  8.1.3', 'Amber  8.1.3'],
  ['🟠 Amber ▲ · 8.1.3', 'Amber · 8.1.3'],
  ['Red ■ 3 (same) · Green ● 0 confirmed, 17 only said', 'Red 3 (same) · Green 0 confirmed, 17 only said'],
  ['Complete ★, checked by Priya Nair', 'Complete, checked by Priya Nair'],
  ['☆ To check', 'To check'],
  ['◌ Only said', 'Only said'],
  ['Amber ▲ → Red ■; expects 31 Jan', 'Amber to Red; expects 31 Jan'],
  ['30 Sep → 31 Jan 2016, 4 months later', '30 Sep to 31 Jan 2016, 4 months later'],
  ['✓ 8.1.3 is Amber ▲.\n✗ 99.9.9: there is no such action.', '8.1.3 is Amber.\n99.9.9: there is no such action.'],
  ['Karl Battersby: 🟢', 'Karl Battersby: Green'],
  ['You: 👍', 'You: thumbs up'],
  ['You: 🟢🎉', 'You: emoji'],
  ['🏁 Done', 'emoji Done'],
  ['● item one\n● item two', 'item one\nitem two'],
  ['Grey ○', 'Grey'],
])('“%s” is read out as “%s”', (shown, said) => {
  expect(spoken(shown)).toBe(said);
});

test.each([
  '8.1.3 · due Mon 30 Nov',
  'Not rated yet',
  '£3,000 – “no” – café',
  'and 40 more…',
  'C# & C++ <b>',
  '5 − 3 = 2',
])('what has no shape is read as it stands: %s', (words) => {
  expect(spoken(words)).toBe(words);
});

test('a button says its action first, and what it does', () => {
  expect(spokenLabel({ label: 'Amber ▲', unsaid: '8.1.3' })).toBe('8.1.3, Amber');
  expect(spokenLabel({ label: 'Amber', aloud: '8.1.3, Amber, at risk' })).toBe('8.1.3, Amber, at risk');
});
