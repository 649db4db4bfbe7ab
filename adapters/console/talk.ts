import { randomUUID } from 'node:crypto';
import { sayKeptForNow } from '#src/messages/answer/refused/not-stored.ts';
import type { AccountId, IncomingMessage, MessageId } from '#src/ports/message.ts';
import { isPassing } from '#src/ports/passing.ts';
import { drawCard } from './draw-card.ts';
import { ownCommandIn, ownHelp } from './own-commands.ts';
import { consoleThread } from './room.ts';
import type { Room } from './room.ts';
import { forgetAnswered } from './waiting.ts';
import type { ConsoleWorld, Heard } from './world.ts';

/** Hears one line typed by the room's speaker; gives false when they leave. */
export async function hearLine(line: string, room: Room, world: ConsoleWorld): Promise<boolean> {
  const text = line.trim();
  if (text === '') return true;
  const own = ownCommandIn(text);
  if (own !== null) return own.command.run(own.words, room, world);
  const tap = pressed(text, room);
  if (isNumber(text) && tap === null) room.print(noSuchButton(room));
  else await hearMessage(tap ?? { id: newId(), text: line, card: null }, room, world);
  // Help says everything that works here, this console's own commands too.
  if (HELP.test(text)) room.print(ownHelp());
  return true;
}

const HELP = /^(?:[/!]?rag\s+|\/)?(?:help|\?)[.!?]*$/iu;

/** Stores a message as the speaker's and has it worked; one that is known already changes nothing. */
export async function hearMessage(heard: Heard, room: Room, world: ConsoleWorld): Promise<void> {
  const message: IncomingMessage = {
    ...heard,
    thread: consoleThread(room.speaker.id),
    from: `console:${room.speaker.id}` as AccountId,
    at: world.clock.now(),
    how: 'said',
    of: null,
  };
  forgetAnswered(room.speaker.id, message, room);
  await world.inbox.receive(message);
  await work(message.id, room, world);
}

/** What is stored is worked sooner or later; its writer is told where that is not now. */
async function work(id: MessageId, room: Room, { inbox, work: workAll }: ConsoleWorld): Promise<void> {
  try {
    await workAll();
    if (!(await inbox.waiting()).some((one) => one.id === id)) return;
  } catch (fault) {
    // A lock or a full disk passes.
    if (!isPassing(fault)) throw fault;
  }
  room.print(drawCard(sayKeptForNow(), room.screen));
}

// A number alone is the console's tap on a button of the last card.
function pressed(text: string, { onScreen }: Room): Heard | null {
  const button = isNumber(text) ? onScreen?.buttons[Number(text) - 1] : undefined;
  return button === undefined ? null : { id: newId(), text: button.say, card: button.on };
}

function noSuchButton({ onScreen }: Room): string {
  const places = onScreen?.buttons.length ?? 0;
  if (places === 0) return 'No card is open; say help.';
  return `The last card has ${places === 1 ? 'one button, 1' : `buttons 1 to ${places}`}.`;
}

function isNumber(text: string): boolean {
  return /^\d{1,2}$/u.test(text);
}

function newId(): MessageId {
  return `console:${randomUUID()}` as MessageId;
}
