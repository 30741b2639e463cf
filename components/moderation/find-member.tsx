import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { limits } from "#lib/words/limits.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

/** The way to one member, by their name. `asked` is a name that nobody has. */
export function FindMember({ asked }: { asked: string }) {
  return (
    <div className="space-y-6">
      <h1>Find a member</h1>
      <form action={staffRoutes.findMemberCase()} className="space-y-4" aria-label="Find a member">
        <TextField
          name="name"
          label="Name"
          maxLength={limits.memberName.max}
          defaultValue={asked}
          error={asked === "" ? undefined : "Nobody here has this name."}
        />
        <Button>Find</Button>
      </form>
    </div>
  );
}
