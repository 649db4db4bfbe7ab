import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import type { FormField } from '#src/messages/card-form.ts';
import type { CardData } from '#src/messages/card.ts';
import { lineFormOf, SEND_IT } from '#src/messages/line-form.ts';
import { hidden, hiddenFields, lineForm } from './forms.ts';
import type { Saying } from './forms.ts';

type Putting = { readonly key: string; readonly saying: Saying };

/** What a card asks for in a line or in several fields; nothing where it asks for none. */
export function drawCardForm(card: CardData, { key, saying }: Putting): Markup {
  const form = lineFormOf(card);
  if (form === null) return NO_MARKUP;
  const { asks, say, several } = form;
  if (several === undefined) return lineForm({ id: `${key}-line`, label: asks, send: SEND_IT, say }, saying);
  // Its fields are read back from the card itself: one that stands nowhere has none.
  if (saying.card === null) return NO_MARKUP;
  const fields = several.fields.map((field, at) => drawField(field, `${key}-f${at}`, `field-${at}`));
  return m`<form method="post" action="/say" class="rt-line">${hiddenFields(saying)}${hidden('fields', `${several.fields.length}`)}
<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${asks}</legend>
${fields}</fieldset><button type="submit" class="govuk-button">${SEND_IT}</button></form>
`;
}

function drawField({ label, kind, isNeeded, choices = [], value = '' }: FormField, id: string, name: string): Markup {
  const needed = isNeeded ? m` required` : NO_MARKUP;
  return m`<div class="govuk-form-group"><label class="govuk-label" for="${id}">${label}</label>${
    kind === 'choice'
      ? m`<select class="govuk-select" id="${id}" name="${name}"${needed}><option value=""></option>${choices.map((one) => m`<option${one === value ? m` selected` : NO_MARKUP}>${one}</option>`)}</select>`
      : kind === 'words'
        ? m`<textarea class="govuk-textarea" id="${id}" name="${name}" rows="3"${needed}>${value}</textarea>`
        : m`<input class="govuk-input" id="${id}" name="${name}" type="${kind === 'day' ? 'date' : 'text'}" value="${value}" autocomplete="off"${needed}>`
  }</div>
`;
}
