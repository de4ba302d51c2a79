package org.nktrials.sample.result;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Settlement;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** The second person's release, of panel values and functional assays of a sample together. */
@Component
class Releases {

  private final ImmuneResultRepository results;
  private final AssayResultRepository assays;
  private final Settlement settlement;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Releases(
      ImmuneResultRepository results,
      AssayResultRepository assays,
      Settlement settlement,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.assays = assays;
    this.settlement = settlement;
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
    settlement.settle(sample.id(), submissionId);
  }

  private static boolean waits(boolean counts, ResultState state) {
    return counts && state == ResultState.TO_RELEASE;
  }
}
