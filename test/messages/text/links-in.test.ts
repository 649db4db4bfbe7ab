import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render as renderForSlack } from '#adapters/slack/draw/render.ts';
import { render as renderForTeams } from '#adapters/teams/draw/render.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { linksIn } from '#src/messages/text/links-in.ts';
import { aCard } from '#test/kit/a-card.ts';
import { checkTeamsMessage } from '#test/kit/adaptive-card.ts';
import { checkMessage } from '#test/kit/block-kit.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';

describe('what shows that something is done', () => {
  test.each<readonly [words: string, links: readonly string[]]>([
    ['https://sharepoint.council.example/minutes', ['https://sharepoint.council.example/minutes']],
    ['minutes at https://council.example/m?id=3&v=2.', ['https://council.example/m?id=3&v=2']],
    ['(see https://council.example/a)', ['https://council.example/a']],
    ['https://wiki.example/Plan_(2015)', ['https://wiki.example/Plan_(2015)']],
    ['“https://council.example/a”, and http://b.example/c', ['https://council.example/a', 'http://b.example/c']],
    ['https://council.example:8443/x', ['https://council.example:8443/x']],
    ['HTTPS://Council.Example/X', ['HTTPS://Council.Example/X']],
    ['https://a.example and again https://a.example', ['https://a.example']],
    // What may lead elsewhere than it seems to, or nowhere, stays words.
    ['https://council.example@evil.example/login', []],
    ['https://user:word@council.example/', []],
    ['https://cоuncil.example/', []],
    ['https://localhost/', []],
    ['https://council.example/a-long-na…', []],
    ['javascript:alert(1)', []],
    ['file:///etc/passwd', []],
    ['council.example/minutes', []],
    ['https://', []],
  ])('“%s” can be opened at %j', (words, links) => {
    expect(linksIn(words)).toEqual(links);
  });

  test('is opened where it says, whatever is typed around it', () => {
    const piece = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('https://', ')', '(', '…', '@', ' '));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const words = pieces.join('');
        for (const link of linksIn(words)) {
          expect(words).toContain(link);
          expect(new URL(link).username).toBe('');
        }
      }),
    );
  });

  test('is a link that Slack and Teams take, and that the console prints whole', () => {
    const [to] = linksIn('Minutes: https://council.example/minutes?id=3, page 3.');
    if (to === undefined) throw new Error('There is a link.');
    const card = aCard({ heading: '8.1.3', blocks: [{ kind: 'link', to }] });
    const [onSlack, onTeams] = [renderForSlack(card, null), renderForTeams(card, null)];
    expect(checkMessage(onSlack)).toEqual([]);
    expect(objectsUnder(onSlack.blocks)).toContainEqual({ type: 'link', url: to });
    expect(checkTeamsMessage(onTeams)).toEqual([]);
    expect(objectsUnder(onTeams.card)).toContainEqual({ type: 'Action.OpenUrl', title: 'Open', url: to });
    expect(asText(card)).toContain(`Where to look: ${to}`);
  });
});
