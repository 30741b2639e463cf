import { redirect } from "next/navigation";
import { routes } from "#lib/words/routes.ts";

export default function ThingsPage() {
  redirect(routes.things());
}
