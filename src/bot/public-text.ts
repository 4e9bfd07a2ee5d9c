// The words for everybody, beside the reply where adapters look for them.
export { note, type PublicButton, type PublicNotice, type PublicText, say } from '#records/public-text'
