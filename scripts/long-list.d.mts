export function spreadsheetLines(rows: number): string[]
export function nessusReport(bytes: number): string
export function dailyLines(rows: number): string[]
