import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDialog } from '#adapters/teams/forms/draw-dialog.ts';
import { readDialog } from '#adapters/teams/forms/read-dialog.ts';
import { FIELDS } from '#adapters/teams/forms/fields.ts';
import { checkAdaptiveCard } from '#test/kit/adaptive-card.ts';
import { anyWords } from '#test/kit/any-card.ts';
import { objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { Answered, ATeams } from '#test/kit/teams/a-teams.ts';
import { aDialogSent, aPersonalMessage, aPicking, COLLEAGUES } from '#test/kit/teams/activities.ts';
import type { Doing, Picked } from '#test/kit/teams/activities.ts';
import { APP_ID, chatOf, objectIdOf } from '#test/kit/teams/tenant.ts';

/** What the dialog shows: its card, what stands in its fields, and what its button carries. */
type Dialog = { readonly card: object; readonly values: Readonly<Record<string, unknown>>; readonly data: object };

function dialogIn({ status, json }: Answered): Dialog {
  expect(status).toBe(200);
  const { task } = json as { task: { type: string; value: { title: string; card: { content: object } } } };
  expect(task).toMatchObject({ type: 'continue', value: { title: 'Record as update' } });
  const card = task.value.card.content;
  expect(checkAdaptiveCard(card)).toEqual([]);
  const inputs = objectsUnder(card).filter(({ type }) => String(type).startsWith('Input.'));
  expect(inputs.map(({ id }) => id)).toEqual(['ref', ...FIELDS]);
  const [press] = objectsUnder(card).filter(({ type }) => type === 'Action.Submit');
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
  return { card, values, data: objectIn(press?.['data']) };
}

async function picking(ours: ATeams, picked: Picked, doing: Doing = {}): Promise<Dialog> {
  return dialogIn(await ours.post(aPicking(picked, doing)));
}

/** Sends a dialog off with some of its fields changed. */
async function sendOff(ours: ATeams, { values, data }: Dialog, typed: object = {}, doing: Doing = {}) {
  const answered = await ours.post(aDialogSent({ ...values, ...data, ...typed }, doing));
  await ours.settle();
  return answered;
}

const lastWordsIn = ({ json }: Answered): unknown => (json as { task?: unknown }).task;
const said = ({ cloud }: ATeams, name = 'Ann Archer') =>
  cloud.connector.standing(chatOf(name)).map(({ card }) => JSON.stringify(card));

async function changesIn({ database }: ATeams): Promise<readonly unknown[]> {
  const [plan] = await database.register.plans();
  const ledger = await database.register.ledgerIn(plan!.key);
  return ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.change] : []));
}

describe('the menu of a message', () => {
  test.each<{ is: string; html: string; more?: object; ref?: string; note: string | undefined }>([
    { is: 'plain', html: '<div>the supplier is late</div>', note: 'the supplier is late' },
    { is: 'with its ref', html: '<p>8.1.3 the supplier is late</p>', ref: '8.1.3', note: 'the supplier is late' },
    { is: 'of several lines', html: '<p>one</p><p>two &amp; three&nbsp;four</p>', note: 'one\n\ntwo & three four' },
    {
      is: 'with a link',
      html: '<p>see <a href="https://a.example/b">this</a></p>',
      note: 'see this https://a.example/b',
    },
    {
      is: 'that mentions us and a colleague',
      html: '<p><at id="0">Ragtime</at>&nbsp;8.1.3 waits on <at id="1">Ann</at></p>',
      more: {
        mentions: [
          { id: 0, mentionText: 'Ragtime', mentioned: { application: { id: APP_ID, displayName: 'Ragtime' } } },
          { id: 1, mentionText: 'Ann', mentioned: { user: { id: objectIdOf('Ann Archer'), displayName: 'Ann' } } },
        ],
      },
      ref: '8.1.3',
      note: 'waits on Ann Archer',
    },
    {
      is: 'with a file',
      html: '<p>signed</p><attachment id="1"></attachment>',
      more: { attachments: [{ contentType: 'reference', contentUrl: 'https://council.sharepoint.example/a.pdf' }] },
      note: 'signed https://council.sharepoint.example/a.pdf',
    },
    {
      is: 'that was plain text',
      html: '',
      more: { body: { contentType: 'text', content: 'a < b' } },
      note: 'a < b',
    },
    { is: 'without words', html: '', more: { body: {} }, note: undefined },
  ])('opens the form with the words of a message $is', async ({ html, more = {}, ref, note }) => {
    const ours = await aTeams();
    const before = await ours.database.image();
    const { values } = await picking(ours, { html, ...more });
    expect([values['ref'], values['note']]).toEqual([ref, note]);
    expect((await ours.database.image()).equals(before), 'nothing is kept of a chat that the bot is not in').toBe(true);
  });

  test('opens the form for somebody who is not known yet, and for a message longer than a field', async () => {
    const ours = await aTeams();
    const { values } = await picking(ours, { html: `<p>${'very late. '.repeat(1000)}</p>` }, { by: 'Ben Baker' });
    expect(String(values['note'])).toHaveLength(3000);
  });

  test('of another app is none of ours', async () => {
    const ours = await aTeams();
    const activity = aPicking({ html: '<p>x</p>' });
    const value = { ...(activity['value'] as object), commandId: 'another' };
    expect(await ours.post({ ...activity, value })).toMatchObject({ status: 501, json: {} });
  });
});

describe('the dialog, sent off', () => {
  test('is recorded with the words as they stand, and answered in its sender’s own chat', async () => {
    const ours = await aTeams();
    await ours.post(aPersonalMessage('/rag mine'));
    await ours.settle();
    const dialog = await picking(ours, { html: '<p>8.1.3 the supplier is late</p>' });
    const answered = await sendOff(ours, dialog, { rating: 'amber', waitingOn: 'HR' });
    expect(lastWordsIn(answered)).toEqual({ type: 'message', value: 'Received, thank you. The answer follows.' });
    expect(await changesIn(ours)).toEqual([{ rating: 'amber', narrative: 'the supplier is late', waitingOn: 'HR' }]);
    expect(said(ours)).toHaveLength(2);
    expect(said(ours)[1]).toContain('Recorded: 8.1.3 is Amber');
    expect(ours.cloud.connector.standing(COLLEAGUES)).toEqual([]);
  });

  test('again is the same, in this run and in the next, and another picking is another', async () => {
    const ours = await aTeams();
    const dialog = await picking(ours, { html: '<p>8.1.3 late</p>' });
    await Promise.all([sendOff(ours, dialog), sendOff(ours, dialog)]);
    const { database, cloud } = ours;
    const next = await aTeams({ database, cloud });
    const again = await sendOff(next, dialog);
    expect(JSON.stringify(again.json)).toContain('nothing was done twice');
    expect(await changesIn(next)).toHaveLength(1);
    expect(said(next)).toHaveLength(1);
    await sendOff(next, await picking(next, { html: '<p>8.1.3 late</p>' }));
    expect(await changesIn(next)).toHaveLength(2);
  });

  test.each([
    ['without a ref', { ref: ' ' }, 'Please say which action it is about'],
    ['with a ref that there is not', { ref: '8.1.33' }, 'There is no action 8.1.33'],
    ['with a day that is none', { forecast: '2015-02-30' }, 'Please choose a day'],
  ])('%s stays open with what was typed, and nothing is stored', async (_, lacks, says) => {
    const ours = await aTeams();
    const before = await ours.database.image();
    const dialog = await picking(ours, { html: '<p>late {{DATE(2015-11-20T09:30:00Z)}} **now**</p>' });
    const typed = { ref: '8.1.3', rating: 'amber', waitingOn: 'HR', evidence: 'https://a.example', ...lacks };
    const anew = dialogIn(await sendOff(ours, dialog, typed));
    expect(JSON.stringify(anew.card)).toContain(says);
    expect(readDialog(aDialogSent({ ...anew.values, ...anew.data }))).toEqual(
      readDialog(aDialogSent({ ...dialog.values, ...dialog.data, ...typed })),
    );
    expect((await ours.database.image()).equals(before)).toBe(true);
    await sendOff(ours, anew, { ref: '8.1.3', forecast: '' });
    expect(await changesIn(ours)).toMatchObject([
      { rating: 'amber', waitingOn: 'HR', narrative: 'late {{DATE(2015-11-20T09:30:00Z)}} **now**' },
    ]);
  });

  test('with nothing to record asks for something', async () => {
    const ours = await aTeams();
    const anew = dialogIn(await sendOff(ours, await picking(ours, { html: '' }), { ref: '8.1.3', evidence: ' ' }));
    expect(JSON.stringify(anew.card)).toContain('Please choose a rating');
    expect(anew.values['ref']).toBe('8.1.3');
  });

  test('by somebody who may not is refused where they sent it off, by the conversation', async () => {
    const ours = await aTeams();
    const by = { by: 'Ben Baker' };
    await ours.post(aPersonalMessage('/rag mine', by));
    await ours.settle();
    const picked = await picking(ours, { html: '<p>8.1.3 late</p>' }, by);
    const { json } = await sendOff(ours, picked, { rating: 'red' }, by);
    expect(await changesIn(ours)).toEqual([]);
    expect(json).toEqual({ task: { type: 'message', value: expect.stringContaining('updated by Ann Archer') } });
    expect(said(ours, 'Ben Baker')).toHaveLength(1);
  });

  test('by somebody whom nobody knows is answered in their own chat, which is opened for it', async () => {
    const ours = await aTeams();
    const by = { by: 'Olive Office' };
    await sendOff(ours, await picking(ours, { html: '<p>late</p>' }, by), { ref: '8.1.3' }, by);
    expect(said(ours, 'Olive Office').join('')).toContain('I do not know you yet');
    expect(await changesIn(ours)).toEqual([]);
  });

  test('whatever was typed, the dialog is one that Teams takes, and comes back as it was', () => {
    fc.assert(
      fc.property(anyWords, anyWords, fc.anything(), (note, evidence, value) => {
        const card = drawDialog({ typed: { ref: '8.1.3', note, evidence }, opened: '1', lacking: null });
        expect(checkAdaptiveCard(card)).toEqual([]);
        readDialog({ value: { data: { ref: value, note: value, forecast: value } } });
        readDialog({ value });
      }),
      { numRuns: 60 },
    );
  });
});
