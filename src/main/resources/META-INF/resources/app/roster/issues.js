// Issues in one shape, whether of a stored roster or of a rejected file: {items, counts, groups, inWorkbook, cells};
// cells is the address that shows rows of the sender's workbook, while there is one.
import { number, t } from '../base/texts.js'
import { partsOf } from './places.js'

export const SEVERITIES = ['ERROR', 'WARNING', 'UNDERSTOOD', 'NOTE']

export function issuesOfRoster(roster) {
  const items = roster.issues.map(numbered)
  return {
    items,
    counts: countsOf(roster.issueCounts, items),
    groups: roster.issueGroups ?? [],
    inWorkbook: roster.hasWorkbook,
    cells: roster.hasWorkbook ? `/v1/rosters/${roster.id}/cells` : undefined,
  }
}

export function issuesOfRejected({ problem }) {
  const items = [...problem.errors, ...(problem.hints ?? [])].map(numbered)
  const none = { WARNING: 0, UNDERSTOOD: 0, NOTE: 0 }
  return {
    items,
    counts: countsOf(problem.issueCounts ?? { ERROR: problem.errorCount, ...none }, items),
    groups: [...(problem.errorGroups ?? []), ...(problem.hintGroups ?? [])],
    inWorkbook: problem.annotated !== undefined,
    cells: problem.annotated?.replace(/annotated\.xlsx$/, 'cells'),
  }
}

/** How words were understood is listed once for each column, however often they occur; so it is counted here. */
function countsOf(counts, items) {
  return { ...counts, UNDERSTOOD: items.filter(({ severity }) => severity === 'UNDERSTOOD').length }
}

const numbered = (issue, index) => ({ ...issue, severity: issue.severity ?? 'ERROR', id: index + 1 })

/** The list and field that an issue is about, as its group names it. */
export function whereOf(issue) {
  if (issue.pointer !== undefined) {
    return issue.pointer.replace(/\/\d+/g, '/*')
  }
  return issue.column ? issue.sheet + '!' + issue.column : issue.sheet
}

/** A group's place as a person says it: column C of 中学, or the location of schools. */
export function sayWhere(where) {
  const [, sheet, column] = /^([^/].*)!([A-Z]+)$/.exec(where) ?? []
  return sheet ? t('issue.inColumn', { sheet, column }) : sayPointer(where)
}

/** What a JSON pointer leads to: 中学 · 杭州二中 · 位置. One that leads to nothing known stays what it is. */
function sayPointer(pointer, subject) {
  const parts = pointer ? partsOf(pointer) : undefined
  if (!parts) {
    return pointer || t('issue.whole')
  }
  const row = parts.row && t('issue.entry', { row: number(parts.row) })
  return [t('list.' + parts.list), subject ?? row, parts.field && t('field.' + parts.field)].filter(Boolean).join(' · ')
}

/** An issue's place as a person says it. */
export function sayPlace({ pointer, sheet, row, column, subject }) {
  if (sheet === undefined) {
    return sayPointer(pointer, subject)
  }
  if (!row) {
    return column ? t('issue.inColumn', { sheet, column }) : sheet
  }
  return t(column ? 'issue.inCell' : 'issue.inRow', { sheet, row, column })
}

/**
 * An issue's place as Excel's name box takes it, such as 中学!C15; only C15 in a CSV file, which has no other sheets.
 */
export function excelAddress({ sheet, row, column }, inWorkbook) {
  const cells = row ? (column ? column + row : `${row}:${row}`) : column ? `${column}:${column}` : 'A1'
  if (!inWorkbook) {
    return cells
  }
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^([A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*)$/i.test(sheet)
  const name = plain ? sheet : `'${sheet.replaceAll("'", "''")}'`
  return name + '!' + cells
}
