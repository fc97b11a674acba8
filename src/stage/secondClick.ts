/** The second click of a double click: whoever double-clicks means one act. */
export const isSecondClick = ({ detail }: { readonly detail: number }): boolean => detail === 2
