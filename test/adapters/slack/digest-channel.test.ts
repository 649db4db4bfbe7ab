import { describe, expect, test } from 'vitest';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import { actionId } from '#src/plan/action.ts';
import type { OutKey } from '#src/ports/message.ts';
import { findDigestReaders } from '#src/ports/digest-readers.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { day } from '#test/kit/an-action.ts';

type Refused = { readonly refused: string };

/** A bot that starts with a digest's channel that is so. */
async function aSlackWhoseChannel(is: object | Refused | number): Promise<ASlack> {
  const database = await aRegister();
  const roster = await database.register.roster();
  const people = roster.people.map((one) => (one.role === 'office' ? { ...one, accounts: { slack: 'T1/U1' } } : one));
  await database.register.saveRoster({ ...roster, people });
  const fake = aFakeSlack();
  fake.answers('users.lookupByEmail', () => Response.json({ ok: false, error: 'users_not_found' }));
  fake.answers('users.info', ({ user }) => Response.json({ ok: true, user: { id: user, team_id: 'T1' } }));
  fake.answers('conversations.info', () => infoOf(is));
  const slack = await aSlack({ database, fake, config: { digestChannel: 'C0LEADERS' } });
  await slack.slack.introduced();
  await slack.settle();
  return slack;
}

function infoOf(is: object | Refused | number): Response {
  if (typeof is === 'number') return new Response('', { status: is });
  if ('refused' in is) return Response.json({ ok: false, error: is.refused });
  return Response.json({ ok: true, channel: { id: 'C0LEADERS', ...is } });
}

function toOffice({ fake }: ASlack): string {
  return fake
    .of('chat.postMessage')
    .map(({ text }) => String(text))
    .filter((text) => text.includes('The digest cannot be posted'))
    .join('\n');
}

function kept({ database }: ASlack) {
  return findDigestReaders('slack', database.installations);
}

describe('at start the digest’s channel is asked who reads it', () => {
  test('and of members alone the log says so, and nobody is bothered', async () => {
    const slack = await aSlackWhoseChannel({});
    expect(slack.reports).toContain(
      'info: The digest’s channel C0LEADERS on Slack: nobody but members of the organisation reads it.',
    );
    expect(toOffice(slack)).toBe('');
    expect(await kept(slack)).toMatchObject({ channel: 'C0LEADERS', audience: 'members', refusal: null });
  });

  test('and of outsiders the log and the office are told', async () => {
    const slack = await aSlackWhoseChannel({ is_ext_shared: true });
    expect(slack.reports.join('\n')).toMatch(/error: .*C0LEADERS.*another organisation can read it/u);
    expect(toOffice(slack)).toContain('another organisation can read it');
    expect(await kept(slack)).toMatchObject({ audience: 'outsiders' });
  });

  test('and what Slack refuses to say is told to both, with what mends it', async () => {
    const slack = await aSlackWhoseChannel({ refused: 'channel_not_found' });
    expect(slack.reports.join('\n')).toContain('invite the bot');
    expect(toOffice(slack)).toContain('invite the bot');
    expect(await kept(slack)).toMatchObject({
      audience: 'unknown',
      refusal: expect.stringContaining('invite') as string,
    });
  });

  test('and while Slack is away the log says that it is asked again', async () => {
    const slack = await aSlackWhoseChannel(503);
    expect(slack.reports.join('\n')).toContain('is asked again before anything is posted');
    expect(toOffice(slack)).toBe('');
    expect(await kept(slack)).toMatchObject({ audience: 'unknown', refusal: null });
  });
});

describe('a digest', () => {
  const CARD = aCard({ heading: 'The digest', mentions: [ACTION()] });

  async function posted(slack: ASlack): Promise<readonly unknown[]> {
    const digest = { key: 'digest/RIP/2015-06-08' as OutKey, kind: 'digest' as const, to: { channel: 'slt' } };
    const say = [{ ...digest, card: CARD, day: day('2015-06-08'), about: [], edits: null, holds: null }];
    await slack.database.register.write({ message: null, slot: null, entries: [], say, asked: [] });
    await slack.bot.work();
    return slack.fake.of('chat.postMessage').filter(({ channel }) => channel === 'C0LEADERS');
  }

  test('is posted where members alone read', async () => {
    expect(await posted(await aSlackWhoseChannel({}))).toHaveLength(1);
  });

  // What went wrong: the doctor called the channel well while every post to it was refused.
  test('is refused, and why is kept for the doctor', async () => {
    const slack = await aSlackWhoseChannel({});
    slack.fake.answers('chat.postMessage', () => Response.json({ ok: false, error: 'not_in_channel' }));
    await posted(slack);
    expect(await kept(slack)).toMatchObject({ refusal: expect.stringContaining('invite it there') as string });
  });

  test('is not posted once another organisation reads there', async () => {
    expect(await posted(await aSlackWhoseChannel({ is_ext_shared: true }))).toEqual([]);
  });

  test('is not posted while Slack does not say who reads there', async () => {
    expect(await posted(await aSlackWhoseChannel(503))).toEqual([]);
  });
});

function ACTION() {
  return actionId('RIP' as PlanKey, '8.1.3' as Ref);
}
