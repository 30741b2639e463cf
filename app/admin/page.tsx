import type { Metadata } from "next";
import { administrator } from "#app/_shell/administration.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { AdminIndex, AdminNav } from "#components/admin/admin-nav.tsx";
import { Page } from "#components/layout/page.tsx";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  await administrator("dashboard.read");
  return pageMetadata({
    title: "Administration",
    description: "How the site does, and what can be set.",
    path: staffRoutes.admin(),
    indexed: false,
  });
}

export default async function AdminPage() {
  const who = await administrator("dashboard.read");
  return (
    <Page>
      <AdminNav who={who} here={staffRoutes.admin()} />
      <div className="space-y-6">
        <h1>Administration</h1>
        <AdminIndex who={who} />
      </div>
    </Page>
  );
}
