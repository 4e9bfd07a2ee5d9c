// The bot's words for everybody are the records' own: adapters find them here beside the reply.
export { type PublicNotice, type PublicText, say } from '#records/public-text'
