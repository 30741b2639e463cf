import { SearchBox } from "#components/layout/search-box.tsx";
import { routes } from "#lib/words/routes.ts";

/** For whoever is at an address that leads nowhere. */
export function WaysOn() {
  return (
    <>
      <div className="max-w-96">
        <SearchBox />
      </div>
      <ul className="list-disc space-y-2 ps-5">
        <li>
          <a href={routes.home()}>Start at the front page</a>
        </li>
        <li>
          <a href={routes.questions()}>Look at the newest questions</a>
        </li>
        <li>
          <a href={routes.categories()}>Choose a category</a>
        </li>
        <li>
          <a href={routes.help()}>Find help for right now</a>, if you are not well or not safe
        </li>
      </ul>
    </>
  );
}
