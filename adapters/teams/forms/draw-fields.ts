import { paragraph, runOf } from '#adapters/teams/draw/render-text.ts';
import type { CardElement } from '#adapters/teams/draw/payload.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { LOOK } from '#src/rating/scale.ts';
import { AS_IT_IS, CHOICES } from './fields.ts';
import type { Field } from './fields.ts';

/** So much can be typed into a field. */
export const LONGEST = 3000;
const STAYS = 'The date stays until the programme office decides.';

/** How the form asks for the rating, and what stands in its fields beforehand. */
export type FieldsAsked = { readonly question: string; readonly values: Readonly<Partial<Record<Field, string>>> };

/** The fields of the update form, in order. */
export function drawFields({ question, values }: FieldsAsked): readonly CardElement[] {
  const input = (id: Field, type: string, label: string): CardElement => {
    const value = values[id] ?? '';
    return { type, id, label, ...(value === '' ? {} : { value }) };
  };
  return [
    {
      ...input('rating', 'Input.ChoiceSet', question),
      style: 'expanded',
      value: values.rating ?? AS_IT_IS,
      choices: [{ title: 'Leave it as it is', value: AS_IT_IS }, ...CHOICES.map(choiceOf)],
    },
    {
      ...input('note', 'Input.Text', 'A line about it'),
      isMultiline: true,
      maxLength: LONGEST,
      placeholder: 'What happened, and for amber or red the way back to green',
    },
    { ...input('waitingOn', 'Input.Text', 'Waiting on'), maxLength: LONGEST, placeholder: 'Who or what' },
    input('forecast', 'Input.Date', 'When do you expect it?'),
    paragraph([runOf(STAYS, { isSubtle: true, size: 'Small' })], { spacing: 'Small' }),
    {
      ...input('evidence', 'Input.Text', 'Evidence'),
      maxLength: LONGEST,
      placeholder: 'A link, or where it can be found',
    },
  ];
}

function choiceOf(choice: (typeof CHOICES)[number]): { readonly title: string; readonly value: string } {
  if (choice === 'done') return { title: 'Done: somebody else checks it', value: choice };
  return { title: `${sayRating(choice)}: ${LOOK[choice].meaning}`, value: choice };
}
