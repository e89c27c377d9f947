export { Footer } from './Footer'
export { TopBar, WayChoice } from './TopBar'
export { useLayout, type Layout } from './useLayout'
