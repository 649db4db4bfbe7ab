import { calledOf } from '#src/people/called-of.ts';
import { clip } from '#src/messages/text/clip.ts';
import { visibleLine } from '#src/messages/text/visible.ts';
import type { Card } from '#src/messages/card.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Person } from '#src/people/person.ts';
import { drawAside, drawCard, drawNews } from './draw-card.ts';
import { postedAs } from './posted-as.ts';
import type { Pressable, Room } from './room.ts';
import { keepWaiting } from './waiting.ts';

const ONE_LINE = 160;

/** Draws what is for the speaker; what is for others is told in one line each, so that a morning's run stays readable. */
export function createConsoleMessenger(room: Room): Messenger {
  return {
    reaches: () => true,
    // At the console everybody has a thread of their own.
    audienceOf: async (to) => ('channel' in to ? 'members' : 'asker'),
    send: async (message, person) => {
      keepWaiting(message, person, room);
      if (isForSpeaker(message, person, room) && !isNoted(message)) draw(message, room);
      else room.print(drawAside(inOneLine(message, person), room.screen));
      return postedAs(message, person);
    },
  };
}

/** True for a question that its reader has just answered by typing: the answer stands on the screen already. */
function isNoted({ editing, to, card, kind }: Departing): boolean {
  return editing !== null && !('thread' in to) && kind !== 'page' && card.office === undefined;
}

function draw(message: Departing, room: Room): void {
  if (message.editing !== null) room.print(drawAside('(the card above now reads:)', room.screen));
  const { onScreen } = room;
  const isOlder = message.edits !== null && onScreen !== null && !onScreen.keys.includes(message.edits);
  if (isOlder) drawBelow(message, onScreen, room);
  else drawOnScreen(message, room);
}

/** Draws a card for whoever speaks: a number presses its buttons from now on. */
export function drawOnScreen({ key, edits, card }: Pick<Departing, 'key' | 'edits' | 'card'>, room: Room): void {
  room.print(drawCard(card, room.screen));
  room.onScreen = { keys: [key, edits], buttons: pressable(card, key) };
}

/** Draws an older card that changed below the last one: its numbers go on from those of the last, which keep theirs. */
function drawBelow({ key, card }: Departing, { keys, buttons }: NonNullable<Room['onScreen']>, room: Room): void {
  room.print(drawCard(card, room.screen, buttons.length));
  room.onScreen = { keys, buttons: [...buttons, ...pressable(card, key)] };
}

function pressable({ buttons }: Card, on: OutKey): readonly Pressable[] {
  return buttons.map(({ say }) => ({ say, on }));
}

function isForSpeaker({ to }: Departing, person: Person | null, { speaker }: Room): boolean {
  if ('thread' in to) return to.person === null || to.person === speaker.id;
  return person?.id === speaker.id;
}

function inOneLine({ card, to, kind, editing }: Departing, person: Person | null): string {
  const whom =
    'channel' in to ? `#${to.channel}` : person === null || person === undefined ? 'somebody' : calledOf(person);
  const hint = kind === 'digest' ? ' · /rag digest shows it' : '';
  return `  → ${clip(visibleLine(`${whom}: ${drawNews(card, editing !== null)}${hint}`), ONE_LINE)}`;
}
