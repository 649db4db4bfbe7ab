import { Option } from 'commander';
import { TIME_OF_OFFICE } from '#src/calendar/asking-hours.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { messageJson, namingOf } from './message-json.ts';
import type { MessageJson } from './message-json.ts';
import { print, printJson } from './print.ts';
import { defaultPlan } from '#src/cli/store/with-store.ts';
import { DRAWN_FOR } from '#src/cli/cli-world.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';

const LOOKS = ['text', ...DRAWN_FOR] as const;
type Look = (typeof LOOKS)[number];

/** The option that says for which platform a message is drawn. */
export function lookOption(): Option {
  return new Option('--as <platform>', 'how to draw them').choices(LOOKS).default('text');
}

/** What a command that shows messages is told. */
export type ShowOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly today?: Day;
  readonly as: Look;
  readonly json?: true;
};

/** Messages as they would go at a time of a day; the office's card has its own. */
export type ToShow = { readonly messages: readonly Outgoing[]; readonly day: Day; readonly time: TimeOfDay };

/** Prints messages in the order of sending, as text or as JSON. */
export async function showMessages(
  { messages, day, time }: ToShow,
  store: Store,
  world: CliWorld & { readonly json: boolean; readonly look: Look },
): Promise<void> {
  const { zone } = await defaultPlan(store);
  const naming = await namingOf(store.register, world.config.office, zone);
  for (const message of messages) {
    const at = instantAt(day, message.kind === 'office' ? TIME_OF_OFFICE : time, zone);
    const said = messageJson(message, at, naming);
    if (world.look !== 'text') printJson(world, { ...headOf(said), message: await world.drawFor(world.look, message) });
    else if (world.json) printJson(world, said);
    else print(world.out, asLetter(said));
  }
}

/** Drawn for a platform, each message is one object: to whom it goes and when, and what the platform would be sent. */
function headOf({ at, kind, to, about }: MessageJson): Omit<MessageJson, 'text'> {
  return { at, kind, to, about };
}

/** One message as a person reads it: to whom, when, why, and what it says. */
export function asLetter({ at, kind, to, about, text }: MessageJson): string {
  const rules = about.map(({ ref, rule }) => (rule === null ? ref : `${ref} ${rule}`)).join(', ');
  const head = `To ${to} at ${at.slice(11, 16)} · ${kind}${rules === '' ? '' : ` · ${rules}`}`;
  return `${head}\n\n${text}\n`;
}
