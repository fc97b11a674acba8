/** Words of the controls, panes and dialogs. */
export const ui = {} as const
