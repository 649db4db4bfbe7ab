import { expect, test } from 'vitest';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import type { OutKey } from '#src/ports/message.ts';
import { aCard, aDeparting, aSlackMessenger, CANARY, thread } from './a-messenger.ts';
import type { SlackMessenger } from './a-messenger.ts';

const CHART = {
  kind: 'chart',
  title: '',
  columns: [
    { label: '8 Jun', counts: { red: 1, green: 2 } },
    { label: '15 Jun', counts: { red: 2, green: 3 } },
  ],
  inWords: 'Red 2, green 3.',
} as const;

const TRENDS = aCard({ heading: 'How the ratings have moved over 2 weeks', rating: null, blocks: [CHART] });

/** Sends the part of a digest that holds its chart, into the thread of the digest. */
async function sendTrends({ messenger }: SlackMessenger, key = 'digest/RIP/2015-06-15/1'): Promise<unknown> {
  const part = { of: 'digest/RIP/2015-06-15' as OutKey, number: 1 };
  const card = aCard({ thread: [TRENDS] });
  const to = { thread: thread('slack:T1/C1/1700.1'), person: null };
  return messenger.send(aDeparting({ key: key as OutKey, kind: 'digest', to, card, part }), null);
}

function methodsOf({ slack }: SlackMessenger): readonly string[] {
  return slack.calls.map(({ method }) => method);
}

test('a digest’s chart stands in its thread in words, and under them as a picture with the same words for whoever cannot see it', async () => {
  const world = aSlackMessenger({ drawPicture });
  await sendTrends(world);
  expect(world.slack.posts).toMatchObject([{ channel: 'C1', thread: '1700.1' }]);
  expect(methodsOf(world)).toEqual([
    'chat.postMessage',
    'files.getUploadURLExternal',
    'upload',
    'files.completeUploadExternal',
  ]);
  const [, asked, , shared] = world.slack.calls;
  expect(asked?.args['alt_txt']).toBe(
    'A column for each of 2 weeks shows how many actions had which rating. Red 2, green 3.',
  );
  expect(Number(asked?.args['length'])).toBeGreaterThan(1000);
  expect(shared?.args).toMatchObject({ channel_id: 'C1', thread_ts: '1700.1' });
  expect(JSON.parse(shared?.args['files'] ?? '')).toEqual([
    { id: 'F1', title: 'How the ratings have moved over 2 weeks' },
  ]);
  // The place of the picture is no method of Slack's, and is told nothing of the bot's.
  expect(world.slack.calls[2]?.token).toBe('');
  expect(world.reports).toEqual([]);
});

test.each([
  ['files.getUploadURLExternal', { error: 'file_uploads_disabled' }, 'file_uploads_disabled'],
  ['files.getUploadURLExternal', { status: 503 }, 'no answer'],
  ['upload', { status: 500 }, 'answer 500'],
  ['upload', { breaks: 'ECONNRESET' }, 'no answer'],
  ['files.completeUploadExternal', { error: 'internal_error' }, 'internal_error'],
])('where %s meets %j the words stand, posted once, and the log says why', async (method, mishap, why) => {
  const world = aSlackMessenger({ drawPicture });
  world.slack.next(method, mishap);
  await sendTrends(world);
  expect(world.slack.posts).toHaveLength(1);
  expect(world.slack.posts[0]?.text).toContain('Red 2, green 3');
  expect(world.reports).toEqual([expect.stringContaining(`(${why}). Its words stand.`)]);
  expect(world.reports.join('')).not.toContain(CANARY);
});

test('a workspace in which the app may upload nothing is asked once a day, and no picture is drawn for it meanwhile', async () => {
  let drawn = 0;
  const png = async (): Promise<Uint8Array> => {
    drawn += 1;
    return new Uint8Array(8);
  };
  const world = aSlackMessenger({ drawPicture: { ...drawPicture, png } });
  world.slack.always('files.getUploadURLExternal', () => ({ error: 'missing_scope' }));
  await sendTrends(world, 'a');
  await sendTrends(world, 'b');
  expect(drawn).toBe(1);
  expect(world.slack.posts).toHaveLength(2);
  expect(world.reports).toEqual([expect.stringContaining('missing_scope')]);
});

test('a picture that cannot be drawn is told as the fault that it is, and the words stand', async () => {
  const world = aSlackMessenger({ drawPicture: { ...drawPicture, png: () => Promise.reject(new Error('No font.')) } });
  await sendTrends(world);
  expect(world.slack.posts).toHaveLength(1);
  expect(methodsOf(world)).toEqual(['chat.postMessage']);
  expect(world.reports).toEqual([expect.stringContaining('could not be drawn')]);
});
