/** What can be blocked: network addresses, or e-mail addresses at a domain. */
export const blockKinds = ["address", "email-domain"] as const;
export type BlockKind = (typeof blockKinds)[number];
