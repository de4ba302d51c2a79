package org.nktrials.cohort;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;
import org.nktrials.shared.OncePerPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a role in a trial now. One row a role, in one query. */
@Component
public class PeopleOfTrial {

  private final JdbcClient jdbc;

  PeopleOfTrial(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Active people by name, each as often as they hold a role. */
  public List<Held> of(UUID trialId) {
    return OncePerPage.answer(new OfTrial(trialId), () -> read(trialId));
  }

  private List<Held> read(UUID trialId) {
    return jdbc.sql(
            """
            select distinct p.display_name, p.id, g.role, g.capacity
              from role_grant g join person p on p.id = g.person_id
             where p.active and g.ended_at is null and (g.trial_id is null or g.trial_id = ?)
             order by p.display_name, p.id, g.role, g.capacity
            """)
        .param(trialId)
        .query(
            (row, _) ->
                new Held(
                    row.getObject("id", UUID.class),
                    row.getString("display_name"),
                    Role.valueOf(row.getString("role")),
                    capacity(row.getString("capacity"))))
        .list();
  }

  private static @Nullable Capacity capacity(@Nullable String name) {
    return name == null ? null : Capacity.valueOf(name);
  }

  private record OfTrial(UUID trialId) {}

  /** A role of a person. */
  public record Held(UUID id, String name, Role role, @Nullable Capacity capacity) {}
}
