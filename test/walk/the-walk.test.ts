import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aConsole } from '#test/adapters/console/a-console.ts';
import { aSlackPlatform } from '#test/adapters/slack/a-slack-platform.ts';
import { aTeamsPlatform } from '#test/adapters/teams/a-teams-platform.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { withoutHash } from '#test/kit/without-hash.ts';
import type { Start } from '#test/kit/a-start.ts';
import { WEEKS } from './weeks.ts';
import { aWalk, LOADED } from './walk-stage.ts';
import type { Told } from './walk-stage.ts';

const PLATFORMS: readonly (readonly [string, (from: Start) => Promise<ChatPlatform>, boolean])[] = [
  ['at the console', aConsole, true],
  ['in Slack', aSlackPlatform, false],
  ['in Teams', aTeamsPlatform, false],
];

/** Whoever has no account is told nothing but at the console, which reaches everybody. */
const WITHOUT_ACCOUNT = 'Tom Ashby';

// What went wrong: nobody had ever gone the whole way, from a plan of one's own to the second month, and every part of it was met there.
test.each(PLATFORMS)(
  'eight weeks of an office and its leads %s: whom the bot told what, what is on record, and what the digest says',
  async (_, platform, reachesAll) => {
    const walk = aWalk(await platform(LOADED));
    const shown: string[] = [];
    for (const { monday, doings, told, record, office, digest } of WEEKS) {
      const heard = await walk.week(monday, ...doings(walk));
      for (const [on, who, says] of told) {
        const cards = heard
          .filter((one) => one.who === who && Number(one.on.slice(8)) === on)
          .flatMap((one) => one.cards);
        expect(cards.map(inOneLine).join('\n'), `${who} on the ${on}th`).toContain(says);
      }
      expect(await walk.record(monday), `the record of the week of ${monday}`).toEqual(record);
      const page = await walk.as('Olive Marsh').says('/rag office');
      for (const words of office) expect(inOneLine(page), `the office’s card after ${monday}`).toContain(words);
      const posted = withoutHash(await walk.digest(monday)).replace(/ends at \d+-HASH/u, 'ends at HEAD');
      for (const words of digest) expect(inOneLine(posted), `the digest after ${monday}`).toContain(words);
      // In full, against what was written from what happened.
      const [onPage, onDigest] = [expected(monday, 'office'), expected(monday, 'digest')];
      expect(page.trim(), `the whole of the office’s card after ${monday}`).toBe(
        reachesAll ? onPage : [onPage, OUT_OF_REACH, ...nobodyToAsk(monday)].join('\n\n'),
      );
      expect(posted.trim(), `the whole of the digest after ${monday}`).toBe(
        reachesAll ? onDigest : withoutTom(onDigest, monday),
      );
      atMostOneMessage(heard);
      shown.push(...heard.flatMap(({ cards }) => cards), posted);
      expect(reachesAll ? [] : heard.filter(({ who }) => who === WITHOUT_ACCOUNT)).toEqual([]);
      if (monday === WEEKS[0]?.monday) nothingBeforeItBegins(heard);
    }
    const examples = reachesAll ? examplesOfTheOffice() : [];
    expect(examples.filter((example) => !isAmong(shown, example))).toEqual([]);
  },
  120_000,
);

/** What docs/office.md shows of the walk, card by card. */
function examplesOfTheOffice(): readonly string[] {
  const page = readFileSync('docs/office.md', 'utf8');
  const walked = page.slice(page.indexOf('## From nothing'), page.indexOf('## Getting the plan in'));
  const examples = [...walked.matchAll(/^```\n(?<card>.*?)^```/gmsu)].map(({ groups }) => groups?.['card'] ?? '');
  expect(examples.length).toBeGreaterThan(2);
  return examples;
}

/** True where one of the cards says every line of an example, in that order; “…” stands for what is left out. */
function isAmong(cards: readonly string[], example: string): boolean {
  const lines = example
    .split('\n')
    .flatMap((line) => (['', '…'].includes(line.trim()) ? [] : [inOneLine(line).trim()]));
  return cards.some((card) => {
    const text = inOneLine(card);
    return lines.reduce((from, line) => (from < 0 ? from : text.indexOf(line, from)), 0) >= 0;
  });
}

/** The text of a card as it must stand in full at the end of a week, in `expected`. */
function expected(monday: string, card: 'office' | 'digest'): string {
  return readFileSync(`test/walk/expected/${monday}.${card}.txt`, 'utf8').trim();
}

/** What the office reads besides where whoever has no account cannot be written to. */
const OUT_OF_REACH = `1 person who cannot be reached
------------------------------
Tom Ashby: the roster has no e-mail address.
[Link Tom Ashby]`;

/** His actions, from ten working days before they are due: RS4 on Saturday 31 October, RS5 on Friday 13 November. */
function nobodyToAsk(monday: string): readonly string[] {
  const rs4 = 'RS4  Review crewing at Ashby Moor station';
  if (monday < '2026-10-12') return [];
  if (monday < '2026-10-26') return [`1 action with nobody to ask\n---------------------------\n${rs4}`];
  const rs5 = 'RS5  Exercise with the ambulance service';
  return [`2 actions with nobody to ask\n----------------------------\n${rs4}\n${rs5}`];
}

// Whoever cannot be reached is not among those who were asked: from 16 October he would be.
const ASKED: readonly (readonly [all: string, reached: string])[] = [
  ['5 people were asked', '4 people were asked'],
  ['1 of 10 people', '1 of 9 people'],
  ['2 of 6\npeople', '2 of 5\npeople'],
];

function withoutTom(digest: string, monday: string): string {
  const found = monday < '2026-10-12' ? undefined : ASKED.find(([all]) => digest.includes(all));
  return found === undefined ? digest : digest.replace(...found);
}

function inOneLine(card: string): string {
  return card.replaceAll(/\s+/gu, ' ');
}

/** On the Monday on which the office says begin, nobody but the office hears anything. */
function nothingBeforeItBegins(heard: readonly Told[]): void {
  expect(heard.filter(({ on, who }) => on === '2026-09-07' && who !== 'Olive Marsh')).toEqual([]);
}

/** Nobody has two messages of the morning's questions on one day. */
function atMostOneMessage(heard: readonly Told[]): void {
  const seats = heard.filter(({ at }) => at === '09:30').map(({ on, who }) => `${on} ${who}`);
  expect(seats).toHaveLength(new Set(seats).size);
}
