import { sayCycle, sayEachBand } from '#src/messages/governance/say-bands.ts';
import { paragraph, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection } from '#src/messages/report/parts.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { KeyData } from '#src/report/sections/key.ts';

type KeyRow = { readonly rating: Rating; readonly dates: string; readonly sources: KeyData['sources'] };

/** What the ratings mean, by the rules of the plan on that day. */
export const sayKeyInPaper: SaySection<'key'> = ({ rules, sources }) => {
  const each = sayEachBand(rules.bands);
  const rows: readonly KeyRow[] = [
    { rating: 'red', dates: each.red, sources },
    { rating: 'amber', dates: each.amber, sources },
    { rating: 'green', dates: each.green, sources },
    { rating: 'blue', dates: 'not by dates', sources },
    { rating: 'grey', dates: 'its start is still to come', sources },
  ];
  return {
    heading: 'The key',
    parts: [
      ...tableOf({ key: 'key-ratings', caption: 'What each rating means' }, rows, { columns: COLUMNS }),
      ...paragraph(
        `${LOOK.green.word} “only said” is ${LOOK.green.word} that its dates do not bear out, or of which its lead has said nothing for over ${sayCycle(rules)}; it is not counted as on track.`,
        sources,
      ),
      ...paragraph(
        '“Original” is the date as first published, which nothing moves; “agreed” moves by a decision alone; “forecast” is what its lead expects.',
      ),
    ],
  };
};

const COLUMNS: readonly PaperColumn<KeyRow>[] = [
  {
    key: 'rating',
    heading: 'Rating',
    type: 'rating',
    read: ({ rating }) => ({ type: 'rating', rating, text: sayRating(rating) }),
  },
  {
    key: 'meaning',
    heading: 'As said by its lead',
    type: 'text',
    read: ({ rating }) => textCell(LOOK[rating].meaning),
  },
  { key: 'dates', heading: 'By its dates alone', type: 'text', read: ({ dates }) => textCell(dates) },
];
