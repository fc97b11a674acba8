/** What a stray write can hit: a door of its own, as it comes later than the stage. */
export { RING_FIELD_NAMES, RING_FIELDS, type RingFieldName } from '../core/memory/ringFields.ts'
