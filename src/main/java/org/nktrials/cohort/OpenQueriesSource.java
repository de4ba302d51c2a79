package org.nktrials.cohort;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a room above tells the committee about queries on the records of a trial: one query. */
public interface OpenQueriesSource {

  /** Queries of a trial that were open at the moment, all sites, oldest first. */
  List<OpenQuery> openQueries(UUID trialId, Instant at);

  /**
   * A query that nobody has closed.
   *
   * @param field the value in question, in words
   * @param sentence what is asked
   * @param since when it was opened
   * @param link page of the query within the application
   */
  record OpenQuery(
      UUID id, UUID patientId, String field, String sentence, Instant since, String link) {}
}
