package org.nktrials.sample.result;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values of panels: recorded, released by a second person, withdrawn, corrected. */
@Service
public class ImmuneResults {

  private static final int LONGEST_WHY = 1000;

  private final ImmuneResultRepository results;
  private final Samples samples;
  private final Plausible plausible;
  private final Releases releases;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  ImmuneResults(
      ImmuneResultRepository results,
      Samples samples,
      Plausible plausible,
      Releases releases,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.samples = samples;
    this.plausible = plausible;
    this.releases = releases;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Values of samples that the caller has already been allowed to see, latest first, all versions.
   */
  @Transactional(readOnly = true)
  public List<ImmuneResult> of(Collection<UUID> sampleIds) {
    return results.findBySampleIdInOrderByEnteredAtDescIdDesc(sampleIds).stream()
        .map(ImmuneResultRecord::result)
        .toList();
  }

  /**
   * Records values, all or none. They are to be released.
   *
   * @throws Refused with every problem on the field "rows[n].…" of the value it is about
   */
  @Transactional
  public List<ImmuneResult> record(List<NewImmuneResult> values, ResultSource source) {
    Map<UUID, ImmuneSample> of = samplesOf(values);
    List<ImmuneResultRecord> before = results.findBySubmissionIdOrderById(source.submissionId());
    if (!before.isEmpty()) {
      if (before.stream().anyMatch(one -> !of.containsKey(one.result().measured().sampleId()))) {
        throw new NotFound("result");
      }
      return before.stream().map(ImmuneResultRecord::result).toList();
    }
    refuse(problems(values, of));
    Instant now = clock.instant();
    UUID person = authority.person().id();
    List<ImmuneResult> stored =
        results
            .saveAllAndFlush(
                values.stream()
                    .map(
                        value ->
                            new ImmuneResultRecord(
                                sample(of, value), value, source, null, person, now))
                    .toList())
            .stream()
            .map(ImmuneResultRecord::result)
            .toList();
    of.values().forEach(sample -> settled(sample, source.submissionId()));
    return stored;
  }

  /**
   * Releases what waits in a sample: by another person of the laboratory than the one who entered
   * it.
   *
   * @return how many were released
   * @throws Refused when the person entered one of them
   */
  @Transactional
  public int release(UUID sampleId, UUID submissionId) {
    return releases.release(
        samples.sample(sampleId, Permission.RELEASE_IMMUNE_RESULT), submissionId);
  }

  /**
   * Withdraws a value that was not released; it stays readable. What it corrected counts again.
   *
   * @throws Refused when it was released, the form is stale or the reason is missing
   */
  @Transactional
  public void withdraw(UUID id, long seenVersion, String why) {
    ImmuneResultRecord record = record(id);
    ImmuneResult result = record.result();
    ImmuneSample sample =
        samples.sample(result.measured().sampleId(), Permission.ENTER_IMMUNE_RESULT);
    requireReason(why);
    record.requireVersion(seenVersion);
    if (!result.counts() || result.state() != ResultState.TO_RELEASE) {
      throw new Refused(
          new Problem(
              "released",
              null,
              "It is %s, so it cannot be withdrawn.".formatted(result.state().label()),
              result.counts() ? "Correct it with a reason." : null));
    }
    reason.because(why.strip());
    record.withdraw(clock.instant());
    results.saveAndFlush(record);
    results.findBySupersededBy(id).ifPresent(this::countAgain);
    settled(sample, UUID.randomUUID());
  }

  private void countAgain(ImmuneResultRecord earlier) {
    earlier.countAgain();
    results.saveAndFlush(earlier);
  }

  /**
   * Corrects a value; the earlier one stays readable, the new one is to be released.
   *
   * @throws Refused when the form is stale, the reason is missing or the value cannot be
   */
  @Transactional
  public ImmuneResult correct(
      UUID id, long seenVersion, NewImmuneResult value, String why, UUID submissionId) {
    return correct(id, seenVersion, value, why, ResultSource.typed(submissionId));
  }

  /** As above, by a value of a file. */
  @Transactional
  public ImmuneResult correct(
      UUID id, long seenVersion, NewImmuneResult value, String why, ResultSource source) {
    UUID submissionId = source.submissionId();
    ImmuneResultRecord record = record(id);
    ImmuneSample sample =
        samples.sample(record.result().measured().sampleId(), Permission.ENTER_IMMUNE_RESULT);
    List<ImmuneResultRecord> before = results.findBySubmissionIdOrderById(submissionId);
    if (!before.isEmpty()) {
      return before.getFirst().result();
    }
    requireReason(why);
    record.requireVersion(seenVersion);
    refuse(corrected(record.result(), value));
    ImmuneResultRecord correction =
        new ImmuneResultRecord(
            sample, value, source, why.strip(), authority.person().id(), clock.instant());
    reason.because(why.strip());
    record.supersedeBy(correction.id());
    results.saveAndFlush(record);
    ImmuneResult stored = results.saveAndFlush(correction).result();
    settled(sample, submissionId);
    return stored;
  }

  private static List<Problem> corrected(ImmuneResult before, NewImmuneResult value) {
    List<Problem> problems = new ArrayList<>(ResultChecks.problems("", value));
    NewImmuneResult earlier = before.measured();
    if (!before.counts()) {
      problems.add(new Problem("replaced", null, "This value does not count any more.", null));
    }
    if (!earlier.sampleId().equals(value.sampleId())
        || !earlier.parameter().equals(value.parameter())
        || earlier.method() != value.method()) {
      problems.add(
          new Problem(
              "other-value", null, "A correction keeps sample, parameter and method.", null));
    }
    return problems;
  }

  private List<Problem> problems(List<NewImmuneResult> values, Map<UUID, ImmuneSample> of) {
    List<Problem> problems = new ArrayList<>();
    List<Slot> taken = new ArrayList<>(taken(of.keySet()));
    for (int i = 0; i < values.size(); i++) {
      NewImmuneResult value = values.get(i);
      String path = "rows[" + i + "].";
      problems.addAll(ResultChecks.problems(path, value));
      if (sample(of, value).collectedAt() == null || !sample(of, value).counts()) {
        problems.add(
            Problem.of(
                path + "sample",
                "not-collected",
                "This sample is cancelled or not collected yet."));
      }
      Slot slot = Slot.of(value);
      if (taken.contains(slot)) {
        problems.add(
            Problem.of(
                path + "value",
                "already-there",
                "%s of this sample is there already by this method; correct that one."
                    .formatted(value.parameter())));
      }
      taken.add(slot);
    }
    return problems;
  }

  private List<Slot> taken(Collection<UUID> sampleIds) {
    return of(sampleIds).stream()
        .filter(ImmuneResult::counts)
        .map(result -> Slot.of(result.measured()))
        .toList();
  }

  private Map<UUID, ImmuneSample> samplesOf(List<NewImmuneResult> values) {
    return values.stream()
        .map(NewImmuneResult::sampleId)
        .distinct()
        .collect(toMap(id -> id, id -> samples.sample(id, Permission.ENTER_IMMUNE_RESULT)));
  }

  private static ImmuneSample sample(Map<UUID, ImmuneSample> of, NewImmuneResult value) {
    return requireNonNull(of.get(value.sampleId()));
  }

  private void settled(ImmuneSample sample, UUID submission) {
    plausible.ask(sample);
    releases.settle(sample, submission);
  }

  private ImmuneResultRecord record(UUID id) {
    return results.findById(id).orElseThrow(() -> new NotFound("result"));
  }

  private static void requireReason(String why) {
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      refuse(List.of(Problem.of("reason", "reason-missing", "Say why, in 1 to 1,000 characters.")));
    }
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** What only one value that counts may fill. */
  private record Slot(UUID sample, String parameter, ImmuneMethod method) {
    static Slot of(NewImmuneResult value) {
      return new Slot(value.sampleId(), value.parameter(), value.method());
    }
  }
}
