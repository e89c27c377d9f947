export { Footer } from './Footer'
export { TopBar, WayChoice } from './TopBar'
export { useIsLow, useLayout, type Layout } from './useLayout'
