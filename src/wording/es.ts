// Spanish, as schools in the United States write it.

/** Each text by its English; what stands in the holes may come in another order. */
export const es: Readonly<Record<string, string>> = {}
