// The words for everybody, beside the reply where adapters look for them.
export { newReference, type PublicNotice, type PublicText, say, whereOf } from '#records/public-text'
