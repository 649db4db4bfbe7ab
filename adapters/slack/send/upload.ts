import type { WebClient } from '@slack/web-api';
import type { Place } from '#adapters/slack/ids.ts';
import { textAt } from '#adapters/network/fields.ts';

/** Bytes under their name; `alt` is for whoever does not see a picture. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array; readonly alt?: string };

/** Slack's place for the bytes did not take them; nothing is shared anywhere. */
export class NotUploaded extends Error {}

/** Milliseconds that the bytes may take. */
const LONGEST_UPLOAD = 8000;

type Line = { readonly client: WebClient; readonly fetch: typeof globalThis.fetch };

/** Hands bytes over, seen by nobody until they are shared; gives Slack's id for them. Throws what the calls throw, and a NotUploaded. */
export async function upload({ name, bytes, alt }: Upload, { client, fetch }: Line): Promise<string> {
  const place = await client.apiCall('files.getUploadURLExternal', {
    filename: name,
    length: bytes.byteLength,
    ...(alt === undefined ? {} : { alt_txt: alt }),
  });
  const [url, id] = [textAt(place, 'upload_url'), textAt(place, 'file_id')];
  if (url === null || id === null) throw new NotUploaded('no place for it');
  const sent = { method: 'POST', body: Buffer.from(bytes), signal: AbortSignal.timeout(LONGEST_UPLOAD) };
  const taken = await fetch(url, sent);
  // Nobody reads the rest, and the line is needed again.
  await taken.body?.cancel();
  if (!taken.ok) throw new NotUploaded(`answer ${taken.status}`);
  return id;
}

type Shared = { readonly id: string; readonly title: string; readonly comment?: string };

/** Shows what was handed over in a conversation or a thread: twice is two messages. */
export async function share({ id, title, comment }: Shared, at: Place, client: WebClient): Promise<void> {
  await client.apiCall('files.completeUploadExternal', {
    files: [{ id, title }],
    channel_id: at.channel,
    ...(at.ts === null ? {} : { thread_ts: at.ts }),
    ...(comment === undefined ? {} : { initial_comment: comment }),
  });
}
