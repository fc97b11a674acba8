/** Names of the modelled functions in C, for the panes. */
export { FUNCTIONS as FUNCTION_NAMES } from '../../core/machine/functions.ts'
