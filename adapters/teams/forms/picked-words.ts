import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import type { HearingFacts } from '#adapters/teams/hear/facts.ts';
import { wordsOf } from '#adapters/teams/hear/words.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';

/** The words of the message that somebody picked, read as if it had been written to the bot; empty where it has none. */
export async function pickedWords(activity: Activity, facts: HearingFacts): Promise<string> {
  const picked = fieldAt(activity.body, 'value', 'messagePayload');
  const recipient = fieldAt(activity.body, 'recipient');
  const { text } = await wordsOf({ ...activity, body: { ...asWritten(picked), recipient } }, facts);
  return asHeard(text).words;
}

/** The menu of a message describes it otherwise than Teams sends it when it is written. */
function asWritten(picked: unknown): object {
  const text = textAt(picked, 'body', 'content') ?? '';
  const isHtml = textAt(picked, 'body', 'contentType')?.toLowerCase() !== 'text';
  const files = listAt(picked, 'attachments').map(fileOf);
  return {
    text,
    textFormat: isHtml ? 'xml' : 'plain',
    attachments: isHtml ? [{ contentType: 'text/html', content: text }, ...files] : files,
    entities: listAt(picked, 'mentions').map(mentionOf),
  };
}

function fileOf(attachment: unknown): object {
  const type = textAt(attachment, 'contentType') ?? '';
  const contentType = type === 'reference' ? 'application/vnd.microsoft.teams.file.download.info' : type;
  return { contentType, contentUrl: textAt(attachment, 'contentUrl') };
}

function mentionOf(mention: unknown): object {
  const [user, app] = [fieldAt(mention, 'mentioned', 'user'), fieldAt(mention, 'mentioned', 'application')];
  const objectId = textAt(user, 'id');
  const id = objectId ?? `28:${textAt(app, 'id') ?? ''}`;
  const name = textAt(mention, 'mentionText') ?? textAt(user, 'displayName') ?? textAt(app, 'displayName') ?? '';
  return { type: 'mention', mentioned: { id, aadObjectId: objectId, name } };
}
