import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { newMark } from '#adapters/web/ids.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';

/** Whose form it is, on which card, and in which conversation: null for a card that only this page shows, and a conversation that begins with it. */
export type Saying = { readonly proof: string; readonly card: OutKey | null; readonly thread: ThreadId | null };

/** What every form carries. */
export function hiddenFields({ proof, card, thread }: Saying): Markup {
  return m`${hidden('proof', proof)}${hidden('mark', newMark())}${card === null ? NO_MARKUP : hidden('card', card)}${thread === null ? NO_MARKUP : hidden('thread', thread)}`;
}

export function hidden(name: string, value: string): Markup {
  return m`<input type="hidden" name="${name}" value="${value}">`;
}

/** A line to type, said as it stands, or put in the place of “…” in `say`. */
export type LineField = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  readonly say?: string;
  readonly value?: string;
};

/** A form of one line; what is typed there is no press on a card. */
export function lineForm({ id, label, hint = '', send, say, value = '' }: LineField, saying: Saying): Markup {
  const described = hint === '' ? NO_MARKUP : m` aria-describedby="${id}-hint"`;
  return m`<form method="post" action="/say" class="rt-line">${hiddenFields({ ...saying, card: say === undefined ? null : saying.card })}${say === undefined ? NO_MARKUP : hidden('say', say)}
<div class="govuk-form-group"><label class="govuk-label govuk-label--s" for="${id}">${label}</label>
${hint === '' ? NO_MARKUP : m`<div id="${id}-hint" class="govuk-hint">${hint}</div>`}
<textarea class="govuk-textarea" id="${id}" name="words" rows="2" maxlength="4000" autocomplete="off"${described}>${value}</textarea></div>
<button type="submit" class="govuk-button">${send}</button></form>
`;
}
