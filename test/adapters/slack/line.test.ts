import { expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';
import { checkView } from '#test/kit/block-kit.ts';
import { aDirectMessage, anAction, aSubmission } from '#test/kit/slack-envelopes.ts';

type View = { readonly private_metadata: string; readonly callback_id: string };

test('a reason that is asked for is written in a form, and what is sent off is recorded as the reason', async () => {
  const slack = await aSlack();
  const view = await opened(slack);
  expect(checkView(view)).toEqual([]);
  expect(JSON.stringify(view)).toContain('back to Green');
  const metadata = JSON.parse(view.private_metadata) as object;
  const sent = await slack.post(
    aSubmission({ line: { value: 'a second supplier\nis found' } }, { metadata, callback: 'line' }),
  );
  expect(sent.text).toBe('');
  await slack.settle();
  expect(await reasons(slack)).toEqual(['a second supplier is found']);
});

test('a form without a word stays open and says so, and records nothing', async () => {
  const slack = await aSlack();
  const view = await opened(slack);
  const metadata = JSON.parse(view.private_metadata) as object;
  const { json } = await slack.post(aSubmission({ line: { value: '  ' } }, { metadata, callback: 'line' }));
  expect(json).toEqual({ response_action: 'errors', errors: { line: 'Please write a line first.' } });
  await slack.settle();
  expect(await reasons(slack)).toEqual([]);
});

test('the same form sent off twice is one reason', async () => {
  const slack = await aSlack();
  const view = await opened(slack);
  const metadata = JSON.parse(view.private_metadata) as object;
  const submission = aSubmission({ line: { value: 'a second supplier' } }, { metadata, callback: 'line' });
  await slack.post(submission);
  await slack.post(submission);
  await slack.settle();
  expect(await reasons(slack)).toEqual(['a second supplier']);
});

test('whoever would rather type it writes it as the next line', async () => {
  const slack = await aSlack();
  await slack.post(aDirectMessage('8.1.3 amber'));
  await slack.settle();
  await slack.post(aDirectMessage('a second supplier is found'));
  await slack.settle();
  expect(await reasons(slack)).toEqual(['a second supplier is found']);
});

/** The form that opens from the card which asks why 8.1.3 is Amber. */
async function opened(slack: ASlack): Promise<View> {
  await slack.post(aDirectMessage('8.1.3 amber'));
  await slack.settle();
  const [button] = objectsUnder(slack.fake.of('chat.postMessage')).filter(({ action_id: id }) => id === 'line');
  await slack.post(anAction({ type: 'button', action_id: 'line', value: button?.['value'] }));
  await slack.settle();
  const [view] = slack.fake.of('views.open').map((call) => call['view'] as View);
  return view!;
}

async function reasons({ database }: ASlack): Promise<readonly string[]> {
  const ledger = await database.register.ledgerIn('RIP' as PlanKey);
  return ledger.flatMap(({ event }) =>
    event.kind === 'updated' && event.change.narrative !== undefined ? [event.change.narrative] : [],
  );
}
