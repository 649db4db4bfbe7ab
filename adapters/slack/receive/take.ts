import { deadlineIn, within } from '#adapters/network/deadline.ts';
import type { Deadline } from '#adapters/network/deadline.ts';
import { isOfAnother } from '#adapters/network/draw/register-mark.ts';
import { NotStored, receive } from '#adapters/network/receive.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { HearingFacts } from '#adapters/slack/hear/facts.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Meetings } from '#adapters/network/people/meetings.ts';
import { registerIn } from '#adapters/slack/draw/register-on.ts';
import { submissionIn } from '#adapters/slack/hear/form.ts';
import { hear } from '#adapters/slack/hear/hear.ts';
import { isFleeting } from '#adapters/slack/send/responders.ts';
import type { Acknowledge } from './acknowledge.ts';
import { stampOf } from './stamp-of.ts';
import { createTaps } from './taps.ts';
import type { Taps } from './taps.ts';
import { tellOfAnother } from './tell-of-another.ts';
import { tellNotStored } from './tell-not-stored.ts';
import { tellOfLoss } from './tell-of-loss.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import type { Forms } from '#adapters/slack/pages/open-forms.ts';
import type { RoundForm } from '#adapters/slack/pages/round-form.ts';
import type { Responders, Way } from '#adapters/slack/send/responders.ts';
import { answerBody } from '#adapters/slack/send/response-url.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** Takes one verified envelope in. It is on the disk before it is acknowledged; throws, unacknowledged, when it cannot be. */
export type Take = (envelope: Envelope, acknowledge: Acknowledge) => Promise<void>;

/** What taking in is made of. */
export type TakeParts = {
  readonly world: Pick<SlackWorld, 'inbox' | 'fetch' | 'report' | 'register' | 'clock' | 'realClock'>;
  readonly meetings: Pick<Meetings, 'begin' | 'end'>;
  readonly facts: () => Promise<HearingFacts>;
  readonly responders: Responders;
  readonly clients: Clients;
  /** Notes where somebody talks with the bot privately, if an envelope says so. */
  readonly learn: (envelope: Envelope) => void;
  /** Has a stored message worked, in its own time. */
  readonly work: (message: IncomingMessage) => void;
  /** Does at once what is asked besides messages: opens forms and pages. */
  readonly doSideWork: (envelope: Envelope) => Promise<void>;
  readonly round: RoundForm;
  readonly forms: Pick<Forms, 'openOfAnother'>;
  /** Runs something whose end nobody waits for, but the stopping bot. */
  readonly inBackground: (work: Promise<void>) => void;
};

/** Milliseconds in which something is stored and answered, or refused: Slack waits three seconds, the way there and back among them. */
const PATIENCE = 2000;

export function createTake(made: TakeParts): Take {
  const parts = { ...made, taps: createTaps(made.world.realClock) };
  return async (envelope, acknowledge) => {
    const by = { acknowledge, deadline: deadlineIn(PATIENCE) };
    if (await isOfAnother(registerIn(envelope.body), parts.world)) return tellOfAnother(envelope, by, parts);
    parts.learn(envelope);
    if (await parts.round.isAskedBy(envelope)) {
      acknowledge(null);
      parts.inBackground(openRound(envelope, by, parts));
      return;
    }
    const reply = await parts.round.replyTo(envelope);
    if (reply.isRefused) return void acknowledge(reply.body);
    await takeOrTell(envelope, { ...by, acknowledge: (body) => acknowledge(body ?? reply.body) }, parts);
  };
}

type Parts = TakeParts & { readonly taps: Taps };

/** How an envelope is answered, and by when. */
type By = { readonly acknowledge: Acknowledge; readonly deadline: Deadline };

/** What could not be stored in time never will be: whoever waits is told that, and an event is left for Slack to send again, as long as it does. */
async function takeOrTell(envelope: Envelope, by: By, parts: Parts): Promise<void> {
  try {
    await takeHeard(envelope, by, parts);
  } catch (error) {
    if (!(error instanceof NotStored)) throw error;
    const { fetch, report } = parts.world;
    parts.taps.forget(error.of);
    if (!tellNotStored(envelope, by.acknowledge, { ...parts, fetch })) {
      parts.inBackground(tellOfLoss(envelope, error.of, parts.clients));
      throw error;
    }
    report({ level: 'error', what: 'Something from Slack was not stored, and its sender told so.', error });
  }
}

async function takeHeard(envelope: Envelope, { acknowledge, deadline }: By, parts: Parts): Promise<void> {
  const heard = await hear(envelope, await parts.facts());
  if (heard === null) return takeSideWork(envelope, { acknowledge, deadline }, parts);
  if (parts.taps.isAgain(envelope, heard)) return void acknowledge(null);
  const message = { ...heard, ...stampOf(envelope) };
  const received = await receive(message, { inbox: parts.world.inbox, meetings: parts.meetings }, deadline);
  if (received === 'new' && isFleeting(message.thread)) {
    parts.responders.open(message.thread, wayBack(envelope, { acknowledge, deadline }));
  }
  if (received === 'known' || !isAnsweredAtOnce(envelope)) acknowledge(null);
  parts.work(message);
}

/** The line is gone by now: where no form opens, the card is answered at the address that came with the request. */
async function openRound(envelope: Envelope, { deadline }: By, parts: Parts): Promise<void> {
  if (await parts.round.open(envelope)) return;
  await takeOrTell(envelope, { acknowledge: () => false, deadline }, parts);
}

/** Settings of the app are changed before they are acknowledged; for a form or a page Slack does not wait. */
async function takeSideWork(envelope: Envelope, { acknowledge, deadline }: By, parts: Parts): Promise<void> {
  const submission = envelope.kind === 'interactive' ? submissionIn(envelope.body) : null;
  if (submission?.kind === 'errors') {
    acknowledge({ response_action: 'errors', errors: submission.errors });
    return;
  }
  if (submission?.kind === 'left') {
    acknowledge(null);
    return;
  }
  if (LASTING.includes(textAt(envelope.body, 'event', 'type') ?? '')) {
    const done = parts.doSideWork(envelope);
    parts.inBackground(done);
    // What is not done by then goes on, and Slack, which was not answered, tells it again.
    await within(deadline, done, 'It takes longer than Slack waits.');
    acknowledge(null);
    return;
  }
  acknowledge(null);
  parts.inBackground(parts.doSideWork(envelope));
}

const LASTING: readonly string[] = ['app_uninstalled', 'tokens_revoked'];

function isAnsweredAtOnce({ kind }: Envelope): boolean {
  return kind === 'command';
}

function wayBack({ kind, body }: Envelope, { acknowledge, deadline }: By): Way {
  return {
    acknowledge: kind === 'command' ? (message) => acknowledge(message === null ? null : answerBody(message)) : null,
    responseUrl: textAt(body, 'response_url'),
    patience: deadline.left(),
  };
}
