import type { Button } from '#src/messages/card.ts';
import type { CardElement } from './payload.ts';
import { OURS } from '#adapters/teams/receive/pressed.ts';
import { pressOf } from './render-press.ts';

// "/rag link "Karl Battersby"" alone: the account is what is to be chosen.
const WITHOUT_ACCOUNT = /^\/rag link "[^"]{1,200}"$/u;
/** Teams' own name for everybody of the organisation, in the order of whom the reader works with; it gives the directory's id. */
const PEOPLE = 'graph.microsoft.com/users';

/** A list of the organisation's people for a button whose words still want an account; null for every other button. `field` is its name on the card. */
export function drawChoice({ say }: Button, field: string): CardElement | null {
  if (!WITHOUT_ACCOUNT.test(say)) return null;
  const data = { [OURS]: { kind: 'say', say: say.toWellFormed(), choice: field } };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: field,
        label: 'Whose account is it?',
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: PEOPLE },
        isRequired: true,
        errorMessage: 'Please choose a person.',
        placeholder: 'Type a name',
      },
      { type: 'ActionSet', actions: [pressOf({ title: 'Link', data, style: 'positive' })] },
    ],
  };
}
