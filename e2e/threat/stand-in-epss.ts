// The EPSS API as docs/epss.md section 7 describes it, on whatever series it is given.

/** Score date, probability, percentile. */
export type Point = readonly [date: string, epss: number, percentile: number]
/** Newest point first. */
export type Series = ReadonlyMap<string, readonly Point[]>

type Row = { cve: string; epss: string; percentile: string; date: string; 'time-series'?: object[] }
export type Answer = { readonly status: number; readonly body: string }

const day = 24 * 60 * 60 * 1000

function envelope(status: number, rest: object): Answer {
  const isFine = status === 200
  const words: Record<number, string> = { 200: 'OK', 400: 'Bad Request', 404: 'Not Found' }
  const body = {
    status: words[status],
    'status-code': status,
    version: '1.0',
    access: isFine ? 'public' : 'private, no-cache',
    ...rest,
  }
  return { status, body: JSON.stringify(body) }
}

const refuse = (status: number, message: string) => envelope(status, { message, data: [] })

function written([date, epss, percentile]: Point) {
  return { epss: epss.toFixed(9), percentile: percentile.toFixed(9), date }
}

/** By year and number, as the API orders when nobody says otherwise: highest first. */
function byId(one: string, other: string): number {
  const [a = [], b = []] = [one, other].map((id) => id.split('-').map(Number))
  return b[1]! - a[1]! || b[2]! - a[2]!
}

function rowOf(cve: string, points: readonly Point[], query: URLSearchParams): Row | undefined {
  const at = points.findIndex(([date]) => date === (query.get('date') ?? points[0]?.[0]))
  const point = points[at]
  if (!point) return undefined
  const row: Row = { cve, ...written(point) }
  if (query.get('scope') !== 'time-series') return row
  const before = points.slice(at + 1).filter(([date]) => {
    return Date.parse(date) >= Date.parse(point[0]) - 30 * day
  })
  return { ...row, 'time-series': before.map(written) }
}

function isWithin(row: Row, query: URLSearchParams): boolean {
  const limit = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
  return (['epss', 'percentile'] as const).every(
    (name) => +row[name] >= limit(`${name}-gt`, 0) && +row[name] <= limit(`${name}-lt`, 1),
  )
}

function ordered(rows: readonly Row[], order: string): Row[] {
  const name = order.replace('!', '')
  if (name !== 'epss' && name !== 'percentile' && name !== 'date' && name !== 'cve') {
    return rows.toSorted((one, other) => byId(one.cve, other.cve))
  }
  const sign = order.startsWith('!') ? -1 : 1
  return rows.toSorted((one, other) => {
    if (name === 'cve') return -sign * byId(one.cve, other.cve)
    return sign * (one[name] < other[name] ? -1 : 1)
  })
}

/** Answers a GET of any address of the API's host. */
export function answerEpss(url: URL, series: Series, today: string): Answer {
  const [, extension] = /^\/data\/v1\/epss(?:\.(\w+))?$/.exec(url.pathname) ?? [
    undefined,
    undefined,
  ]
  if (!url.pathname.startsWith('/data/v1/epss')) {
    return refuse(404, 'Not found or permanently disabled.')
  }
  if (extension !== undefined && extension !== 'json') return refuse(400, 'Format not supported.')
  const query = url.searchParams
  const asked = query.get('cve')
  if (asked !== null && asked.length > 2_000) return refuse(400, 'Parameter too long.')
  const ids = asked?.split(',').flatMap((id) => id.trim().toUpperCase() || [])
  const days = Number(query.get('days') ?? Number.POSITIVE_INFINITY)
  const rows = [...new Set(ids ?? series.keys())].flatMap((cve) => {
    const points = series.get(cve) ?? []
    const first = points.at(-1)?.[0] ?? ''
    if (Date.parse(first) < Date.parse(today) - days * day) return []
    if (!cve.includes((query.get('q') ?? '').toUpperCase())) return []
    const row = rowOf(cve, points, query)
    return row && isWithin(row, query) ? [row] : []
  })
  const offset = Number(query.get('offset') ?? 0)
  const limit = Math.min(10_000, Number(query.get('limit') ?? 100))
  const fields = query.get('fields')?.split(',')
  const data = ordered(rows, query.get('order') ?? '')
    .slice(offset, offset + limit)
    .map((row) => {
      if (!fields) return row
      return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)))
    })
  if (query.get('envelope') === 'false') return { status: 200, body: JSON.stringify(data) }
  return envelope(200, { total: rows.length, offset, limit, data })
}
