import { readObject, textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

/** What a request carries: an envelope, Slack's question whether we are there, or neither. */
export type Decoded =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'malformed' };

const MALFORMED: Decoded = { kind: 'malformed' };

/** Reads a verified body by its content type: JSON for events, a form for commands, JSON inside a form for presses. */
export function decode(bytes: Buffer, contentType: string | undefined): Decoded {
  const text = bytes.toString('utf8');
  return isForm(contentType) ? decodeForm(text) : decodeJson(text);
}

/** True for Slack's look whether our certificate is good, the one request that it does not sign. */
export function isSslCheck(bytes: Buffer, contentType: string | undefined): boolean {
  return isForm(contentType) && new URLSearchParams(bytes.toString('utf8')).get('ssl_check') === '1';
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

function decodeForm(text: string): Decoded {
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  if (payload !== null) {
    const body = readObject(payload);
    return body === null || textAt(body, 'type') === null ? MALFORMED : envelopeOf('interactive', body);
  }
  return form.has('command') ? envelopeOf('command', Object.fromEntries(form)) : MALFORMED;
}

function decodeJson(text: string): Decoded {
  const body = readObject(text);
  if (body === null) return MALFORMED;
  const challenge = textAt(body, 'challenge');
  if (textAt(body, 'type') === 'url_verification' && challenge !== null) return { kind: 'challenge', challenge };
  return textAt(body, 'type') === null ? MALFORMED : envelopeOf('event', body);
}

function envelopeOf(kind: Envelope['kind'], body: object): Decoded {
  return { kind: 'envelope', envelope: { kind, body } };
}
