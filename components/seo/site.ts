import type { BreadcrumbList, ProfilePage, WebSite, WithContext } from "schema-dts";
import type { MemberShown } from "#lib/members/queries.ts";
import { routes } from "#lib/words/routes.ts";

export type Crumb = { name: string; href: string };

export const breadcrumbData = (
  origin: string,
  crumbs: readonly Crumb[],
): WithContext<BreadcrumbList> => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map((crumb, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: crumb.name,
    item: `${origin}${crumb.href}`,
  })),
});

export const siteData = (origin: string, name: string): WithContext<WebSite> => ({
  "@context": "https://schema.org",
  "@type": "WebSite",
  name,
  url: `${origin}/`,
  potentialAction: {
    "@type": "SearchAction",
    target: `${origin}${routes.search()}?q={search_term_string}`,
    // schema.org's own spelling, which its types leave out.
    ...{ "query-input": "required name=search_term_string" },
  },
});

export const profileData = (origin: string, member: MemberShown): WithContext<ProfilePage> => ({
  "@context": "https://schema.org",
  "@type": "ProfilePage",
  dateCreated: member.joinedAt.toISOString(),
  mainEntity: {
    "@type": "Person",
    name: member.name,
    url: `${origin}${routes.member(member.name)}`,
    ...(member.about ? { description: member.about } : undefined),
    agentInteractionStatistic: [
      {
        "@type": "InteractionCounter",
        interactionType: "https://schema.org/AskAction" as never,
        userInteractionCount: member.questionCount,
      },
      {
        "@type": "InteractionCounter",
        interactionType: "https://schema.org/ReplyAction" as never,
        userInteractionCount: member.answerCount,
      },
    ],
  },
});
