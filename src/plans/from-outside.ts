// Who of a team is not of the school: what the plan says, and where it says nothing, whoever stands there as a parent.

/** How the roles of parents, and of those in their place, are called (34 CFR 300.30). */
export const parentRole = /parent|guardian|mother|father|foster|surrogate|rights holder/i

export function isFromOutside({ external, role }: { readonly external?: unknown; readonly role?: unknown }): boolean {
  return typeof external === 'boolean' ? external : parentRole.test(String(role ?? ''))
}
