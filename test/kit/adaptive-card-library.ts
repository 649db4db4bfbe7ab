import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';

/** Microsoft's own library of Adaptive Cards. Its modules are for bundlers; this one file of it is for anybody. */
const adaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Library;

const { AdaptiveCard, GlobalRegistry, HostConfig, SerializationContext, ValidationEvent, Versions } = adaptiveCards;
/** What Teams draws though 1.5 does not know it, which `adaptive-card.ts` looks at itself; and a language with its country, of which the library reads the language alone. */
const TEAMS_OWN =
  /^Unknown element type "Chart\.|^Invalid value "en-GB" for property "lang"|^Property "choices\.data" is supported|Input\.ChoiceSet must have at least one/u;

/** What the library itself has against a card of version 1.5, a sentence each. */
export function libraryProblems(card: object): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  // How many stand in a row is looked at elsewhere; the library's own five is of no host.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 99 } });
  parsed.parse({ ...card }, context);
  const read = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const events = [...read, ...parsed.validateProperties().validationEvents];
  return events
    .filter(({ message }) => !TEAMS_OWN.test(message))
    .map(({ event, message }) => `${ValidationEvent[event]}: ${message}`);
}

/** What is no field of a schema but holds other elements, which the library reads by hand. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  // The language is of version 1.0 and missing from the library.
  AdaptiveCard: ['body', 'actions', 'msteams', 'lang'],
  Container: ['items'],
  ColumnSet: ['columns'],
  Column: ['items', 'width'],
  ActionSet: ['actions'],
  RichTextBlock: ['inlines'],
  Table: ['columns', 'rows'],
  TableRow: ['cells'],
  TableCell: ['items'],
  'Action.ShowCard': ['card'],
  'Input.ChoiceSet': ['choices.data'],
};

/** The names that version 1.5 knows for fields of a type; null for a type that it does not know. */
export function fieldsOf(type: string): ReadonlySet<string> | null {
  const made = sampleOf(type);
  if (made === null) return null;
  const schema = made.getSchema();
  const known = Array.from({ length: schema.getCount() }, (_, at) => schema.getItemAt(at));
  const names = known
    .filter(({ targetVersion }) => targetVersion.compareTo(Versions.v1_5) <= 0)
    .map(({ name }) => name);
  return new Set(['type', 'fallback', ...names, ...(HOLDS[type] ?? [])]);
}

function sampleOf(type: string): Library.SerializableObject | null {
  switch (type) {
    case 'AdaptiveCard':
      return new AdaptiveCard();
    case 'TextRun':
      return new adaptiveCards.TextRun();
    case 'TableRow':
      return new adaptiveCards.TableRow();
    case 'TableCell':
      return new adaptiveCards.TableCell();
  }
  const found = GlobalRegistry.elements.findByName(type) ?? GlobalRegistry.actions.findByName(type);
  if (found === undefined || found.schemaVersion.compareTo(Versions.v1_5) > 0) return null;
  return new found.objectType();
}
