interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

/**
 * The address of a worker, as a page wants it that asks for trusted types: the one address that is
 * trusted there. To be asked once, for of a policy there may be one by each name.
 *
 * @throws if the page allows no such policy
 */
export function trusted(address: string): string {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes')
  if (!types) return address
  const policy = types.createPolicy('vringscope', { createScriptURL: () => address })
  return policy.createScriptURL(address)
}
