// Addresses of sources: whatever a database says, only pages of the web are led to.

/** The address, where it is one of the web; `null` for any other, or for what is none. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(url) ? url : null;
}
