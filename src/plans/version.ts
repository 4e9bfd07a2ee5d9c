// What becomes of a version of a plan. Its words never change; only what it is to the school does.

/**
 * `proposed`: awaits consent, and the version before it stays in effect. `undone`: taken back within its ten minutes.
 * `withdrawn`: proposed, and not agreed to.
 */
export const versionStatuses = ['proposed', 'active', 'superseded', 'undone', 'withdrawn'] as const
export type VersionStatus = (typeof versionStatuses)[number]

/**
 * By what a version came to be: a meeting (34 CFR 300.324(b)), an amendment agreed without one (300.324(a)(4) and (6)), a
 * correction of what was written down wrongly, or an import from the system where the plan is kept.
 */
export const versionBases = ['meeting', 'amendment', 'correction', 'import'] as const
export type VersionBasis = (typeof versionBases)[number]
