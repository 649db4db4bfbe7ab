import { SendFault } from '#src/ports/send-fault.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Conversation } from './read-audience.ts';

/** Who reads a conversation; `refusal` is why Slack does not say, null where it did or will. */
export type Found = { readonly audience: Audience; readonly refusal: SendFault | null };

/** Who reads which conversation, remembered; whatever may change it is to be told here. */
export type Audiences = {
  /** Asks Slack where it is not known any more, once at a time for each conversation. Never fails. */
  readonly of: (conversation: Conversation) => Promise<Found>;
  /** Somebody came or went, or it was shared with others. */
  readonly forget: (conversation: Conversation) => void;
  /** Somebody became or ceased to be a guest: they may be anywhere. */
  readonly forgetAll: () => void;
};

type Parts = {
  /** Throws a SendFault where Slack does not say. */
  readonly read: (conversation: Conversation) => Promise<Audience>;
  /** The real time, in milliseconds. */
  readonly now: () => number;
};

/** How long an answer is gone by though nothing was heard, and how long one that said nothing, in milliseconds. */
const FRESH = 10 * 60_000;
const AGAIN = 60_000;
/** More conversations than the bot is likely to be in. */
const MOST = 2000;
/** What changes each time while it is asked stays unknown. */
const TRIES = 3;

const UNKNOWN: Found = { audience: 'unknown', refusal: null };

type Look = { readonly found: Promise<Found>; until: number };

export function createAudiences({ read, now }: Parts): Audiences {
  const looks = new Map<string, Look>();
  const lookAt = (conversation: Conversation): Look => {
    const name = nameOf(conversation);
    const known = looks.get(name);
    if (known !== undefined && known.until > now()) return known;
    const look = newLook(read(conversation), now);
    looks.delete(name);
    looks.set(name, look);
    const [oldest] = looks.keys();
    if (looks.size > MOST && oldest !== undefined) looks.delete(oldest);
    return look;
  };
  return {
    of: async (conversation) => {
      for (let left = TRIES; left > 0; left -= 1) {
        const look = lookAt(conversation);
        const found = await look.found;
        // What changed while Slack was asked is asked again.
        if (looks.get(nameOf(conversation)) === look) return found;
      }
      return UNKNOWN;
    },
    forget: (conversation) => void looks.delete(nameOf(conversation)),
    forgetAll: () => looks.clear(),
  };
}

function nameOf({ team, channel }: Conversation): string {
  return `${team}/${channel}`;
}

/** Nobody asks a second time while an answer is awaited. */
function newLook(reading: Promise<Audience>, now: () => number): Look {
  const began = now();
  const found = reading.then(
    (audience): Found => {
      look.until = audience === 'unknown' ? now() + AGAIN : began + FRESH;
      return { audience, refusal: null };
    },
    (fault: unknown): Found => {
      // Slack is away, or refuses to say: then nothing is posted there that not everybody may read.
      if (!(fault instanceof SendFault)) throw fault;
      look.until = now() + (fault.retryAfter ?? AGAIN);
      return { audience: 'unknown', refusal: fault };
    },
  );
  const look: Look = { found, until: Number.POSITIVE_INFINITY };
  return look;
}
