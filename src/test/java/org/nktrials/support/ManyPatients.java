package org.nktrials.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.nktrials.protocol.TrialSummary;
import org.springframework.core.io.ClassPathResource;

/** Fills a started trial with thousands of synthetic patients within seconds, past the services. */
public final class ManyPatients {

  private final TestDatabase database;
  private final TrialSummary trial;
  private final int events;
  private int present;

  /**
   * Of a started trial without patients.
   *
   * @param events adverse events of each patient
   */
  public ManyPatients(TestDatabase database, TrialSummary trial, int events) {
    this.database = database;
    this.trial = trial;
    this.events = events;
  }

  /**
   * Adds patients until there are so many, and lets the database count them.
   *
   * @return code of a patient under treatment
   */
  public String until(int patients) throws SQLException {
    try (Connection connection = database.asSuperuser();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "set seed.trial = '%s'; set seed.first = '%d'; set seed.last = '%d'; set seed.events = '%d'"
              .formatted(trial.id(), present + 1, patients, events));
      statement.execute(script("many-patients"));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
    present = patients;
    return trial.code() + "-02-00001";
  }

  /**
   * Gives every patient of the trial released immune values, and doses of one of four levels.
   *
   * @return code of the trial
   */
  public String immuneValues(int visits, int parameters) throws SQLException {
    try (Connection connection = database.asSuperuser();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "set seed.trial = '%s'; set seed.visits = '%d'; set seed.parameters = '%d'"
              .formatted(trial.id(), visits, parameters));
      statement.execute(script("immune-values"));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
    return trial.code();
  }

  private static String script(String name) {
    try {
      return new ClassPathResource("seed/" + name + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
