// What makes one delivery itself, so that it is taken once.

export interface DeliveryKey {
  readonly kind: 'signature' | 'event'
  readonly key: string
}
