import { page as m } from './markup.ts';
import type { Markup } from './markup.ts';

/** What something is, a label and what is said of it each. */
export type SummaryRow = { readonly label: string; readonly value: Markup };

/** Facts under each other. */
export function summaryList(rows: readonly SummaryRow[]): Markup {
  return m`<dl class="govuk-summary-list">
${rows.map(
  ({ label, value }) =>
    m`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${label}</dt><dd class="govuk-summary-list__value">${value}</dd></div>
`,
)}</dl>
`;
}
