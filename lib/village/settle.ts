import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { type Member, system } from "#lib/words/actor.ts";
import { type CastMember, type CastName, cast, castNames } from "./cast.ts";
import { done } from "./done.ts";
import { places } from "./places.ts";

export type People = Record<CastName, Member>;

export async function welcome(
  db: Database,
  { name, role }: CastMember,
  password?: string,
): Promise<Member> {
  const { member: id } = done(await perform(db, system, admit, { name, role, password }));
  return { kind: "member", id, name, role, suspended: false };
}

/** The people whom everybody here knows by name. Who is given a password can sign in. */
export async function settlePeople(
  db: Database,
  passwords: { [N in CastName]?: string } = {},
): Promise<People> {
  const people: Partial<People> = {};
  for (const name of castNames) people[name] = await welcome(db, cast[name], passwords[name]);
  return people as People;
}

/** Makes the tree of categories; answers their ids by path. */
export async function settlePlaces(
  db: Database,
  who: Member,
  below: typeof places = places,
  above?: { id: number; path: string },
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { name, description, children } of below) {
    const made = { name, description, parent: above?.id };
    const { category: id } = done(await perform(db, who, createCategory, made));
    const path = `${above ? `${above.path}/` : ""}${name.toLowerCase().replaceAll(" ", "-")}`;
    ids.set(path, id);
    const inner = await settlePlaces(db, who, children ?? [], { id, path });
    for (const [innerPath, innerId] of inner) ids.set(innerPath, innerId);
  }
  return ids;
}
