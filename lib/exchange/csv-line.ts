// A spreadsheet takes a cell that begins like this for a formula; the full-width signs too (OWASP, CSV injection).
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One record of a CSV file (RFC 4180). Every cell is quoted, and one that a spreadsheet would compute stands behind an
 * apostrophe, which makes it text.
 */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => `"${(formula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`)
  return `${quoted.join(',')}\r\n`
}

/** What makes spreadsheets read the file as UTF-8: without it Excel shows Cyrillic as gibberish. */
export const csvBeginning = '\uFEFF'
