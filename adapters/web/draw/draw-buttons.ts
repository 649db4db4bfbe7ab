import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import type { Button } from '#src/messages/card.ts';
import { PAGE_WORDS } from '#src/messages/page/frame-words.ts';
import { spokenLabel } from '#src/messages/words/spoken-label.ts';
import { hiddenFields } from './forms.ts';
import type { Saying } from './forms.ts';

/** Buttons of a card as one form: each sends the words that it says. What stands behind *More* opens without any script. */
export function drawButtons(buttons: readonly Button[], saying: Saying): Markup {
  if (buttons.length === 0) return NO_MARKUP;
  const [inSight, behind] = [buttons.filter(({ more }) => more !== true), buttons.filter(({ more }) => more === true)];
  const more =
    behind.length === 0
      ? NO_MARKUP
      : m`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${PAGE_WORDS.more}</span></summary><div class="govuk-button-group">${behind.map(drawn)}</div></details>`;
  return m`<form method="post" action="/say" class="rt-buttons">${hiddenFields(saying)}<div class="govuk-button-group">${inSight.map(drawn)}</div>${more}</form>
`;
}

const LOOKS = { good: '', danger: ' govuk-button--warning', plain: ' govuk-button--secondary' } as const;

function drawn({ look = 'plain', ...button }: Button): Markup {
  const { label, say } = button;
  const spoken = spokenLabel(button);
  // What is read out must begin with what is seen, for whoever speaks to their machine.
  const aloud = spoken === label ? NO_MARKUP : m` aria-label="${spoken}"`;
  return m`<button type="submit" name="words" value="${say}" class="govuk-button${LOOKS[look]}"${aloud}>${label}</button>
`;
}
