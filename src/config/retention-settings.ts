import { z } from 'zod';

/** Less would take what somebody may still tap on or be asked about. */
const LEAST_DAYS = 31;

/** How long what is held is kept. */
export const RETENTION_SETTINGS = {
  RAGTIME_KEEP_MESSAGES: days(),
  RAGTIME_KEEP_LEAVERS: days(),
  RAGTIME_KEEP_RECORD: z.coerce
    .number({ message: 'is a number of years after a plan was archived, such as 6.' })
    .int()
    .min(1, { message: 'is a number of years, 1 or more; leave it out to keep the record for ever.' })
    .optional(),
};

function days() {
  return z.coerce
    .number({ message: 'is a number of days, such as 90.' })
    .int()
    .min(LEAST_DAYS, { message: `is a number of days, ${LEAST_DAYS} or more.` })
    .default(90);
}

/** Days, days, and years or for ever. */
type Kept = { readonly messages: number; readonly leavers: number; readonly record: number | null };

const Settings = z.object(RETENTION_SETTINGS);

/** How long each kind is kept, as configured. */
export function keepingIn(settings: z.infer<typeof Settings>): Kept {
  const { RAGTIME_KEEP_MESSAGES: messages, RAGTIME_KEEP_LEAVERS: leavers, RAGTIME_KEEP_RECORD: record } = settings;
  return { messages, leavers, record: record ?? null };
}
