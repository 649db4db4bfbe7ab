import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { openDatabase } from '#db/open.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { MISSING } from '#test/kit/a-council-plan.ts';
import type { Process } from '#test/kit/a-process.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';
import {
  aCommand,
  aDirectMessage,
  anAction,
  aReaction,
  aSubmission,
  onTheWire,
  signed,
} from '#test/kit/slack-envelopes.ts';
import { aCouncil } from './a-slack-council.ts';
import type { Council } from './a-slack-council.ts';
import type { Passed, Standing } from './an-emulated-slack.ts';

/** The one workspace that the emulator has. */
const TEAM = 'T000000001';

/** Before the morning's run, with Monday's digest still to be posted; and the morning's run. */
const EARLY = '2015-06-16T08:05:00Z';
const MORNING = '2015-06-16T08:30:05Z';

let council: Council;
let running: Process;

/** Who is written to on that morning, in that order, the office's card first: the first four are on their way together. */
const ASKED_FIRST = ['Olive Office', 'Stella Manzie', 'Malcolm Newsam', 'Myers', 'Kenny'];
const ASKED_LAST = ['Ney', 'Karl Battersby', 'Stuart Booth', 'Chris Read', 'Caven Vines'];

describe.skipIf(MISSING !== null)(
  `a council of sixty on Slack, from the import to Tuesday’s answers${MISSING ?? ''}`,
  () => {
    beforeAll(async () => {
      council = await aCouncil();
    }, 30_000);

    afterAll(() => council.close());

    test('everybody is linked by e-mail, and the digest is there once though the process was killed as Slack took it', async () => {
      const taken = council.slack.onceTaken(isPostIn(council.leaders));
      const first = await start(EARLY);
      await killedAfter(taken, first);
      expect(first.log()).toContain('19 people of the roster linked to Slack by e-mail');
      const second = await start('2015-06-16T08:06:00Z');
      // The last of what the timetable says at that hour, after the digest’s turn would have been.
      await vi.waitFor(() => expect(second.log()).toContain('The time for the turn of nudges'), PATIENT);
      expect(second.log()).toContain('nobody but members of the organisation reads it');
      expect(await second.end()).toBe(0);
      expect(await council.slack.standing(council.leaders)).toHaveLength(1);
    });

    test('nobody is asked twice though the process was killed in the middle, and what was not on its way still goes', async () => {
      const taken = council.slack.onceTaken(({ method }) => method === 'chat.postMessage');
      await killedAfter(taken, await start(MORNING));
      const second = await start('2015-06-16T08:30:20Z');
      await vi.waitFor(async () => {
        for (const name of ASKED_LAST) expect(await council.shownTo(name), name).toHaveLength(1);
      }, PATIENT);
      const before = await Promise.all(ASKED_FIRST.map(council.shownTo));
      expect(before.flat()).not.toEqual([]);
      for (const shown of before) expect(shown.length).toBeLessThanOrEqual(1);
      expect(second.log()).toContain('messages were on their way when the last run ended');
    });

    test('a button changes the message that asked', async () => {
      const nudge = await nudgeOf('Karl Battersby');
      await twice('Karl Battersby', await pressing('Karl Battersby', 'Yes: Green'));
      const [changed, ...others] = await vi.waitFor(async () => {
        const shown = await council.shownTo('Karl Battersby');
        expect(shown[0]?.text).toContain('Recorded: ');
        return shown;
      }, PATIENT);
      expect(changed?.ts).toBe(nudge.ts);
      expect(others).toEqual([]);
    });

    test('an emoji on the message answers it', async () => {
      const { ts } = await nudgeOf('Caven Vines');
      await twice(
        'Caven Vines',
        aReaction('large_orange_circle', { channel: await council.privately('Caven Vines'), ts }),
      );
      await vi.waitFor(
        async () => expect(wordsOf(await council.shownTo('Caven Vines'))).toContain('is Amber'),
        PATIENT,
      );
    });

    test('a slash command is answered in its own response, to whoever typed it alone', async () => {
      const ref = refIn(await nudgeOf('Ney'));
      const said = aCommand(`${ref} red no money`, { response_url: `${council.slack.apiUrl}never` });
      const [answer, again] = await twice('Ney', said);
      expect(JSON.parse(answer!)).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining(`Recorded: ${ref} is Red`) as string,
      });
      expect(again).toBe('');
      expect(await council.shownTo('Ney')).toHaveLength(1);
    });

    test('a form opens from “Add a note”, and what is sent off is recorded', async () => {
      const opened = await openedBy('Chris Read', 'Add a note');
      const view = JSON.parse(opened.args['view'] ?? '{}') as { private_metadata: string };
      const metadata = JSON.parse(view.private_metadata) as { ref: string };
      const values = {
        rating: { selected_option: { value: 'amber' } },
        note: { value: 'the board met' },
        forecast: { selected_date: '2015-07-10' },
      };
      await twice('Chris Read', aSubmission(values, { metadata }));
      await vi.waitFor(async () => {
        expect(wordsOf(await council.shownTo('Chris Read'))).toMatch(/Recorded: [\d.]+ (?:“Report” )?is Amber/u);
      }, PATIENT);
    });

    test('a reply in the thread is answered there once, though the process was killed and Slack sent it again', async () => {
      const nudge = await nudgeOf('Stuart Booth');
      const channel = await council.privately('Stuart Booth');
      const taken = council.slack.onceTaken(isPostIn(channel));
      const said = { channel, thread_ts: nudge.ts, ts: stamp() };
      const reply = aDirectMessage(`${refIn(nudge)} amber waiting on HR`, said);
      await send('Stuart Booth', reply);
      await killedAfter(taken, running);
      await start('2015-06-16T08:40:00Z');
      await twice('Stuart Booth', reply);
      // By the time that what comes later is answered, this would be too.
      await twice('Stuart Booth', aDirectMessage('help', { channel, ts: stamp(1) }));
      const shown = await vi.waitFor(async () => {
        const all = await council.shownTo('Stuart Booth');
        expect(all.some(({ thread_ts: thread, ts }) => ts !== nudge.ts && thread === undefined)).toBe(true);
        return all;
      }, PATIENT);
      const answers = shown.filter(({ ts, thread_ts: thread }) => thread === nudge.ts && ts !== nudge.ts);
      expect(answers).toMatchObject([{ text: expect.stringContaining('is Amber') as string }]);
    });

    test('what was answered is in the ledger once, and the digest was never posted again', async () => {
      expect(await running.end()).toBe(0);
      const { register, close } = await openDatabase(council.file, { as: 'tool' });
      const ledger = await register.ledgerIn('RIP' as PlanKey);
      await close();
      const said = ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.change.rating] : []));
      expect(said).toEqual(['green', 'amber', 'red', 'amber', 'amber']);
      // Killed as it was taken: it was found there, and its thread went on.
      const standing = await council.slack.standing(council.leaders);
      const roots = standing.filter(({ ts, thread_ts: thread }) => thread === undefined || thread === ts);
      expect(roots).toHaveLength(1);
      const texts = standing.map(({ text }) => text);
      expect(texts).toEqual([...new Set(texts)]);
    });
  },
);

const PATIENT = { timeout: 15_000, interval: 100 };

async function start(at: string): Promise<Process> {
  running = await council.start(at);
  return running;
}

/** Says something as somebody of this workspace; gives the body of the answer. */
async function send(
  name: string,
  { kind, body }: Envelope,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = council.userOf(name);
  const own = { team_id: TEAM, context_team_id: TEAM, team: { id: TEAM }, user_id: id };
  const authorizations = [{ team_id: TEAM, user_id: council.botUser, is_bot: true }];
  const event = 'event' in body ? { event: { ...(body.event as object), user: id } } : {};
  const user = kind === 'command' ? {} : { user: { id, team_id: TEAM }, authorizations };
  const wire = onTheWire({ kind, body: { ...body, ...own, ...user, ...event } });
  const response = await fetch(`${running.url}/slack/events`, {
    method: 'POST',
    headers: { ...signed(wire, { at: Math.floor(Date.now() / 1000) }), ...headers },
    body: wire.body,
  });
  expect(response.status).toBe(200);
  return response.text();
}

/** Slack was not sure that it was heard, and sends the same again. */
async function twice(name: string, envelope: Envelope): Promise<readonly string[]> {
  const retried = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
  return [await send(name, envelope), await send(name, envelope, retried)];
}

/** A press of the first button with a label under somebody's nudge. */
async function pressing(name: string, label: string): Promise<Envelope> {
  const [nudge, channel] = [await nudgeOf(name), await council.privately(name)];
  // A button, or one of those behind the three dots.
  const buttons = objectsUnder(nudge.blocks).filter(({ value }) => typeof value === 'string');
  const isIt = (text: unknown) => String(objectsUnder(text)[0]?.['text']).startsWith(label);
  const value = buttons.find(({ text }) => isIt(text))?.['value'];
  return anAction(
    { type: 'button', action_id: 'say/0', value },
    {
      container: { type: 'message', message_ts: nudge.ts, channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: 'directmessage' },
      message: { type: 'message', ts: nudge.ts, text: nudge.text },
    },
  );
}

/** The call that opened a form for a press. Slack lets one open within three seconds: who sees none on a busy machine presses again. */
async function openedBy(name: string, label: string): Promise<Passed> {
  const press = await pressing(name, label);
  return vi.waitFor(async () => {
    const { trigger_id: trigger } = await council.slack.ask('views.generateTriggerId', {
      user_id: council.userOf(name),
    });
    await send(name, { ...press, body: { ...press.body, trigger_id: trigger } });
    const called = await vi.waitFor(() => {
      const found = council.slack.passed.find(({ args }) => args['trigger_id'] === trigger);
      expect(found?.method).toBe('views.open');
      return found!;
    }, PATIENT);
    expect(called.answer['ok']).toBe(true);
    return called;
  }, 4 * PATIENT.timeout);
}

async function nudgeOf(name: string): Promise<Standing> {
  const [first] = await council.shownTo(name);
  if (first === undefined) throw new Error(`${name} was asked nothing.`);
  return first;
}

function refIn({ text }: Standing): string {
  return /\b\d+\.\d+\.\d+\b/u.exec(text)?.[0] ?? '';
}

function wordsOf(shown: readonly Standing[]): string {
  return shown.map(({ text }) => text).join('\n');
}

/** A time stamp of a person's message. */
function stamp(nth = 0): string {
  return `${Math.floor(Date.now() / 1000)}.00020${nth}`;
}

function isPostIn(channel: string): (call: Pick<Passed, 'method' | 'args'>) => boolean {
  return ({ method, args }) => method === 'chat.postMessage' && args['channel'] === channel;
}

async function killedAfter(taken: Promise<void>, process: Process): Promise<void> {
  await taken;
  process.kill();
  expect(await process.gone).toBeNull();
}

test.skipIf(MISSING !== null)(
  `a start late in the morning finds out who is who before it asks${MISSING ?? ''}`,
  async () => {
    const late = await aCouncil();
    try {
      const process = await late.start('2015-06-16T09:00:00Z');
      await vi.waitFor(async () => expect(await late.shownTo('Caven Vines')).toHaveLength(1), PATIENT);
      expect(await process.end()).toBe(0);
    } finally {
      await late.close();
    }
  },
);
