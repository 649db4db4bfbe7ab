import { calledOf } from '#src/people/called-of.ts';
import { sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import type { MessageId } from '#src/ports/message.ts';
import { isPassing } from '#src/ports/passing.ts';
import { clip } from '#src/messages/text/clip.ts';
import { visibleLine } from '#src/messages/text/visible.ts';
import { drawCard } from './draw-card.ts';
import { readHeard } from './read-heard.ts';
import type { Room } from './room.ts';
import { hearLine, hearMessage } from './talk.ts';
import type { Terminal } from './terminal.ts';
import type { ConsoleWorld } from './world.ts';

// A script may hold a line of a megabyte; its echo need not.
const ECHOED = 300;

/** Talks with a person at a terminal until they leave. */
export async function talkAtTerminal(terminal: Terminal, room: Room, world: ConsoleWorld): Promise<void> {
  terminal.prompt(calledOf(room.speaker));
  for await (const line of terminal.lines) {
    const goesOn = await hearAndGoOn(line, room, world);
    if (!goesOn) break;
    terminal.prompt(calledOf(room.speaker));
  }
  terminal.close();
}

/** Whoever sits there reads why nothing was written down and says it again; a script ends, and whoever sent it knows where. */
export async function hearAndGoOn(line: string, room: Room, world: ConsoleWorld): Promise<boolean> {
  try {
    return await hearLine(line, room, world);
  } catch (fault) {
    // A lock or a full disk passes; the rest ends the conversation.
    if (!isPassing(fault)) throw fault;
    room.print(drawCard(sayNotStored(line), room.screen));
    if (fault instanceof Error) room.print(fault.message);
    return true;
  }
}

/** Works through a script, a line a message, showing each line before its answer; gives how many there were. */
export async function talkThrough(lines: AsyncIterable<string>, room: Room, world: ConsoleWorld): Promise<number> {
  let heard = 0;
  for await (const line of lines) {
    heard += 1;
    if (line.trim() === '') continue;
    room.print(`\n${calledOf(room.speaker)} › ${visibleLine(clip(line, ECHOED))}`);
    const goesOn = await hearLine(line, room, world);
    if (!goesOn) break;
  }
  return heard;
}

/** Works through lines of JSON, {"id","from","say"}, or plain lines of the speaker; nothing but the answers is printed. */
export async function talkInJson(lines: AsyncIterable<string>, room: Room, world: ConsoleWorld): Promise<number> {
  let heard = 0;
  for await (const line of lines) {
    heard += 1;
    if (!(await hearJson(line, room, world))) break;
  }
  return heard;
}

async function hearJson(line: string, room: Room, world: ConsoleWorld): Promise<boolean> {
  const said = readHeard(line, await world.register.roster());
  if (said === null) return hearLine(line, room, world);
  const message = { id: `console:${said.id}` as MessageId, text: said.say, card: null };
  await hearMessage(message, { ...room, speaker: said.from ?? room.speaker }, world);
  return true;
}
