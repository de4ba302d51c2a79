package org.nktrials.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the trail what no change of a record shows: sign-ins, exports, refused signatures. */
@Service
public class AuditEvents {

  private final JdbcClient database;
  private final JsonMapper json;

  AuditEvents(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Records an event in the present transaction: if either fails, neither is there.
   *
   * @param what the event in a few words, such as "casebook exported"
   * @param subject identity of the record concerned, if any
   * @param particulars names and values worth keeping; no direct identifiers
   */
  @Transactional
  public void record(String what, @Nullable UUID subject, Map<String, String> particulars) {
    namePage();
    database
        .sql("select nk_audit_event(?, ?, ?::jsonb)")
        .param(what)
        .param(subject)
        .param(json.writeValueAsString(particulars))
        .query((row, n) -> true)
        .list();
  }

  /** Records a refusal, which stays although the work that was refused is rolled back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void recordRefusal(String what, @Nullable UUID subject, Map<String, String> particulars) {
    record(what, subject, particulars);
  }

  /**
   * Records that something leaves the system, with the trial or patient of its address. Without the
   * entry nothing leaves.
   */
  @Transactional
  public void recordTaken(Taken taken) {
    namePage();
    database
        .sql("select nk_audit_taken(?, ?::jsonb, ?, ?)")
        .param(taken.event())
        .param(json.writeValueAsString(taken.particulars()))
        .param(taken.trial())
        .param(taken.patient())
        .query((row, n) -> true)
        .list();
  }

  /** Records what the person did before security knew them. */
  @Transactional
  void recordOf(UUID person, String printedName, String what, Map<String, String> particulars) {
    database
        .sql("select set_config('nk.actor', ?, true), set_config('nk.actor_name', ?, true)")
        .params(person.toString(), printedName)
        .query((row, n) -> true)
        .list();
    record(what, person, particulars);
  }

  /** Before sign-in nobody has named the door; there is only one. */
  private void namePage() {
    database
        .sql(
            """
            select set_config('nk.source',
                     coalesce(nullif(current_setting('nk.source', true), ''), 'page'), true)
            """)
        .query((row, n) -> true)
        .list();
  }
}
