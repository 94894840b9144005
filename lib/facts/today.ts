/** The day it is, `2025-04-13`, in UTC: dates of the record belong to no zone, and a day is as exact as they are. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}
