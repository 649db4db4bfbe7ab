import { attachedName } from '#adapters/network/attached-name.ts';
import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';

/** Links to what somebody attached, each after a space; only those that a colleague can open. */
export function attachedTo({ body, service }: Activity): string {
  const links = listAt(body, 'attachments').flatMap((attachment) => {
    const [type, link] = [textAt(attachment, 'contentType') ?? '', textAt(attachment, 'contentUrl')];
    const isTheirs = type === FILE || type.startsWith('image/');
    if (!isTheirs) return [];
    if (link !== null && canBeOpened(link, service)) return [` ${link}`];
    // What nobody can open is kept by its name, where it has one.
    const named = attachedName(textAt(attachment, 'name'), textAt(fieldAt(attachment, 'content'), 'uniqueId'));
    return named === null ? [] : [` ${named}`];
  });
  return links.join('');
}

// A pasted picture lies at the service itself, which shows it to the bot alone.
function canBeOpened(link: string, service: string): boolean {
  if (!URL.canParse(link) || /\s/u.test(link)) return false;
  const { protocol, hostname } = new URL(link);
  if (protocol !== 'https:' || hostname === new URL(service).hostname) return false;
  return !BOTS_ALONE.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

const BOTS_ALONE = ['smba.trafficmanager.net', 'asm.skype.com', 'graph.microsoft.com'] as const;
