import { describe, expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import type { OpenDatabase } from '#db/open.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { anAction, aPerson, aPlan, aRoster, day } from '#test/kit/an-action.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { checkView } from '#test/kit/block-kit.ts';
import { ANN, aCommand, aDirectMessage, aSubmission, aTap, TEAM } from '#test/kit/slack-envelopes.ts';

type View = { readonly private_metadata: string; readonly blocks: readonly { readonly block_id?: string }[] };

const REFS = Array.from({ length: 12 }, (_, place) => `8.1.${place + 1}`);

describe('a round in Slack', () => {
  test('opens as a form of ten actions from the command and from a button', async () => {
    const slack = await aSlack({ database: await twelveOfAnn() });
    await slack.post(aCommand('round'));
    await slack.post(aTap('/rag round'));
    await slack.settle();
    const opened = slack.fake.of('views.open').map(({ view }) => view as View);
    expect(opened).toHaveLength(2);
    for (const view of opened) {
      expect(checkView(view)).toEqual([]);
      expect(choicesOf(view)).toEqual(REFS.slice(0, 10).map((ref) => `choice/${ref}`));
    }
    expect(slack.fake.of('chat.postMessage')).toEqual([]);
  });

  test('goes on with the next page when one is sent off, and every page is read back as one message', async () => {
    const slack = await aSlack({ database: await twelveOfAnn() });
    const first = await firstPage(slack);
    const values = {
      'choice/8.1.1': chosen('green'),
      'choice/8.1.2': chosen('amber'),
      'line/8.1.2': { value: 'supplier late' },
      'choice/8.1.3': chosen('leave'),
      'line/8.1.4': { value: 'going well' },
    };
    const { json } = await slack.post(sentOff(first, values));
    expect(json).toMatchObject({ response_action: 'update' });
    const second = (json as { view: View }).view;
    expect(checkView(second)).toEqual([]);
    expect(choicesOf(second)).toEqual(['choice/8.1.11', 'choice/8.1.12']);
    await slack.settle();
    expect(await updates(slack)).toEqual([
      { rating: 'green' },
      { rating: 'amber', narrative: 'supplier late' },
      { narrative: 'going well' },
    ]);
    const words = (await slack.database.register.ledgerIn('RIP' as never)).flatMap(({ event }) =>
      event.kind === 'updated' ? [event.words] : [],
    );
    expect(words, 'each line has the words of its own row').toEqual(['/rag 8.1.1', '/rag 8.1.2', '/rag 8.1.4']);
    const [said, ...others] = slack.fake.of('chat.postMessage');
    expect(others).toEqual([]);
    const shown = JSON.stringify(said);
    for (const words of ['3 recorded', '8.1.1', '8.1.2', 'supplier late', '8.1.4']) expect(shown).toContain(words);
    const last = await slack.post(sentOff(second, { 'choice/8.1.12': chosen('done') }));
    expect(last.text).toBe('');
    await slack.settle();
    expect((await updates(slack)).at(-1)).toEqual({ done: true });
  });

  test('keeps every field where something is refused, says why beside it and records nothing', async () => {
    const database = await twelveOfAnn();
    const slack = await aSlack({ database });
    const first = await firstPage(slack);
    const actions = await database.register.trackedIn('RIP' as PlanKey);
    const closed = actions.find(({ action }) => action.ref === '8.1.2')!.action.id;
    const said = { by: null, at: aClock().now(), day: day('2015-11-20'), message: null };
    const event = { kind: 'closed' as const, as: 'withdrawn' as const, reason: 'no longer needed' };
    await database.register.write({
      message: null,
      slot: null,
      entries: [{ action: closed, event, ...said }],
      say: [],
      asked: [],
    });
    const { json } = await slack.post(
      sentOff(first, { 'choice/8.1.1': chosen('green'), 'choice/8.1.2': chosen('red') }),
    );
    expect(json).toEqual({
      response_action: 'errors',
      errors: { 'choice/8.1.2': expect.stringContaining('takes no updates') as string },
    });
    await slack.settle();
    expect(await updates(slack)).toEqual([]);
  });

  test('stays open with a sentence where nothing was chosen, and a later page may be left whole', async () => {
    const slack = await aSlack({ database: await twelveOfAnn(10) });
    const only = await firstPage(slack);
    const { json } = await slack.post(sentOff(only, { 'choice/8.1.1': chosen('leave') }));
    expect(json).toMatchObject({ response_action: 'errors', errors: { 'choice/8.1.1': expect.any(String) as string } });
    const longer = await aSlack({ database: await twelveOfAnn() });
    const first = await firstPage(longer);
    const answered = await longer.post(sentOff(first, {}));
    const second = (answered.json as { view: View }).view;
    expect((await longer.post(sentOff(second, {}))).text).toBe('');
    await longer.settle();
    expect(await updates(longer)).toEqual([]);
  });

  test('is asked card by card where no form can be opened', async () => {
    const slack = await aSlack({ database: await twelveOfAnn() });
    await slack.post(aDirectMessage('/rag round'));
    await slack.settle();
    expect(JSON.stringify(slack.fake.of('chat.postMessage'))).toContain('12 of your actions need a word. First:');
    slack.fake.answers('views.open', { ok: false, error: 'expired_trigger_id' });
    await slack.post(aTap('/rag round'));
    await slack.settle();
    expect(slack.fake.of('chat.postMessage')).toHaveLength(2);
  });
});

/** A register in which Ann Archer leads twelve actions that are late, or as many as are wanted. */
async function twelveOfAnn(count = REFS.length): Promise<OpenDatabase> {
  const database = await aDatabase();
  const actions = REFS.slice(0, count).map((ref) =>
    anAction({ ref, title: `Do number ${ref}`, owners: ['Ann Archer'] }),
  );
  await database.register.addPlan({
    plan: aPlan(),
    headings: [],
    actions,
    at: aClock().now(),
    day: day('2015-05-26'),
  });
  const ann = aPerson('Ann Archer', { accounts: { slack: `${TEAM}/${ANN}` }, email: 'ann@council.example' });
  await database.register.saveRoster(aRoster({ people: [ann, aPerson('Olive Office', { role: 'office' })] }));
  return database;
}

async function firstPage(slack: ASlack): Promise<View> {
  await slack.post(aTap('/rag round'));
  await slack.settle();
  return slack.fake.of('views.open').at(-1)!['view'] as View;
}

function choicesOf({ blocks }: View): readonly string[] {
  return blocks.flatMap(({ block_id: name = '' }) => (name.startsWith('choice/') ? [name] : []));
}

function chosen(value: string): object {
  return { selected_option: { value } };
}

function sentOff(view: View, values: Readonly<Record<string, object>>) {
  return aSubmission(values, { metadata: JSON.parse(view.private_metadata) as object, callback: 'round' });
}

async function updates(slack: ASlack): Promise<readonly object[]> {
  const ledger = await slack.database.register.ledgerIn('RIP' as PlanKey);
  return ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.change] : []));
}
