import { attachedName } from '#adapters/network/attached-name.ts';
import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { accountOf } from '#adapters/slack/ids.ts';
import type { HearingFacts } from './facts.ts';
import { isLinkCommand } from '#adapters/network/people/link-command.ts';
import { unescape } from './unescape.ts';
import { botUserOf } from './who-and-where.ts';

/** The words of a message, and those of them that are said to the bot by name; null when none are. */
export type Words = { readonly text: string; readonly addressed: string | null };

/** Where and by whom something was written: what its words are read with. */
export type Setting = { readonly body: object; readonly team: string; readonly facts: HearingFacts };

const OUR_NAME = '@Ragtime';
// A line that begins "!rag 8.1.3" or "/rag" yes; "!ragged" and "/ragtime" no.
const TYPED_ADDRESS = /^[!/]rag(?![\p{L}\p{N}_’'-])/imu;
// "/rag 8.1.4 green" on a line after the first: its words follow those of the first line.
const FURTHER_LINE = /\n[ \t]*[!/]rag[ \t]+(?=\d)/giu;

/** What somebody typed in a message: mentions by name, our own mention at the front, links to what they attached at the end. */
export function wordsOf(message: unknown, setting: Setting): Words {
  const named = readWith(nameFor, message, setting);
  return isLinkCommand(named.addressed ?? named.text) ? readWith(accountFor, message, setting) : named;
}

function readWith(mention: typeof nameFor, message: unknown, { body, team, facts }: Setting): Words {
  const us = botUserOf(body) ?? (textAt(body, 'event', 'type') === 'app_mention' ? firstMention(message) : null);
  let isMentioned = false;
  const plain = unescape(textAt(message, 'text') ?? '', (user, label) => {
    if (user !== us) return mention(user, label, { team, facts });
    isMentioned = true;
    return OUR_NAME;
  });
  const named = isMentioned ? withNameInFront(plain) : asRag(plain.trim(), facts.command);
  const at = isMentioned ? 0 : named.search(TYPED_ADDRESS);
  const whole = (words: string): string => `${words.replace(FURTHER_LINE, '\n')}${attachedTo(message)}`.trim();
  return { text: whole(named), addressed: at < 0 ? null : whole(named.slice(at)) };
}

type Where = { readonly team: string; readonly facts: HearingFacts };

/** What a person typed as the slash command's words, which come without its name. */
export function commandWords(typed: string, where: Where): string {
  const read = (mention: typeof nameFor): string =>
    `/rag ${unescape(typed, (user, label) => mention(user, label, where))}`.trim();
  const named = read(nameFor);
  return isLinkCommand(named) ? read(accountFor) : named;
}

/** A mention by the roster's name, or as "@label" for somebody who is not in it. */
function nameFor(user: string, label: string | null, { team, facts }: Where): string {
  return facts.nameOf(team, user) ?? `@${label ?? user}`;
}

/** A mention by the roster's name, or as the account that somebody is to be given. */
function accountFor(user: string, _: string | null, { team, facts }: Where): string {
  return facts.nameOf(team, user) ?? accountOf(team, user);
}

function firstMention(message: unknown): string | null {
  return /<@([A-Z0-9]+)/u.exec(textAt(message, 'text') ?? '')?.[1] ?? null;
}

// "8.1.3 amber @Ragtime" and "@Ragtime 8.1.3 amber" say the same.
function withNameInFront(plain: string): string {
  const at = plain.indexOf(OUR_NAME);
  const rest = `${plain.slice(0, at).trimEnd()} ${plain.slice(at + OUR_NAME.length).trimStart()}`.trim();
  return `${OUR_NAME} ${rest}`;
}

// Whatever the command is called here, the conversation knows it as "/rag".
function asRag(plain: string, command: string): string {
  if (command === '/rag' || !plain.includes(command)) return plain;
  return plain
    .split('\n')
    .map((line) => (isCommand(line, command) ? `/rag${line.slice(command.length)}` : line))
    .join('\n');
}

function isCommand(line: string, command: string): boolean {
  return line.startsWith(command) && /^(?:\s|$)/u.test(line.slice(command.length));
}

function attachedTo(message: unknown): string {
  const links = listAt(message, 'files').flatMap((file) => {
    if (fieldAt(file, 'mode') === 'tombstone') return [];
    const link = textAt(file, 'permalink') ?? attachedName(textAt(file, 'name'), textAt(file, 'id'));
    return link === null ? [] : [` ${link}`];
  });
  return links.join('');
}
