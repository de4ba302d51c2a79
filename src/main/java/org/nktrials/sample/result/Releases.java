package org.nktrials.sample.result;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second person's release, of panel values and functional assays of a sample together. */
@Component
class Releases {

  private static final String OPEN =
      """
      select count(*) filter (where state = 'TO_RELEASE') as waiting, count(*) as all_of_them
        from (select state from immune_result where sample_id = :sample and superseded_by is null and cancelled_at is null
              union all
              select state from assay_result where sample_id = :sample and superseded_by is null and cancelled_at is null) r
      """;

  private final ImmuneResultRepository results;
  private final AssayResultRepository assays;
  private final Samples samples;
  private final JdbcClient jdbc;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Releases(
      ImmuneResultRepository results,
      AssayResultRepository assays,
      Samples samples,
      JdbcClient jdbc,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.assays = assays;
    this.samples = samples;
    this.jdbc = jdbc;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Releases what waits in a sample; the caller asked for the permission. */
  int release(ImmuneSample sample, UUID submissionId) {
    List<ImmuneResultRecord> values =
        results.findBySampleIdInOrderByEnteredAtDescIdDesc(List.of(sample.id())).stream()
            .filter(record -> waits(record.result().counts(), record.result().state()))
            .toList();
    List<AssayResultRecord> raw =
        assays.findBySampleIdOrderByEnteredAtDescIdDesc(sample.id()).stream()
            .filter(record -> waits(record.result().counts(), record.result().state()))
            .toList();
    UUID person = authority.person().id();
    boolean own =
        values.stream().anyMatch(one -> one.result().enteredBy().equals(person))
            || raw.stream().anyMatch(one -> one.result().enteredBy().equals(person));
    if (own) {
      throw new Refused(
          new Problem(
              "second-person",
              null,
              "You entered results of sample %s.".formatted(sample.code()),
              "Another person of the laboratory checks and releases them."));
    }
    Instant now = clock.instant();
    reason.because("Released by a second person");
    values.forEach(one -> one.release(person, now));
    raw.forEach(one -> one.release(person, now));
    results.saveAllAndFlush(values);
    assays.saveAllAndFlush(raw);
    settle(sample, submissionId);
    return values.size() + raw.size();
  }

  /** Tells the sample whether all of its results are released. */
  void settle(ImmuneSample sample, UUID submissionId) {
    jdbc.sql(OPEN)
        .param("sample", sample.id())
        .query((row, _) -> row.getInt("all_of_them") > 0 && row.getInt("waiting") == 0)
        .optional()
        .ifPresent(all -> samples.released(sample.id(), all, submissionId));
  }

  private static boolean waits(boolean counts, ResultState state) {
    return counts && state == ResultState.TO_RELEASE;
  }
}
