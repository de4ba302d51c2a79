package org.nktrials.signing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People to whom tasks of a trial can be delegated: those with a role in it that does such tasks.
 */
@Component
class DelegationPeople {

  private static final String FROM =
      """
        from person p join role_grant g on g.person_id = p.id and g.ended_at is null
             join role_task t on t.role = g.role
       where p.active and (g.trial_id is null or g.trial_id = :trial)
      """;

  private final JdbcClient database;

  DelegationPeople(JdbcClient database) {
    this.database = database;
  }

  Map<UUID, String> of(UUID trial) {
    Map<UUID, String> names = new LinkedHashMap<>();
    database
        .sql("select distinct p.id, p.display_name" + FROM + " order by p.display_name, p.id")
        .param("trial", trial)
        .query(
            row -> {
              names.put(row.getObject(1, UUID.class), row.getString(2));
            });
    return names;
  }

  /**
   * The name of a person whose role includes the task.
   *
   * @param site where the role has to hold; null for every site
   */
  Optional<String> able(UUID trial, @Nullable UUID site, UUID person, DelegatedTask task) {
    return database
        .sql(
            "select distinct p.display_name"
                + FROM
                + " and p.id = :person and t.task = :task"
                + " and (g.site_id is null or g.site_id = :site::text::uuid)")
        .param("trial", trial)
        .param("site", site == null ? null : site.toString())
        .param("person", person)
        .param("task", task.name())
        .query(String.class)
        .optional();
  }
}
