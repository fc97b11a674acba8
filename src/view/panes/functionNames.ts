/** Names of the modelled functions in C, for the panes. */
export { cName } from '../../core/machine/functions.ts'
