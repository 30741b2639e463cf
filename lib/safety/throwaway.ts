/** Well-known givers of mail addresses that are gone after an hour. Somebody in distress may use one: it is one sign among others. */
const throwaway = new Set([
  "mailinator.com",
  "guerrillamail.com",
  "sharklasers.com",
  "10minutemail.com",
  "temp-mail.org",
  "tempmail.com",
  "tempmail.net",
  "yopmail.com",
  "yopmail.fr",
  "throwawaymail.com",
  "getnada.com",
  "dispostable.com",
  "maildrop.cc",
  "trashmail.com",
  "trash-mail.com",
  "fakeinbox.com",
  "mintemail.com",
  "mohmal.com",
  "emailondeck.com",
  "discard.email",
  "moakt.com",
  "mailnesia.com",
  "spamgourmet.com",
  "tempr.email",
  "wegwerfmail.de",
  "einrot.com",
]);

export const isThrowaway = (address: string): boolean =>
  throwaway.has(address.slice(address.lastIndexOf("@") + 1).toLowerCase());
