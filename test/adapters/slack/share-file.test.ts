import { expect, test } from 'vitest';
import type { OutKey } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';
import { aCard, aDeparting, ANN, aSlackMessenger, CANARY, outcomeOf, thread } from './a-messenger.ts';
import type { SlackMessenger } from './a-messenger.ts';

const FILE = {
  report: 'R-0123456789ab',
  format: 'html',
  name: 'tracker-2015-08-31-R-0123456789ab.html',
  title: 'Action tracker, as at 31 August 2015 (R-0123456789ab)',
} as const;

const ELSEWHERE = aCard({
  heading: 'The file',
  rating: null,
  blocks: [{ kind: 'said', text: 'Ask Olive Office for it.' }],
  readers: 'asker',
  file: FILE,
});
const WORDS = aCard({ heading: 'The tracker', rating: null, readers: 'asker', thread: [ELSEWHERE] });

const drawPaper: DrawPaper = async () => ({
  bytes: new TextEncoder().encode('<!doctype html>'),
  mediaType: 'text/html',
});

/** The part of an answer that is a file, under the words of it in Ann’s own conversation. */
function aFile(said: Partial<Departing> = {}): Departing {
  const part = { of: 'receipt/1' as OutKey, number: 1 };
  const to = { thread: thread('slack:T1/D1/1700.1'), person: ANN.id };
  return aDeparting({ key: 'receipt/1/part:1' as OutKey, to, card: WORDS, part, ...said });
}

function methodsOf({ slack }: SlackMessenger): readonly string[] {
  return slack.calls.map(({ method }) => method);
}

test('a report goes as a file under its words, with its own name and title, and the outbox keeps no bytes of it', async () => {
  const world = aSlackMessenger({ drawPaper });
  expect(await outcomeOf(world, aFile())).toEqual({
    thread: 'slack:T1/D1/1700.1',
    message: 'receipt/1/part:1',
    more: 0,
  });
  expect(methodsOf(world)).toEqual(['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal']);
  const [asked, bytes, shared] = world.slack.calls;
  expect(asked?.args).toMatchObject({ filename: FILE.name, length: '15' });
  // The place of the file is no method of Slack's, and is told nothing of the bot's.
  expect(bytes?.token).toBe('');
  expect(shared?.args).toMatchObject({ channel_id: 'D1', thread_ts: '1700.1', initial_comment: FILE.title });
  expect(JSON.parse(shared?.args['files'] ?? '')).toEqual([{ id: 'F1', title: FILE.title }]);
  expect(JSON.stringify(aFile())).not.toContain('doctype');
});

test('what a slash command asked for goes into the asker’s own conversation, which is opened for it', async () => {
  const world = aSlackMessenger({ drawPaper });
  await outcomeOf(world, aFile({ to: { thread: thread('slack:T1/C1/'), person: ANN.id, only: true } }));
  expect(methodsOf(world)[0]).toBe('conversations.open');
  expect(world.slack.calls.at(-1)?.args['channel_id']).toMatch(/^D/u);
});

test('no file goes where anybody else reads', async () => {
  const world = aSlackMessenger({ drawPaper });
  const fault = await outcomeOf(world, aFile({ to: { thread: thread('slack:T1/C1/1700.1'), person: ANN.id } }));
  expect(fault).toMatchObject({ definite: true, retryAfter: null });
  expect(methodsOf(world)).toEqual([]);
});

test.each([
  ['files.getUploadURLExternal', { error: 'missing_scope' }, 'adds the permission files:write'],
  ['files.getUploadURLExternal', { error: 'file_uploads_disabled' }, 'file_uploads_disabled'],
  ['files.completeUploadExternal', { error: 'storage_limit_reached' }, 'storage_limit_reached'],
])('where %s meets %j the words say why, whom to ask, and offer it again, once', async (method, mishap, why) => {
  const world = aSlackMessenger({ drawPaper });
  world.slack.next(method, mishap);
  await outcomeOf(world, aFile());
  expect(world.slack.posts).toHaveLength(1);
  const [post] = world.slack.posts;
  expect(post).toMatchObject({ channel: 'D1', thread: '1700.1' });
  for (const said of [why, 'Ask Olive Office', 'Send it again']) expect(post?.text).toContain(said);
  expect(world.reports.join('')).not.toContain(CANARY);
});

test.each([
  ['files.getUploadURLExternal', { status: 503 }],
  ['upload', { status: 500 }],
  ['upload', { breaks: 'ECONNRESET' }],
])('where %s meets %j nothing was shared, so it is tried again; the third time it is told', async (method, mishap) => {
  const world = aSlackMessenger({ drawPaper });
  world.slack.next(method, mishap, mishap);
  expect(await outcomeOf(world, aFile())).toMatchObject({ definite: true, retryAfter: expect.any(Number) });
  expect(world.slack.posts).toEqual([]);
  await outcomeOf(world, aFile({ attempts: 3 }));
  expect(world.slack.posts[0]?.text).toContain('It was not taken');
  expect(methodsOf(world)).not.toContain('files.completeUploadExternal');
});

test('where it is not known whether it was shared it is not shared again: that is told, with the way to have it', async () => {
  const world = aSlackMessenger({ drawPaper });
  world.slack.next('files.completeUploadExternal', { status: 503 });
  expect(await outcomeOf(world, aFile())).toMatchObject({ definite: false });
  expect(await world.messenger.find?.(aFile(), ANN)).toMatchObject({ kind: 'unknown' });
  const before = methodsOf(world).length;
  await outcomeOf(world, aFile({ attempts: 2, again: 'not-known' }));
  expect(methodsOf(world).slice(before)).toEqual(['chat.postMessage']);
  expect(world.slack.posts[0]?.text).toContain('I could not tell whether the file arrived');
});

test.each([
  ['restricted', 'restricted by now'],
  ['gone', 'not in the register any more'],
] as const)('a report that is %s by the time it would go is not sent, and that is said', async (outcome, said) => {
  const world = aSlackMessenger({ drawPaper: async () => outcome });
  await outcomeOf(world, aFile());
  expect(methodsOf(world)).toEqual(['chat.postMessage']);
  expect(world.slack.posts[0]?.text).toContain(said);
});

test('a report that cannot be drawn is told to whoever asked, and to the log as the fault that it is', async () => {
  const world = aSlackMessenger({ drawPaper: () => Promise.reject(new Error('No font.')) });
  await outcomeOf(world, aFile());
  expect(world.slack.posts[0]?.text).toContain('could not be drawn');
  expect(world.reports).toEqual([expect.stringContaining('could not be drawn')]);
});

test('without anything that draws it the words say how to have it', async () => {
  const world = aSlackMessenger();
  await outcomeOf(world, aFile());
  expect(world.slack.posts[0]?.text).toContain('Ask Olive Office for it.');
});
