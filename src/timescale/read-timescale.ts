import type { Day } from '#src/calendar/day.ts';
import { blankNotes } from './blank-notes.ts';
import { MEANINGS } from './grammar.ts';
import { withAsides } from './meanings/asides.ts';
import { meaning } from './meanings/meaning.ts';
import type { Meaning, CellSaid } from './meanings/meaning.ts';
import { besideDate } from './left-over/beside-date.ts';
import { pastEvent } from './left-over/past-event.ts';
import { unaccounted } from './left-over/unaccounted.ts';
import type { Context, TimePiece } from './piece.ts';
import { readPieces } from './read-pieces.ts';
import { NO_TIME_DOCUMENT } from './document/time-document.ts';
import type { TimeDocument } from './document/time-document.ts';
import { yearStartsIn } from './readers/twelve-months.ts';
import { withoutStruck } from './struck.ts';
import type { Timescale } from './timescale.ts';
import { READ_AT_MOST, readWords } from './words.ts';

/** What the words beside a cell tell: `title` is the action's own, and names deadlines that have no name in the cell; `document` is what its plan explains. */
type Published = { readonly published: Day; readonly title?: string; readonly document?: TimeDocument };

/** What a plan's words for time mean; words that name no day become a doubt, never a guess. */
export function readTimescale(
  text: string,
  { published, title = '', document = NO_TIME_DOCUMENT }: Published,
): Timescale {
  const struck = withoutStruck(text.slice(0, READ_AT_MOST));
  // What has a line through it names no day, and no other word does.
  if (struck.isAll) return asRead(text, meaning({ doubts: [ALL_STRUCK] }));
  const shown = blankNotes(struck.shown);
  const context: Context = {
    words: readWords(shown.replaceAll('?', ' ')),
    text: shown,
    today: published,
    chat: false,
    document,
    yearStarts: yearStartsIn(shown.toLowerCase(), document.years),
  };
  const read = meaningOf(sorted(readPieces(context), context, title));
  return asRead(text, text.length > READ_AT_MOST ? { ...read, doubts: [...read.doubts, TOO_LONG] } : read);
}

function asRead(text: string, { doubts, ...read }: Meaning): Timescale {
  return { text, ...read, doubt: doubts.length === 0 ? null : [...new Set(doubts)].join(' ') };
}

const TOO_LONG = `The words are very long and were read only as far as their first ${READ_AT_MOST} characters: the office can check them.`;

const ALL_STRUCK = 'All the words are struck through: the office can say by when it is due, if it is at all.';

function meaningOf(said: CellSaid): Meaning {
  for (const read of MEANINGS) {
    const found = read(said);
    if (found !== null) {
      const whole = pastEvent(withAsides(found, said), said);
      const known = unaccounted(whole, said);
      const left = known.length > 0 ? known : besideDate(whole, said);
      return { ...whole, doubts: [...whole.doubts, ...left] };
    }
  }
  return meaning({});
}

function sorted(pieces: readonly TimePiece[], context: Context, title: string): CellSaid {
  return {
    context,
    title,
    dates: pieces.filter((piece) => piece.kind === 'date'),
    asides: pieces.filter((piece) => piece.kind === 'aside'),
    everies: pieces.filter((piece) => piece.kind === 'every'),
    standings: pieces.filter((piece) => piece.kind === 'standing'),
    roles: pieces.filter((piece) => piece.kind === 'role'),
  };
}
