import type { EventOf } from "./events.ts";

/** How what administrators change reads in the log: a part of `eventSentences`. */
export const adminEventSentences = {
  "member.found": () => "looked for a member by their e-mail address",
  "page.written": () => "wrote a page about the site",
  "page.removed": () => "removed a page about the site",
  "page.ordered": () => "changed the order of pages about the site",
  "reply.written": () => "changed the replies that moderators are offered",
  "reply.dropped": () => "dropped a reply that moderators were offered",
  "mail.worded": () => "changed how a mail reads",
  "mail.unworded": () => "let a mail read as it comes again",
  "category.created": () => "created a category",
  "category.described": () => "changed the name, address or description of a category",
  "category.moved": () => "moved a category to another place",
  "category.merged": () => "merged a category into another one",
  "category.ordered": () => "changed the order of categories",
  "category.deleted": () => "deleted an empty category",
  "tag.renamed": () => "gave a tag another name",
  "tag.merged": () => "merged a tag into another one",
  "voting.set": (e: EventOf<"voting.set">) =>
    e.category === null ? "changed how voting goes" : "changed how voting goes in a category",
  "holding.set": (e: EventOf<"holding.set">) =>
    e.category === null
      ? "changed what waits for a moderator"
      : "changed what waits for a moderator in a category",
  "reporting.set": () => "changed when reports hide a post",
  "points.set": () => "changed what earns points",
  "site.described": () => "changed what the site says about itself",
};

/** What their abilities are called: a part of `abilitySentences`. */
export const adminAbilitySentences = {
  "site.describe": {
    may: "Change the site's name, welcome line, rules, language and contact",
    refused: "Only administrators can change what the site says about itself.",
  },
  "page.write": {
    may: "Write pages about the site",
    refused: "Administrators can write pages about the site.",
  },
  "page.remove": {
    may: "Remove pages about the site",
    refused: "Administrators can remove pages about the site.",
  },
  "page.order": {
    may: "Change the order of pages about the site",
    refused: "Administrators can change the order of pages.",
  },
  "reply.write": {
    may: "Write the replies that moderators are offered",
    refused: "Administrators can write the replies that moderators are offered.",
  },
  "reply.drop": {
    may: "Drop a reply that moderators are offered",
    refused: "Administrators can drop replies.",
  },
  "mail.word": {
    may: "Change how mails read",
    refused: "Administrators can change how mails read.",
  },
  "mail.unword": {
    may: "Let a mail read as it comes again",
    refused: "Administrators can change how mails read.",
  },
  "member.find": {
    may: "List members with their roles, and find one by their exact e-mail address",
    refused: "Administrators can look for members.",
  },
  "voting.set": {
    may: "Turn votes against posts on and off, and let scores stop at zero",
    refused: "Administrators can change how voting goes.",
  },
  "holding.set": {
    may: "Change what waits until a moderator has looked at it",
    refused: "Administrators can change what waits for a moderator.",
  },
  "reporting.set": {
    may: "Change when reports hide a post",
    refused: "Administrators can change when reports hide a post.",
  },
  "points.set": {
    may: "Change what earns points",
    refused: "Administrators can change what earns points.",
  },
  "category.create": { may: "Create a category", refused: "Administrators can create categories." },
  "category.describe": {
    may: "Change the name, address and description of a category",
    refused: "Administrators can change categories.",
  },
  "category.move": {
    may: "Move a category under another one",
    refused: "Administrators can move categories.",
  },
  "category.merge": {
    may: "Merge a category into another one",
    refused: "Administrators can merge categories.",
  },
  "category.order": {
    may: "Change the order of categories",
    refused: "Administrators can change the order of categories.",
  },
  "tag.rename": {
    may: "Give a tag another name",
    refused: "Administrators can rename tags.",
  },
  "tag.merge": {
    may: "Merge a tag into another one",
    refused: "Administrators can merge tags.",
  },
  "category.delete": {
    may: "Delete an empty category",
    refused: "Administrators can delete empty categories.",
  },
};
