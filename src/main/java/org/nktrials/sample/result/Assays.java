package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Functional assays: both raw values recorded, released by a second person with the sample. */
@Service
public class Assays {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_EFFECTORS = BigDecimal.valueOf(1000);
  private static final int MOST_DECIMALS = 4;
  private static final int LONGEST = 60;
  private static final int LONGEST_WHY = 1000;

  private final AssayResultRepository results;
  private final Samples samples;
  private final Releases releases;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Assays(
      AssayResultRepository results,
      Samples samples,
      Releases releases,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.samples = samples;
    this.releases = releases;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Assays of a sample that the caller has already been allowed to see, latest first. */
  @Transactional(readOnly = true)
  public List<AssayResult> of(ImmuneSample sample) {
    return results.findBySampleIdOrderByEnteredAtDescIdDesc(sample.id()).stream()
        .map(AssayResultRecord::result)
        .toList();
  }

  /**
   * Records an assay; it is to be released.
   *
   * @param replaces the assay that this one corrects; null for a first one
   * @param why needed exactly for a correction
   * @throws Refused with every problem beside its field
   */
  @Transactional
  public AssayResult record(NewAssayResult value, @Nullable UUID replaces, @Nullable String why) {
    ImmuneSample sample = samples.sample(value.sampleId(), Permission.ENTER_IMMUNE_RESULT);
    Optional<AssayResultRecord> before = results.findBySubmissionId(value.submissionId());
    if (before.isPresent()) {
      AssayResult known = before.get().result();
      if (!known.measured().sampleId().equals(sample.id())) {
        throw new NotFound("assay");
      }
      return known;
    }
    AssayResultRecord earlier = replaces == null ? null : counting(sample, replaces);
    refuse(problems(sample, value, replaces, why));
    AssayResultRecord record =
        new AssayResultRecord(sample, value, why, authority.person().id(), clock.instant());
    if (earlier != null && why != null) {
      reason.because(why);
      earlier.supersedeBy(record.id());
      results.saveAndFlush(earlier);
    }
    AssayResult stored = results.saveAndFlush(record).result();
    releases.settle(sample, value.submissionId());
    return stored;
  }

  /**
   * Withdraws an assay that was not released; it stays readable. What it corrected counts again.
   *
   * @throws Refused when it was released, the form is stale or the reason is missing
   */
  @Transactional
  public void withdraw(String sampleCode, UUID id, long seenVersion, String why) {
    ImmuneSample sample = samples.sample(sampleCode, Permission.ENTER_IMMUNE_RESULT);
    AssayResultRecord record = counting(sample, id);
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      refuse(List.of(Problem.of("why", "reason-missing", "Say why, in 1 to 1,000 characters.")));
    }
    record.requireVersion(seenVersion);
    if (record.result().state() != ResultState.TO_RELEASE) {
      refuse(
          List.of(new Problem("released", null, "It is released.", "Correct it with a reason.")));
    }
    reason.because(why.strip());
    record.withdraw(clock.instant());
    results.saveAndFlush(record);
    results
        .findBySupersededBy(id)
        .ifPresent(
            earlier -> {
              earlier.countAgain();
              results.saveAndFlush(earlier);
            });
    releases.settle(sample, UUID.randomUUID());
  }

  private AssayResultRecord counting(ImmuneSample sample, UUID id) {
    return results
        .findById(id)
        .filter(one -> one.result().measured().sampleId().equals(sample.id()))
        .filter(one -> one.result().counts())
        .orElseThrow(() -> new NotFound("assay"));
  }

  private List<Problem> problems(
      ImmuneSample sample, NewAssayResult value, @Nullable UUID replaces, @Nullable String why) {
    List<Problem> problems = new ArrayList<>();
    if (sample.collectedAt() == null || !sample.counts()) {
      problems.add(
          new Problem(
              "not-collected", null, "This sample is cancelled or not collected yet.", null));
    }
    percent("withTarget", value.withTarget(), problems);
    percent("withoutTarget", value.withoutTarget(), problems);
    effectors(value, problems);
    text("target", value.target(), problems);
    text("stimulus", value.stimulus(), problems);
    text("cytometer", value.cytometer(), problems);
    text("batch", value.batch(), problems);
    if ((replaces == null) != (why == null || why.isBlank())
        || (why != null && why.length() > LONGEST_WHY)) {
      problems.add(Problem.of("why", "why", "Say why it is corrected, and only then."));
    }
    boolean there =
        of(sample).stream()
            .filter(one -> one.counts() && !one.id().equals(replaces))
            .anyMatch(
                one ->
                    one.measured().assay() == value.assay()
                        && one.measured().condition().equals(value.condition()));
    if (there) {
      problems.add(
          Problem.of(
              "assay",
              "already-there",
              "%s with %s is there already; correct that one."
                  .formatted(value.assay().label(), value.condition())));
    }
    return problems;
  }

  private static void effectors(NewAssayResult value, List<Problem> problems) {
    BigDecimal effectors = value.effectors();
    if (effectors == null) {
      if (value.assay() == Assay.CYTOTOXICITY) {
        problems.add(Problem.of("effectors", "effectors", "Cytotoxicity needs its E:T ratio."));
      }
    } else if (effectors.signum() <= 0
        || effectors.compareTo(MOST_EFFECTORS) > 0
        || effectors.scale() > MOST_DECIMALS) {
      problems.add(
          Problem.of("effectors", "effectors", "Above 0, at most 1,000, at most 4 decimals."));
    }
  }

  private static void percent(String field, BigDecimal value, List<Problem> problems) {
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0 || value.scale() > MOST_DECIMALS) {
      problems.add(Problem.of(field, "percent", "0 to 100 %, with at most 4 decimals."));
    }
  }

  private static void text(String field, @Nullable String text, List<Problem> problems) {
    if (text != null && (text.isBlank() || text.length() > LONGEST)) {
      problems.add(Problem.of(field, "length", "1 to 60 characters."));
    }
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      problems.add(Problem.of(field, "control", "Letters, digits and signs in one line."));
    }
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
