import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

/** What the header leads to, in its order. */
export const mainLinks = [
  { label: "Questions", href: routes.questions() },
  { label: "Unanswered", href: routes.questions({ sort: "unanswered" }) },
  { label: "Categories", href: routes.categories() },
  { label: "Tags", href: routes.tags() },
  { label: "Members", href: routes.members() },
  { label: "Ask a question", href: routes.ask() },
];

export const accountLinks = [
  { label: "Sign in", href: routes.signIn() },
  { label: "Join", href: routes.join() },
];

/** For a browser from which somebody wrote without an account; whoever is signed in can claim it there. */
export const guestLink = { label: "Written as a guest", href: routes.guest() };

/** What takes the place of signing in for whoever is signed in. */
export const memberLinks = [
  { label: "My things", href: routes.things() },
  { label: "Account", href: routes.account() },
];

export const footLinks = [
  { label: "Rules", href: routes.rules() },
  { label: "Help", href: routes.help() },
  { label: "Feed of questions", href: machineRoutes.questionsFeed() },
];

export const supportLine = "Peer support, not therapy or emergency care.";
