import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';

/** Where something stands in Teams: `root` is the first message of a thread of a channel, or the message answered in a chat; null for the conversation itself. */
export type Place = { readonly tenant: string; readonly conversation: string; readonly root: string | null };

/** A person's account: the id that their organisation's directory (Entra) has for them, which is the same for every app. */
export function accountOf(tenant: string, objectId: string): AccountId {
  return `teams:${tenant}/${objectId}` as AccountId;
}

/** The tenant and the directory's id of an account; null for one of another platform. */
export function accountParts(account: AccountId): { readonly tenant: string; readonly objectId: string } | null {
  const [, tenant, objectId] = /^teams:([^/]+)\/([^/]+)$/u.exec(account) ?? [];
  return tenant === undefined || objectId === undefined ? null : { tenant, objectId };
}

/** A thread of a conversation; without a root it is the whole conversation, whose last word is the newest of its threads. */
export function threadOf({ tenant, conversation, root }: Place): ThreadId {
  return `teams:${tenant}/${conversation}/${root ?? ''}` as ThreadId;
}

/** The place that a thread id names; null for one of another platform. */
export function placeOf(thread: ThreadId): Place | null {
  // A conversation's id may hold a slash; a root never does.
  const [, tenant, conversation, root] = /^teams:([^/]+)\/(.+)\/([^/]*)$/u.exec(thread) ?? [];
  if (tenant === undefined || conversation === undefined) return null;
  return { tenant, conversation, root: root === undefined || root === '' ? null : root };
}

/** The id of a message of a person, which an edit or a deletion names again. */
export function messageOf({ tenant, conversation }: Place, activity: string): MessageId {
  return `teams:${tenant}/${conversation}/${activity}` as MessageId;
}

/** The id of an activity that is no message of its own: a tap, a form, a reaction, an edit. */
export function activityOf(kind: 'tap' | 'form' | 'event', id: string): MessageId {
  return `teams:${kind}/${id}` as MessageId;
}

/** 'a thread of a channel' -> the channel and the thread's first message: "19:x@thread.tacv2;messageid=1700" is Teams' own way to name both. */
export function splitConversation(id: string): { readonly conversation: string; readonly root: string | null } {
  const at = id.indexOf(';messageid=');
  return at < 0 ? { conversation: id, root: null } : { conversation: id.slice(0, at), root: id.slice(at + 11) || null };
}

/** The id by which Teams is told where to post: a channel's thread by its first message, anything else by itself. */
export function conversationOf({ conversation, root }: Place): string {
  return root !== null && isChannel(conversation) ? `${conversation};messageid=${root}` : conversation;
}

/** True for a channel of a team; chats of one or several people have other ids. */
export function isChannel(conversation: string): boolean {
  return /@thread\.(?:tacv2|skype)$/u.test(conversation);
}
