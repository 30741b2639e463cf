import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { UrgentHelp } from "#components/safety/urgent-help.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Urgent help",
  description:
    "If you or somebody else is in danger: whom to call, what to say, and how to find a helpline in your country.",
  path: routes.help(),
});

export default function HelpPage() {
  return (
    <Page>
      <div className="space-y-5">
        <h1>If you need help right now</h1>
        <UrgentHelp />
      </div>
    </Page>
  );
}
