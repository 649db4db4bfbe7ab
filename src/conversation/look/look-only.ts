import type { Scene } from '#src/commands/command.ts';
import { sayNoPlan } from '#src/messages/answer/apology.ts';
import type { Card } from '#src/messages/card.ts';
import type { Person } from '#src/people/person.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import { hear } from '#src/conversation/hear.ts';
import { setScene } from '#src/conversation/set-scene.ts';
import type { ConversationPorts } from '#src/conversation/set-scene.ts';

/** What somebody sees who only looks: nothing is stored, written or told to anybody. */
export type Look = {
  /** What they may know, as for a message of theirs; null while no plan is loaded. */
  readonly scene: (speaker: Person) => Promise<Scene | null>;
  /** The card that they would be answered with to words which ask to see something. */
  readonly card: (words: string, speaker: Person) => Promise<Card>;
};

/** Looks with the eyes of the conversation. */
export function createLook(ports: ConversationPorts): Look {
  return {
    scene: (speaker) => sceneOf('', speaker, ports),
    card: async (words, speaker) => {
      const scene = await sceneOf(words, speaker, ports);
      return scene === null ? sayNoPlan() : (await hear(scene)).card;
    },
  };
}

async function sceneOf(text: string, speaker: Person, ports: ConversationPorts): Promise<Scene | null> {
  const plan = defaultIn(await ports.register.plans());
  if (plan === null) return null;
  const place = `look:${speaker.id}`;
  const message: IncomingMessage = {
    id: place as MessageId,
    thread: place as ThreadId,
    from: place as AccountId,
    text,
    at: ports.clock.now(),
    card: null,
    how: 'said',
    of: null,
  };
  return setScene(message, { speaker, plan }, ports);
}
