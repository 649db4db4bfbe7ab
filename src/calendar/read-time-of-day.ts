import type { TimeOfDay } from './instant.ts';

// "14:00", "14.30", "2pm", "9.45 am" and "at 10" yes; "25:00" and "tomorrow" no.
const TIME = /^(?:at |from )?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?\.?$/iu;

/** The time of day that somebody typed, or undefined when it is none. */
export function readTimeOfDay(text: string): TimeOfDay | undefined {
  const [, hours, minutes = '00', half] = TIME.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || (half !== undefined && Number(hours) > 12)) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}` as TimeOfDay;
}
