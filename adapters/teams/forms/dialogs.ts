import { textAt } from '#adapters/network/fields.ts';
import { sceneOf } from '#adapters/network/scene.ts';
import type { Activity, Reply } from '#adapters/teams/receive/activity.ts';
import type { HearingFacts } from '#adapters/teams/hear/facts.ts';
import { doneBy } from '#adapters/teams/hear/who-and-where.ts';
import { threadOf } from '#adapters/teams/ids.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { dialogReply } from './draw-dialog.ts';
import { pickedWords } from './picked-words.ts';
import { openingOf, readDialog, typedIn } from './read-dialog.ts';

/** The dialog over a message that somebody picked; everything that it needs is in our own store. */
export type Dialogs = {
  /** The dialog with the message's words in it. */
  readonly open: (activity: Activity) => Promise<Reply>;
  /** The same dialog once more with what it still lacks; null for one that lacks nothing. */
  readonly anew: (activity: Activity) => Promise<Reply>;
};

type Parts = { readonly world: TeamsWorld; readonly messenger: Messenger; readonly facts: HearingFacts };

export function createDialogs(parts: Parts): Dialogs {
  return {
    open: async (activity) => {
      const words = await pickedWords(activity, parts.facts);
      const scene = await sceneFor(activity, parts);
      const ref = scene === null ? null : leadingRef(words, scene);
      const typed = { ...(ref === null ? {} : { ref: ref.said }), note: ref?.rest ?? words };
      return dialogReply({ typed, opened: textAt(activity.body, 'id') ?? '', lacking: null });
    },
    anew: async (activity) => {
      const { body } = activity;
      const lacking = await lackingIn(activity, parts);
      return lacking === null ? null : dialogReply({ typed: typedIn(body), opened: openingOf(body), lacking });
    },
  };
}

/** Null for somebody who is not known yet: whether the ref is one is told when they are. */
async function sceneFor(activity: Activity, parts: Parts): Promise<Scene | null> {
  const done = doneBy(activity);
  if (done === null) return null;
  return sceneOf({ account: done.from, thread: threadOf({ ...done.place, root: null }), card: null }, parts);
}

async function lackingIn(activity: Activity, parts: Parts): Promise<string | null> {
  const read = readDialog(activity.body);
  if (read.kind === 'errors') return read.say;
  const scene = await sceneFor(activity, parts);
  const found = scene === null ? null : await findAction(read.form.ref, scene);
  if (found === null || !isRefusal(found) || !NO_ACTION.includes(found.because)) return null;
  const { heading, blocks } = sayRefusal(found);
  return [`${heading}.`, ...blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []))].join(' ');
}

/** Refusals by which there is no action to ask anybody's permission for; all others are the conversation's. */
const NO_ACTION: readonly string[] = ['no-such-ref', 'which-ref'];
