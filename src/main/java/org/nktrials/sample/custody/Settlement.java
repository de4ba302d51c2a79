package org.nktrials.sample.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a sample whether all of what was measured in it is released, or some waits again. */
@Component
public class Settlement {

  private static final String OPEN =
      """
      select count(*) filter (where state = 'TO_RELEASE') as waiting, count(*) as all_of_them
        from (select state from immune_result where sample_id = :sample and superseded_by is null and cancelled_at is null
              union all
              select state from assay_result where sample_id = :sample and superseded_by is null and cancelled_at is null
              union all
              select state from chimerism where sample_id = :sample and superseded_by is null and cancelled_at is null) r
      """;

  private final ImmuneSampleRepository samples;
  private final SampleStepRepository steps;
  private final JdbcClient jdbc;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Settlement(
      ImmuneSampleRepository samples,
      SampleStepRepository steps,
      JdbcClient jdbc,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.samples = samples;
    this.steps = steps;
    this.jdbc = jdbc;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Looks at the results that count, which are stored already. Asks no permission: for the rooms
   * that keep results.
   *
   * @param submissionId of what changed them; may have changed other samples too
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(UUID sampleId, UUID submissionId) {
    jdbc.sql(OPEN)
        .param("sample", sampleId)
        .query((row, _) -> row.getInt("all_of_them") > 0 && row.getInt("waiting") == 0)
        .optional()
        .ifPresent(all -> stand(sampleId, all, submissionId));
  }

  private void stand(UUID sampleId, boolean all, UUID submissionId) {
    ImmuneSampleRecord record = samples.findById(sampleId).orElseThrow();
    ImmuneSample before = record.sample();
    SampleState next = all ? SampleState.RELEASED : SampleState.ANALYSED;
    if (before.state() == next || (!all && before.state() != SampleState.RELEASED)) {
      return;
    }
    Instant now = clock.instant();
    reason.because(all ? "All results are released" : "Results wait for release");
    record.standAt(next);
    samples.saveAndFlush(record);
    if (all) {
      UUID submission =
          steps.findBySubmissionId(submissionId).isEmpty() ? submissionId : TimeOrderedId.next();
      TakeStep step =
          new TakeStep(before.code(), StepKind.RELEASED, now, null, null, null, null, submission);
      steps.saveAndFlush(new SampleStepRecord(before, step, authority.person().id(), now));
    }
  }
}
