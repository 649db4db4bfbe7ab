import { deadlineIn } from '#adapters/network/deadline.ts';
import { isOfAnother } from '#adapters/network/draw/register-mark.ts';
import { NotStored, receive } from '#adapters/network/receive.ts';
import type { Meetings } from '#adapters/network/people/meetings.ts';
import { textAt } from '#adapters/network/fields.ts';
import { PRESS_NOT_STORED } from '#src/messages/answer/refused/not-stored.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Activity, Take } from './activity.ts';
import { answerTo, isPress, refusalTo, say, waitsForReply } from './answers.ts';
import type { Dialogs } from '#adapters/teams/forms/dialogs.ts';
import { isFromMenu, isPicking, isSentOff } from '#adapters/teams/forms/invokes.ts';
import type { HearingFacts } from '#adapters/teams/hear/facts.ts';
import { registerIn } from '#adapters/teams/draw/register-on.ts';
import { carriedBy } from '#adapters/teams/hear/tap.ts';
import { asksForOwnView, ownView } from './own-view.ts';
import { tellOfAnother } from './tell-of-another.ts';
import type { Pressers } from '#adapters/teams/send/pressers.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { lackingIn } from '#adapters/teams/hear/form.ts';
import { stampOf } from './stamp-of.ts';
import { hear, isSaying } from '#adapters/teams/hear/hear.ts';
import type { References } from '#adapters/teams/places/references-types.ts';

/** What taking in is made of. */
export type TakeParts = {
  readonly world: Pick<TeamsWorld, 'register' | 'threads' | 'work' | 'clock' | 'realClock'>;
  readonly inbox: Pick<Inbox, 'receive' | 'note' | 'message' | 'changed'>;
  readonly meetings: Pick<Meetings, 'begin' | 'end'>;
  readonly facts: HearingFacts;
  readonly references: Pick<References, 'note'>;
  readonly dialogs: Dialogs;
  /** Has a stored message worked, in its own time. */
  readonly work: (message: IncomingMessage) => Promise<void>;
  readonly pressers: Pick<Pressers, 'wait' | 'told'>;
  /** Does what is asked besides messages: greets, forgets, looks who is there. */
  readonly doSideWork: (activity: Activity) => Promise<void>;
  /** Runs something whose end nobody waits for, but the stopping bot. */
  readonly inBackground: (work: Promise<void>) => void;
};

/** Takes proved activities in: where it came from and what was said are on the disk before the answer. */
/** Milliseconds in which something is stored, or refused: Teams waits fifteen seconds. */
const PATIENCE = 9000;

export function createTake(parts: TakeParts): Take {
  const { facts, references, dialogs } = parts;
  return async (activity) => {
    const deadline = deadlineIn(PATIENCE);
    const { body } = activity;
    // A client asks for that whenever it shows the card, and hears nothing where there is nothing.
    if (asksForOwnView(body)) return ownView(activity, parts.world);
    if (await isOfAnother(registerIn(carriedBy(body)), parts.world)) return tellOfAnother(activity, parts);
    if (isPicking(body)) return dialogs.open(activity);
    const anew = isSentOff(body) ? await dialogs.anew(activity) : null;
    if (anew !== null) return anew;
    const heard = await hear(activity, facts);
    // The menu of a message is there in chats where the bot is not, and where it is answered nowhere.
    if (!isFromMenu(body)) await references.note(activity);
    if (heard === null) return takeOther(activity, parts);
    const message = { ...heard, ...stampOf(body, heard.from) };
    const received = await receive(message, parts, deadline).catch(tellPresser(body));
    if (received === 'not stored') return say(PRESS_NOT_STORED);
    const worked = parts.work(message);
    const refused = waitsForReply(body) ? await refusalOf({ message, received, worked }, parts) : null;
    return refused === null ? answerTo(body, received) : refusalTo(body, refused);
  };
}

type Heard = {
  readonly message: IncomingMessage;
  readonly received: 'new' | 'known';
  readonly worked: Promise<void>;
};

/** A refusal goes back with the press that it answers, and again where the press is sent again. */
async function refusalOf({ message, received, worked }: Heard, { pressers }: TakeParts): Promise<string | null> {
  return received === 'new' ? pressers.wait(message.id, worked) : pressers.told(message.id);
}

/** Whoever pressed a button is told that it was not stored; a message is sent again by Teams, and a dialog stays open with what was typed. */
function tellPresser(body: object): (error: unknown) => 'not stored' {
  return (error) => {
    if (error instanceof NotStored && isPress(body)) return 'not stored';
    throw error;
  };
}

/** A removal of the app is done before it is acknowledged; for a greeting Teams does not wait. */
async function takeOther(activity: Activity, { doSideWork, inBackground }: TakeParts) {
  const { body } = activity;
  const lacking = isPress(body) ? lackingIn(body) : null;
  if (lacking !== null) return say(lacking);
  if (!isSaying(body)) {
    const done = doSideWork(activity);
    inBackground(done);
    if (isRemoval(body)) await done;
  }
  return answerTo(body, 'not heard');
}

function isRemoval(body: object): boolean {
  return textAt(body, 'type') === 'installationUpdate' && textAt(body, 'action')?.startsWith('remove') === true;
}
