import type { Scene } from '#src/commands/command.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { plainlyShows } from '#src/reply/may-show.ts';
import type { JustSaid } from './just-said.ts';

type Round = { readonly said: JustSaid; readonly open: OpenActions; readonly scene: Scene };

/**
 * True where what was said just before would not have been recorded of both messages in one: “green”, and then “if the tender
 * comes back”. Amber and red stand however they go on.
 */
export function isLessTogether(words: string, { said, open, scene }: Round): boolean {
  const { change, words: received } = said.line.event;
  if (change.done === true && (plainlyShows(words) || SHOWS_NONE.test(words))) return false;
  if (change.done !== true && change.rating !== 'green' && change.forecast == null) return false;
  const isHeld = (text: string): boolean => {
    const [part, ...others] = readIn(text, open, scene).parts;
    // What speaks of other actions too is asked about for itself.
    if (part === undefined || others.length > 0) return true;
    const { rating, done, forecast } = part.change;
    const isRated = change.rating !== 'green' || rating === 'green';
    return part.certainty === 'sure' && isRated && done === change.done && forecast === change.forecast;
  };
  const { words: heard } = asHeard(received);
  const first = leadingRef(heard, scene)?.rest ?? heard;
  return isHeld(first) && !isHeld(`${first}, ${words}`);
}

// Nothing that shows it: it is said to be done all the same.
const SHOWS_NONE =
  /^\W*(?:no|nope|nah|none|nil|nothing|nowt|n\/?a|tb[acd]|(?:i |we )?haven['’]?t (?:got|any)|there (?:isn['’]?t|aren['’]?t|is|are)|later|soon|dunno|idk|pass|unknown)(?!\p{L})/iu;
