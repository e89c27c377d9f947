export * from './changes'
export * from './state'
