package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nktrials.support.TestDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends a valid form or body of JSON while the trials that it may concern are locked: it is stored
 * where a lock does not reach, or it is refused by the sentence that says who locked the records
 * and when, and the form comes back as typed.
 */
record LockedRecords(TestDatabase database, RouteRequests requests) {

  private static final Pattern SENTENCE =
      Pattern.compile(
          "The records of the whole trial [A-Z0-9-]+ are locked since \\d{4}-\\d\\d-\\d\\d"
              + " \\d\\d:\\d\\d:\\d\\d UTC by Dana Locker: nothing was stored\\.");

  /** A form of hidden fields only: nothing is typed, and the refusal is a page of its own. */
  private static final Set<String> BUTTONS = Set.of("POST /patients/{patient}/samples");

  private static final String LOCK =
      """
      with actor as (select set_config('nk.actor_name', 'Dana Locker', true))
      insert into record_lock (id, version, trial_id, kind, reason, since, placed_by, submission_id)
      select gen_random_uuid(), 0, t.id, 'LOCKED', 'Reviewed.', now(), 'Dana Locker', gen_random_uuid()
        from actor, trial t
       where (t.code = split_part('%1$s', '-', 1) or t.code = '%1$s'
              or t.created_at > now() - interval '60 seconds')
         and not exists (select 1 from record_lock l
                          where l.scope_id = t.id and l.kind = 'LOCKED' and l.lifted_at is null)
      """;

  private static final String LIFT =
      """
      with actor as (select set_config('nk.actor_name', 'Dana Locker', true),
                            set_config('nk.reason', 'Opened again.', true))
      update record_lock l
         set lifted_at = now(), lifted_by = 'Dana Locker', lift_reason = 'Opened again.'
        from actor
       where l.placed_by = 'Dana Locker' and l.lifted_at is null
      """;

  /** The answer where a lock does not reach; empty where it was refused as it should be. */
  Optional<MvcTestResult> send(RouteFixture fixture, Sending sending) {
    if (fixture.pattern().endsWith("/locks")) {
      return Optional.empty();
    }
    JdbcClient owner = owner();
    owner.sql(LOCK.formatted(place(sending.variables()))).update();
    MvcTestResult result;
    try {
      result = requests.as(fixture.allowed(), fixture, sending);
    } finally {
      owner.sql(LIFT).update();
    }
    if (result.getResponse().getStatus() < HttpStatus.BAD_REQUEST.value()) {
      return Optional.of(result);
    }
    judge(fixture, sending, result.getResponse());
    return Optional.empty();
  }

  private static void judge(RouteFixture fixture, Sending sending, MockHttpServletResponse answer) {
    String page =
        HtmlUtils.htmlUnescape(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    assertThat(SENTENCE.matcher(page).find())
        .as("%s of locked records says who locked them: %s", fixture.route(), answer.getStatus())
        .isTrue();
    if (fixture.isForPrograms() || BUTTONS.contains(fixture.route())) {
      assertThat(answer.getStatus()).as(fixture.route()).isEqualTo(HttpStatus.CONFLICT.value());
      return;
    }
    assertThat(answer.getStatus())
        .as(fixture.route())
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
    sending
        .fields()
        .forEach(
            (field, typed) ->
                assertThat(KeptFields.isForgotten(page, field, typed))
                    .as("%s of %s is kept", field, fixture.route())
                    .isFalse());
  }

  private static String place(Map<String, Object> variables) {
    return String.valueOf(variables.getOrDefault("patient", variables.getOrDefault("code", "")));
  }

  private JdbcClient owner() {
    return JdbcClient.create(
        new DriverManagerDataSource() {
          @Override
          public java.sql.Connection getConnection() throws java.sql.SQLException {
            return database.asOwner();
          }
        });
  }
}
