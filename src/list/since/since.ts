export { SinceCell } from './since-cell.tsx'
export { SinceFilter } from './since-filter.tsx'
export { SincePanel } from './since-panel.tsx'
