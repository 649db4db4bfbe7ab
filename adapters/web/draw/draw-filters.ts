import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { UNRATED } from '#adapters/web/read/filters.ts';
import type { FilteredList, Filters } from '#adapters/web/read/filters.ts';
import { FILTER_WORDS as F, sayPart } from '#src/messages/page/list-words.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Plan } from '#src/plan/action.ts';
import { RATINGS } from '#src/rating/scale.ts';

type Choice = { readonly value: string; readonly text: string };

/** What a list can be narrowed by, as a form whose choices stand in the address. */
export function drawFilters(filters: Filters, list: FilteredList, plans: readonly Plan[]): Markup {
  const ratings = [
    ...RATINGS.map((one) => ({ value: one as string, text: sayRating(one) })),
    { value: UNRATED, text: sayRating(null) },
  ];
  const isThemes = list.parts[0]?.level === 'theme';
  return m`<form method="get" action="/actions" class="rt-filters" aria-label="${F.filters}">
${plans.length < 2 ? NO_MARKUP : select({ name: 'plan', label: F.plan, chosen: list.plan.key, all: plans.map(({ key, name }) => ({ value: key, text: name })), isWhole: true })}${select({ name: 'section', label: isThemes ? F.theme : F.part, chosen: filters.part, all: list.parts.map((one) => ({ value: one.ref, text: sayPart(one) })) })}${select({ name: 'lead', label: F.lead, chosen: filters.lead, all: list.leads.map((one) => ({ value: one, text: one })) })}${select({ name: 'forum', label: F.forum, chosen: filters.forum, all: list.forums.map(({ key, name }) => ({ value: key, text: name })) })}${select({ name: 'rating', label: F.rating, chosen: filters.rating, all: ratings })}<div class="govuk-checkboxes govuk-checkboxes--small rt-filter"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="late" name="late" value="1"${filters.late ? m` checked` : NO_MARKUP}><label class="govuk-label govuk-checkboxes__label" for="late">${F.late}</label></div></div>
<button type="submit" class="govuk-button govuk-button--secondary">${F.show}</button></form>
`;
}

type Select = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly all: readonly Choice[];
  readonly isWhole?: true;
};

/** Nothing where there is nothing to choose from. */
function select({ name, label, chosen, all, isWhole }: Select): Markup {
  if (all.length === 0) return NO_MARKUP;
  const any = isWhole === true ? [] : [{ value: '', text: F.any }];
  return m`<div class="govuk-form-group rt-filter"><label class="govuk-label" for="${name}">${label}</label><select class="govuk-select" id="${name}" name="${name}">${[...any, ...all].map(({ value, text }) => m`<option value="${value}"${value === chosen ? m` selected` : NO_MARKUP}>${text}</option>`)}</select></div>
`;
}
