/** Of the repository, in which npm starts its programs. */
export const ROOT = `${process.cwd()}/`
/** Where the package is made. */
export const OUT = `${ROOT}dist-package/`
/** Where `npm run build` makes the page. */
export const SITE = `${ROOT}dist/`
