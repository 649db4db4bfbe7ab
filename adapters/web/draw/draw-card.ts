import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { ratingTag } from '#adapters/html/rating-tag.ts';
import type { CardData } from '#src/messages/card.ts';
import type { CardFile } from '#src/messages/card-file.ts';
import { PAGE_WORDS } from '#src/messages/page/frame-words.ts';
import { formatWords } from '#src/messages/report/format-words.ts';
import { buttonsAtEnd, buttonsUnder } from '#src/messages/choices.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { LOOK } from '#src/rating/scale.ts';
import { drawBlock } from './draw-block.ts';
import { drawButtons } from './draw-buttons.ts';
import { drawCardForm } from './draw-card-form.ts';
import type { Saying } from './forms.ts';
import { filePath } from './paths.ts';

/** How a card is put onto a page: `level` is that of its heading, `key` tells its tables from those of others. */
export type Putting = { readonly level: 1 | 2; readonly key: string; readonly saying: Saying };

/** A card as a part of a page: its buttons say the same words as in chat, through the same door. */
export function drawCard(card: CardData, putting: Putting): Markup {
  const { blocks, buttons, thread = [] } = card;
  const { level, key, saying } = putting;
  if (card.file !== undefined) return drawFile(card.file, level);
  const drawn = blocks.map((block, at) =>
    block.kind === 'choices'
      ? drawButtons(buttonsUnder(block.of, buttons), saying)
      : drawBlock(block, { level, key: `${key}-${at}` }),
  );
  const under = thread.map((one, at) => drawCard(one, { level: 2, key: `${key}-t${at}`, saying }));
  return m`<section class="rt-card${card.rating === null ? '' : ` rt-card--${card.rating}`}">
${headingOf(card, level)}${drawn}${drawButtons(buttonsAtEnd(card), saying)}${drawCardForm(card, { key, saying })}</section>
${under}`;
}

/** Whoever reads it here is signed in: the file is a link away. */
function drawFile(file: CardFile, level: Putting['level']): Markup {
  const heading = headingOf({ heading: PAGE_WORDS.file, rating: null }, level);
  return m`<section class="rt-card">
${heading}<p class="govuk-body"><a class="govuk-link" href="${filePath(file)}">${file.title}, ${formatWords(file.format)}</a></p>
</section>
`;
}

function headingOf({ heading, rating }: Pick<CardData, 'heading' | 'rating'>, level: Putting['level']): Markup {
  if (heading === '') return NO_MARKUP;
  // A receipt's heading says its rating itself.
  const isSaid = rating === null || heading.includes(LOOK[rating].shape);
  const tag = isSaid || rating === null ? NO_MARKUP : m` ${ratingTag(rating, sayRating(rating))}`;
  return level === 1
    ? m`<h1 class="govuk-heading-l">${heading}${tag}</h1>\n`
    : m`<h2 class="govuk-heading-m">${heading}${tag}</h2>\n`;
}
