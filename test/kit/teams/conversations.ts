import { randomUUID } from 'node:crypto';

/** What people see happen in a conversation: a message appears, changes or goes. */
export type Shown = {
  /** The conversation without any thread: a chat, or a channel. */
  readonly conversation: string;
  readonly id: string;
  /** The first message of the thread in a channel; null in a chat. */
  readonly root: string | null;
  readonly summary: string;
  readonly text: string;
  /** The Adaptive Card as it came over the wire; null where there is none. */
  readonly card: object | null;
  readonly how: 'posted' | 'changed' | 'deleted';
  /** The '29:…' id of the one person who sees it; null for what everybody there sees. */
  readonly onlyFor: string | null;
};

/** The conversations of a tenant, and what was seen to happen in them. */
export type Conversations = {
  /** Everything that was seen to happen, oldest first. */
  readonly shown: readonly Shown[];
  /** What everybody sees in a conversation now, oldest first, every message once as it is now. */
  readonly standing: (conversation: string) => readonly Shown[];
  /** Puts a message where a conversation's id says, `;messageid=` and all; before one person alone where it says so. Gives its id. */
  readonly post: (conversation: string, activity: Posted, onlyFor?: string) => string;
  /** False where no such message stands. */
  readonly change: (conversation: string, id: string, activity: Posted | null) => boolean;
};

/** A message as a bot posts it. */
export type Posted = Readonly<Record<string, unknown>>;

/** Ids of what bots post count milliseconds, as people's do; far from any that a test makes up. */
const FIRST = 1_800_000_000_000;

export function createConversations(): Conversations {
  const shown: Shown[] = [];
  const standing: Conversations['standing'] = (conversation) => {
    const now = new Map<string, Shown>();
    for (const one of shown) if (one.conversation === conversation) now.set(one.id, one);
    return [...now.values()].filter(({ how, onlyFor }) => how !== 'deleted' && onlyFor === null);
  };
  return {
    shown,
    standing,
    post: (conversation, activity, onlyFor) => {
      const [place = '', root] = conversation.split(';messageid=');
      const isChannel = /@thread\.(?:tacv2|skype)$/u.test(place);
      // A chat's ids are opaque at times, and a channel's never.
      const id = isChannel ? String(FIRST + shown.length * 1000) : idInChat(shown.length);
      shown.push({
        ...wordsOf(activity),
        conversation: place,
        id,
        root: isChannel ? (root ?? id) : null,
        how: 'posted',
        onlyFor: onlyFor ?? null,
      });
      return id;
    },
    change: (conversation, id, activity) => {
      const [place = ''] = conversation.split(';messageid=');
      const stands = standing(place).find((one) => one.id === id);
      if (stands === undefined) return false;
      shown.push(
        activity === null ? { ...stands, how: 'deleted' } : { ...stands, ...wordsOf(activity), how: 'changed' },
      );
      return true;
    },
  };
}

function idInChat(nth: number): string {
  return nth % 2 === 0 ? String(FIRST + nth * 1000) : `f:${randomUUID()}`;
}

function wordsOf(activity: Posted): Pick<Shown, 'summary' | 'text' | 'card'> {
  const [first] = Array.isArray(activity['attachments']) ? (activity['attachments'] as { content?: object }[]) : [];
  return {
    summary: wordIn(activity['summary']),
    text: wordIn(activity['text']),
    card: first?.content ?? null,
  };
}

function wordIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
