import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { suspend } from "#lib/members/suspend.ts";
import { write } from "#lib/pages/write.ts";
import { describe } from "#lib/site/describe.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { cast, castNames, neighbours, suspended } from "./cast.ts";
import { blankChronicle, moveIntoThePast } from "./chronicle.ts";
import { done } from "./done.ts";
import { describedTags, places, site, whoWeAre } from "./places.ts";
import { type People, settlePeople, settlePlaces, welcome } from "./settle.ts";
import { tell, type Village } from "./tell.ts";
import { threads } from "./threads.ts";

const DAY = 86_400_000;

/**
 * The demo community, built by its own people through the one door, all or nothing. Only where nobody lives
 * yet; elsewhere nothing happens. Answers whether it was built. The administrator alone can sign in.
 */
export async function seedVillage(db: Database, password?: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table members in share row exclusive mode`);
    const [found] = await tx.execute<{ inhabited: boolean }>(
      sql`select exists (select from members) or exists (select from posts) as inhabited`,
    );
    if (found?.inhabited) return false;
    const village = await settle(tx, password);
    for (const thread of threads) await tell(village, thread);
    await describeTags(tx, village.people);
    await suspendEve(village);
    await moveIntoThePast(tx, village.told);
    return true;
  });
}

async function settle(tx: Database, password?: string): Promise<Village> {
  const now = Date.now();
  const told = blankChronicle();
  const people = await settlePeople(tx, { miriam: password });
  for (const name of castNames) {
    const { joined, about = null } = { about: undefined, ...cast[name] };
    told.members.push({ id: people[name].id, at: new Date(now - joined * DAY), about });
  }
  const met = [];
  for (const person of neighbours) {
    const who = await welcome(tx, person);
    const joined = now - person.joined * DAY;
    told.members.push({ id: who.id, at: new Date(joined), about: null });
    met.push({ who, joined });
  }
  done(await perform(tx, people.miriam, describe, site));
  done(await perform(tx, people.miriam, write, whoWeAre));
  const ids = await settlePlaces(tx, people.miriam, places);
  return { db: tx, now, people, places: ids, neighbours: met, told, keys: new Map() };
}

async function describeTags(tx: Database, people: People): Promise<void> {
  for (const described of describedTags) {
    done(await perform(tx, people.hana, describeTag, described));
  }
}

async function suspendEve({ db, now, people, told }: Village): Promise<void> {
  const { who, by, ago, days, reason } = suspended;
  const member = people[who].id;
  done(await perform(db, people[by], suspend, { member, days, reason }));
  told.suspensions.push({ member, at: new Date(now - ago * DAY) });
}
