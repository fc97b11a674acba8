// The walls of src as tables; walls.mjs checks them, wallDebt.mjs lists what does not hold yet.

/**
 * What the files of a room may import besides the files of their own room: a line for each room,
 * its name and then the rooms that are open to it. The longest name that fits a file is its room.
 * An entry opens a room with all that is in it, or one module (`session/wire/client`); in brackets
 * it is open for `import type` only.
 *
 *     core → protocol → session        core + protocol → view → stage → ui → page
 *     store between protocol and ui    listings → core    scenario → core, protocol
 */
const TABLE = `
  # memory ← machine ← linux, remotes ← calls and the interpreter that runs them ← history ← invariants
  core                      core
  # It is laid out for a scenario, whose rows name what is in memory.
  core/memory               core/machine/scenario core/machine/actors
  core/machine              core/memory
  core/machine/calls        core/memory core/machine core/linux core/remotes
  core/machine/interpreter  core/memory core/machine
  core/machine/startingCalls core/memory core/machine
  core/linux/virtqueue      core/memory core/machine
  core/linux/rpmsg          core/memory core/machine core/linux/virtqueue
  core/remotes              core/memory core/machine core/remotes
  core/remotes/textbook     core/memory core/machine
  core/remotes/library      core/memory core/machine core/remotes/textbook
  core/remotes/openamp      core/memory core/machine core/remotes/library
  core/remotes/rpmsgLite    core/memory core/machine core/remotes/library
  core/remotes/pru          core/memory core/machine core/remotes/library
  core/history              core/memory core/machine core/linux core/remotes
  core/invariants           core/memory core/machine core/linux core/remotes core/history

  words
  listings                  core
  dump                      core
  conformance               core

  protocol                  core
  scenario                  core protocol
  # What an address says, between its text and what is opened.
  link                      core protocol scenario
  # A lesson, between its text and what is carried out.
  lessons                   core protocol link scenario words host/refusedWords

  session                   core protocol lessons session/derived session/answers
  session/derived           core protocol session/remoteEndpoints
  session/answers           core protocol session/derived session/scheduler session/acts
                            session/faultMoments (session)
  session/wire              core protocol session

  # What is true at a step, then what is said of it, then where it is drawn.
  view                      core (protocol) words listings view
  view/model                core (protocol) protocol/acts protocol/actFacts (words)
                            view/subject/subject view/subject/valueText
  view/subject              core (protocol) words view/model
  view/narrate              core (protocol) (words) view/model view/subject
  view/predict              core (protocol) (words) view/subject (view/narrate)
  view/panes                core (protocol) words listings view/model view/subject
                            view/narrate view/predict
  view/motion               core/memory (protocol) (view/model) view/subject view/stage
  # The places first, then the marks, then the things; compact takes them all apart again.
  view/stage                core (protocol) (words) view/model view/subject view/stage
  view/stage/geometry       core view/model
  view/stage/marks          core (protocol) view/model view/subject view/stage/geometry
  view/stage/memory         core (protocol) view/model view/subject view/stage/geometry
                            view/stage/marks
  view/stage/rings          core (protocol) view/model view/subject view/stage/geometry
                            view/stage/marks view/stage/memory
  view/stage/shores         core (protocol) (words) view/model view/subject
                            view/stage/geometry view/stage/marks view/stage/rings
  view/stage/wires          core (protocol) view/model view/subject view/stage/geometry
                            view/stage/marks
  view/stage/compact        (core) view/model view/subject view/stage

  stage                     (core) (protocol) (words) view stage/drawing stage/motion
  stage/drawing             view
  stage/motion              view stage/drawing

  store                     core protocol (session/wire/client) (lessons)

  # What the page around says to a visualizer, and hears of it.
  host                      core protocol scenario link store words view/predict lessons
                            session/wire/client
  # The other end: it stands in the page around, and knows nothing but what can be said.
  frame                     host/protocol

  # How a lesson is given on a visualizer.
  lessons/giving            core protocol lessons store view/predict

  # What parts ask of the page ← controls ← menus ← the places of the page ← its shell
  ui                        (core) store view stage listings words lessons scenario ui
  ui/context                (core) store view words
  ui/controls               store ui/context
  ui/menus                  (core) store view words ui/context ui/controls
  ui/timeline               (core) store view ui/context ui/controls ui/menus
  ui/panes                  store view listings lessons/printLesson ui/context ui/controls ui/menus
  ui/stage                  store view stage ui/context ui/controls ui/menus
  ui/dialogs                (core) store view scenario lessons ui/context ui/controls ui/timeline

  # What others build with: the core, in a program of theirs.
  package                   core protocol session link scenario words host/refusedWords
                            (element/types)
  package/build             listings/plugin words/plugin element/said

  # <vring-scope>: a visualizer in somebody's page, without React.
  element                   core store view stage ui/context ui/stage ui/shell host link scenario
                            words session/wire page/links frame/around

  page                      core ui store link scenario words view host lessons/names lessons/giving/walkLesson
                            frame/everyFrame
                            stage/styles stage/paper
                            stage/pictureOnPaper session/wire/client session/wire/worker
                            session/wire/trusted
  tools
`

/**
 * The table, read: what each room may import, `type core` for types only.
 * @type {Record<string, string[]>}
 */
export const ROOMS = {}
/** The room of a line: without a name it goes on with that of the line before. */
let room = ''
for (const line of TABLE.split('\n')) {
  if (/^\s*(#|$)/.test(line)) continue
  const [name, ...open] = line.slice(2).split(/\s+/)
  if (name) room = name
  ROOMS[room] = [
    ...(ROOMS[room] ?? []),
    ...open.filter(Boolean).map((entry) => entry.replace(/^\((.*)\)$/, 'type $1')),
  ]
}

/**
 * A test, and what stands in a folder `testing`, may import what any file of its room and of the
 * rooms within may, values where those may take types, and these: what it runs is real.
 */
export const TESTS_ALSO = ['core', 'protocol', 'session']

export const TEST = /\.test\.tsx?$|\/testing\//

/** A program that measures a room, or names the tests of another; it may import as a test may. */
export const PROGRAM = /^src\/(\w+\/bench|conformance\/core\.mutation)\.ts$/

/**
 * Packages with a home: the files that may import them. All others are free, but
 * core has no package at all.
 * @type {{ packages: RegExp, homes: RegExp }[]}
 */
export const PACKAGES = [
  {
    packages: /^(react|react-dom|vitest-browser-react)(\/|$)/,
    homes: /^src\/(ui\/|page\/|store\/hooks\.ts$)/,
  },
  { packages: /^d3(-|\/|$)/, homes: /^src\/stage\// },
  { packages: /^zustand(\/|$)/, homes: /^src\/store\// },
]

/**
 * Words with a home.
 * @type {{ word: RegExp, homes: RegExp, why: string }[]}
 */
export const WORDS = [
  {
    word: /\bpostMessage\b/,
    homes: /^src\/(session\/(wire\/|bench\.ts$)|page\/|frame\/)/,
    why: 'messages pass through session/wire/ only, and between a frame (page/) and its host (frame/)',
  },
  {
    word: /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bcrypto\./,
    homes: /^src\/(?!core\/)/,
    why: 'core is a function of its inputs: no clock, no randomness',
  },
]

/**
 * Where no string is read back into a meaning: sites, places, functions and subjects are types. A
 * regular expression, a split and the like are for what a person types or reads, and each has its
 * reason here.
 */
export const TYPED = /^src\/(view|stage|ui)\/(?!.*(\.test\.tsx?$|testing\/))/
export const READ_BACK = [
  // A regular expression, where an expression may begin.
  /(?:[=(,:[!&|?;]|=>|\breturn)\s*\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g,
  /\bnew RegExp\b/g,
  /\.(?:split|startsWith|endsWith|match|matchAll|replace|replaceAll|search)\(/g,
  /\.slice\((['"`])/g,
]
/** @type {{ file: string, has: string, why: string }[]} */
export const READ_WITH_REASON = [
  {
    file: 'view/subject/subject.ts',
    has: '',
    why: 'the one reader of names that the page itself wrote into its elements',
  },
  { file: 'view/subject/fieldSearch.ts', has: '', why: 'what a person types into the finder' },
  { file: 'ui/controls/form/parse.ts', has: '', why: 'what a person types into a field' },
  { file: 'ui/dialogs/calls/parts.ts', has: '', why: 'what a person types into a field' },
  { file: 'ui/dialogs/calls/AddChain.tsx', has: 'last.where', why: 'what a person has typed' },
  { file: 'ui/dialogs/scenario/ScenarioDialog.tsx', has: 'draft.', why: 'the draft gets a text' },
  { file: 'ui/dialogs/scenario/selectAt.ts', has: 'area.value', why: 'words of a text' },
  { file: 'ui/dialogs/embedCode.ts', has: 'ENTITIES', why: 'signs of HTML in a text' },
  { file: 'ui/controls/later/fetchPart.ts', has: '.css', why: 'the ending of a file' },
  { file: 'ui/controls/Button.tsx', has: 'TYPED', why: 'a key as it is printed' },
  { file: 'ui/shell/present/KeyButton.tsx', has: 'A-Z', why: 'a key as it is printed' },
  { file: 'ui/timeline/FieldGrid.tsx', has: "'Arrow'", why: 'a key of the keyboard' },
  { file: 'ui/timeline/CallLanes.tsx', has: '_split', why: 'a short spelling where room is short' },
  { file: 'ui/stage/caption/Caption.tsx', has: '(?<=_)', why: 'where a long name may be broken' },
  { file: 'ui/stage/caption/Announced.tsx', has: "'`'", why: 'signs that are not spoken' },
  {
    file: 'ui/stage/caption/notesOf.ts',
    has: "'§'",
    why: 'how clauses of the standard are written',
  },
  { file: 'view/stage/geometry/text.ts', has: '', why: 'a table of widths, and letters of a text' },
  { file: 'view/stage/memory/descRow.ts', has: "'+'", why: 'how a large number is printed' },
]

/** Programs, tests and their helpers beside the core may measure, print and read files. */
export const OUTSIDE_CORE = /\.test\.tsx?$|^src\/core\/(bench\.ts$|testing\/)/

/** Files of one folder; tests, folders named `testing`, styles and data are not counted. */
export const MOST_FILES = 20

/** Lines of one file, unless its first ten say why it is longer: "Long because …". */
export const MOST_LINES = 300
export const REASON = /\bLong because\b/
