import { runOn } from './a-command-line.ts';
import type { Typed } from './a-command-line.ts';
import type { Start } from './a-start.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { Register } from '#src/ports/register.ts';

/** One chat platform with the whole bot behind it on the sample plan, driven by hand; people are named as in its roster. */
export type ChatPlatform = {
  /** Somebody writes to the bot, under an id that their platform gives; the same id again is the same message. */
  readonly says: (name: string, text: string, id: string) => Promise<void>;
  /** The newest button with this label that somebody was ever shown, to press now or later, on a screen that has grown old. */
  readonly button: (name: string, label: string) => Promise<() => Promise<void>>;
  /** Opens the form with this label on the newest card that has it, and sends its fields off; where there are no forms the same line is typed. */
  readonly fills: (name: string, opens: string, values: readonly string[], id: string) => Promise<void>;
  readonly edits: (name: string, id: string, text: string) => Promise<void>;
  readonly deletes: (name: string, id: string) => Promise<void>;
  /** What a person was shown since this was last asked, oldest first, as text; a card that was changed says so. */
  readonly hears: (name: string) => string;
  /** Sets the clock to a moment and runs what is due. */
  readonly at: (moment: string) => Promise<void>;
  /** The process ends and starts again on the same data. */
  readonly restarts: () => Promise<void>;
  /** What is kept, to look at and to set up. */
  readonly register: () => Register;
  /** All that is stored, for the command line to work on. */
  readonly store: () => OpenDatabase;
  /** The faults that were logged since this was last asked. */
  readonly faults: () => readonly string[];
};

/** One person of a story: everything they do gives what they are then shown. */
export type Speaker = {
  readonly says: (text: string) => Promise<string>;
  readonly taps: (label: string) => Promise<string>;
  readonly fills: (opens: string, values: readonly string[]) => Promise<string>;
  /** Keeps a button in view, to be tapped when more has been said. */
  readonly copies: (label: string) => Promise<() => Promise<string>>;
  /** Edits, deletes or sends once more the last message they wrote. */
  readonly edits: (text: string) => Promise<string>;
  readonly deletes: () => Promise<string>;
  readonly saysTheSameAgain: () => Promise<string>;
  readonly hears: () => string;
};

/** What a story is told with. */
export type Stage = Pick<ChatPlatform, 'at' | 'restarts' | 'register' | 'faults'> & {
  readonly as: (name: string) => Speaker;
  /** Types a command line of the programme office on the same data; gives what it prints. */
  readonly types: (typed: Typed) => Promise<string>;
};

/** A dialogue in and a dialogue out, the same on every platform. */
export type Story = {
  readonly title: string;
  readonly tell: (stage: Stage) => Promise<void>;
  /** What it starts on; absent for the sample plan. */
  readonly start?: Start;
};

/** A story under its title, a claim in trade words. */
export function story(title: string, tell: Story['tell'], start?: Start): Story {
  return start === undefined ? { title, tell } : { title, tell, start };
}

/** Sets the stage of a story on a platform. */
export function stageOn(platform: ChatPlatform): Stage {
  let messages = 0;
  const { at, restarts, register, faults } = platform;
  return {
    at,
    restarts,
    register,
    faults,
    as: (name) => speakerOn(platform, name, () => `story-${(messages += 1)}`),
    types: (typed) => runOn(platform.store(), typed),
  };
}

function speakerOn(platform: ChatPlatform, name: string, newId: () => string): Speaker {
  let last = { id: '', text: '' };
  const heardAfter = async (deed: Promise<void>): Promise<string> => {
    await deed;
    return platform.hears(name);
  };
  return {
    says: (text) => {
      last = { id: newId(), text };
      return heardAfter(platform.says(name, text, last.id));
    },
    taps: async (label) => heardAfter((await platform.button(name, label))()),
    fills: (opens, values) => heardAfter(platform.fills(name, opens, values, newId())),
    copies: async (label) => {
      const press = await platform.button(name, label);
      return () => heardAfter(press());
    },
    edits: (text) => heardAfter(platform.edits(name, last.id, text)),
    deletes: () => heardAfter(platform.deletes(name, last.id)),
    saysTheSameAgain: () => heardAfter(platform.says(name, last.text, last.id)),
    hears: () => platform.hears(name),
  };
}
