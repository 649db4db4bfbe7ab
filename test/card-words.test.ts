import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rooms that know of no card. */
const WITHOUT_CARDS =
  /^(?:src\/(?:calendar|timescale|people|rating|plan|sight|reply|nudge|digest|intake|report)|adapters\/papers)\//u;
/** Where the words of a card are made and drawn; everywhere else a card is asked what it means by its other fields. */
const DRAWING = /^(?:src\/messages\/|adapters\/[a-z]+\/(?:draw|forms)\b)/u;
/** A chooser that is drawn in the place of a button. */
const DRAWN_ELSEWHERE: readonly string[] = ['adapters/slack/people/choose-account.ts'];

/** A file that has a card, or a piece of one, in its hands. */
const HOLDS_CARDS =
  /\.(?:blocks|buttons)\b|\b(?:blocks|buttons)\b[^;{}]*\}|import type \{[^}]*\b(?:Card|CardData|Drawn|Block|Button|Row)\b[^}]*\} from '#src\/messages\/card\.ts'/u;
const READS_HEADING =
  /(?<!\.\.)\.heading\b|\{[^{}]*\bheading\b[^{}]*\}(?:: (?:Card|CardData|Drawn)\b| = [\w.!?()]*\b[cC]ard\b)/u;
const READS_WORDS =
  /(?<!\b(?:message|response))\.(?:text|label)\b|\(\{[^{}()]*\b(?:text|label)\b[^{}()]*\}(?:: (?!SlackMessage)\w+)?\)/u;

/** A title or a ref that comes past the naming, as a plain string. */
const PLAIN_NAME =
  /\baction\.(?:title|ref)\b|\baction: \{[^}]*\b(?:title|ref)\b|\{[^{}]*\b(?:title|ref)\b[^{}]*\} = [\w.]*\baction\b/u;
const NAMES: readonly string[] = ['src/messages/words/naming.ts'];
/** Who may have the bare words of a phrase: the builder, what only measures or compares them, and a form of its reader's own. */
const BARE: readonly string[] = [
  'src/messages/words/phrase.ts',
  'src/messages/build-card.ts',
  'src/messages/text/heard-words.ts',
  'src/messages/words/in-words.ts',
  'src/messages/office/stage-cards.ts',
  'src/messages/look/action-card.ts',
  // How many words they are: a bare yes asks nobody anything.
  'src/messages/office/sure/office-words-card.ts',
  // What “yes” and “no” under it say in full.
  'src/messages/check/check-card.ts',
  // How long they are: what is longer than a button stands in none.
  'src/messages/check/hold-cards.ts',
  'src/messages/governance/boards/ask-which-board.ts',
  'src/messages/governance/boards/ask-which-sitting.ts',
  // The words of a form that opens before its reader alone.
  'src/messages/round/round-row.ts',
  // A line of the record in words: it goes through naming where it is shown.
  'src/messages/governance/say-purpose-fact.ts',
  // A paper is no card: what it names is noted as it is named.
  'src/messages/report/parts.ts',
];

const files = globSync('{src,db,adapters,jobs}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const textOf = (file: string): string => readFileSync(file, 'utf8');

test('outside drawing nobody reads the words of a card', () => {
  expect(files.filter(isAsked).flatMap(inFile)).toEqual([]);
});

test.each([
  'const { heading } = answer.card;',
  'if (said.card.heading.startsWith(ref)) return said;',
  'export function isAbout({ heading }: Card): boolean {',
  "const said = card.blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []));",
  'const names = last.card.buttons.map(({ label }) => label);',
  'const first = card.buttons[0]?.label;',
])('planted, it is found: %s', (line) => {
  expect(trespassesIn('src/conversation/hear.ts', line)).toHaveLength(1);
});

test('a title and a ref come onto a card as phrases', () => {
  const words = files.filter((file) => file.startsWith('src/messages/'));
  const plain = words.filter((file) => !NAMES.includes(file) && PLAIN_NAME.test(textOf(file)));
  expect(plain).toEqual([]);
  expect(words.filter((file) => textOf(file).includes('Phrase.wordsOf('))).toEqual(BARE.toSorted());
});

test.each([
  'text: `${tracked.action.title}. It stands.`',
  'const { ref, title } = ask.tracked.action;',
  'export function sayIt({ action: { title } }: Tracked): Card {',
])('planted, it is found: %s', (line) => {
  expect(PLAIN_NAME.test(line)).toBe(true);
});

function isAsked(file: string): boolean {
  return !WITHOUT_CARDS.test(file) && !DRAWING.test(file) && !DRAWN_ELSEWHERE.includes(file);
}

function inFile(file: string): readonly string[] {
  return trespassesIn(file, textOf(file));
}

function trespassesIn(file: string, text: string): readonly string[] {
  const holdsCards = HOLDS_CARDS.test(text);
  return text
    .split('\n')
    .filter((line) => READS_HEADING.test(line) || (holdsCards && READS_WORDS.test(line)))
    .map((line) => `${file}: ${line.trim()}`);
}
