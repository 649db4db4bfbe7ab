import { Option } from 'commander';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { asLetter } from './as-letter.ts';
import type { Timed } from './as-letter.ts';
import { messageJson } from './message-json.ts';
import type { MessageJson, Naming } from './message-json.ts';
import { print, printJson } from './print.ts';
import { DRAWN_FOR } from '#src/cli/cli-world.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

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

/** How messages are printed. */
export type Shown = { readonly naming: Naming; readonly json: boolean; readonly look: Look };

/** Prints one message as a letter, as JSON, or as a platform takes it. */
export async function showMessage(timed: Timed, { naming, json, look }: Shown, world: CliWorld): Promise<void> {
  if (look === 'text' && !json) return print(world.out, asLetter(timed, naming));
  const said = messageJson(timed.message, timed.at, naming);
  if (look === 'text') printJson(world, said);
  else printJson(world, { ...headOf(said), message: await world.drawFor(look, timed.message) });
}

/** Drawn for a platform, each message is one object: to whom it goes and when, and what the platform would be sent. */
function headOf({ at, kind, to, about }: MessageJson): Omit<MessageJson, 'text'> {
  return { at, kind, to, about };
}
