declare module 'virtual:listings' {
  export const LISTINGS: import('./highlight.ts').ListingTable
}
