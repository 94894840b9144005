// Far more than any text that is read. Below these the parser never takes long, whatever is written.
const mostLines = 4_000
const mostMarks = 10_000

const mark = /[*_`[\]!&<>|{\\]/g
const item = /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s/
const underHeads = /^[\s|:-]+$/

/**
 * The line, from 1, on which a text comes to hold more lines or more marks of Markdown than are read; undefined when it
 * never does. A row of a table counts for all the cells that its head has, which the parser fills in, an item of a list
 * for the list that the parser looks for in it.
 */
export function tangledLine(markdown: string): number | undefined {
  let marks = 0
  let columns = 0
  let number = 0
  for (const line of markdown.split('\n')) {
    number += 1
    if (line.trim() === '') columns = 0
    else if (columns === 0 && line.includes('|') && line.includes('-') && underHeads.test(line))
      columns = line.split('|').length
    marks += (line.match(mark)?.length ?? 0) + columns * 2 + (item.test(line) ? 4 : 0)
    if (number > mostLines || marks > mostMarks) return number
  }
  return undefined
}
