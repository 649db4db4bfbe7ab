import { expect, test } from 'vitest';
import { aConsole } from '#test/adapters/console/a-console.ts';
import { aSlackPlatform } from '#test/adapters/slack/a-slack-platform.ts';
import { aTeamsPlatform } from '#test/adapters/teams/a-teams-platform.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
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
    for (const { monday, doings, told, record, office, digest } of WEEKS) {
      const heard = await walk.week(monday, ...doings(walk));
      for (const [on, who, says] of told) {
        const cards = heard
          .filter((one) => one.who === who && Number(one.on.slice(8)) === on)
          .flatMap((one) => one.cards);
        expect(cards.map(inOneLine).join('\n'), `${who} on the ${on}th`).toContain(says);
      }
      expect(await walk.record(monday), `the record of the week of ${monday}`).toEqual(record);
      const page = inOneLine(await walk.as('Olive Marsh').says('/rag office'));
      for (const words of office) expect(page, `the office’s card after ${monday}`).toContain(words);
      const posted = inOneLine(await walk.digest(monday));
      for (const words of digest) expect(posted, `the digest after ${monday}`).toContain(words);
      atMostOneMessage(heard);
      expect(reachesAll ? [] : heard.filter(({ who }) => who === WITHOUT_ACCOUNT)).toEqual([]);
      if (monday === WEEKS[0]?.monday) nothingBeforeItBegins(heard);
    }
  },
  120_000,
);

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
