const CALLED: Readonly<Record<string, string>> = {
  html: 'web page (HTML)',
  csv: 'CSV',
  docx: 'Word',
  xlsx: 'Excel',
  pdf: 'PDF',
};

/** What a format of files is called by those who open them. */
export function formatWords(name: string): string {
  return CALLED[name] ?? name.toUpperCase();
}
