package org.nktrials.sample.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.sample.result.ResultSource;
import org.nktrials.sample.result.ResultState;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Brings values of uploads into the samples and results of immune monitoring. */
@Component
class SampleBook {

  private final SampleShelf shelf;
  private final Samples samples;
  private final ImmuneResults results;
  private final ProtocolService protocols;

  SampleBook(SampleShelf shelf, Samples samples, ImmuneResults results, ProtocolService protocols) {
    this.shelf = shelf;
    this.samples = samples;
    this.results = results;
    this.protocols = protocols;
  }

  /** Every sample at the laboratory's sites whose results the person may enter. */
  List<ExpectedSample> samples(Upload upload) {
    return shelf.samples(upload);
  }

  /**
   * What the panel of the trial's protocol measures, counts in either unit; what follows from it is
   * never imported.
   */
  List<MeasuredParameter> parameters(UUID trial) {
    return protocols.current(trial).definition().immunePanel().value().parameters().stream()
        .flatMap(code -> ImmuneParameter.of(code).stream())
        .filter(one -> one.statistic() != ImmuneStatistic.RATIO)
        .flatMap(SampleBook::measured)
        .toList();
  }

  private static Stream<MeasuredParameter> measured(ImmuneParameter one) {
    MeasuredParameter measured =
        new MeasuredParameter(
            one.code(), one.label(), one.statistic().words(), one.statistic().name());
    return one.statistic() == ImmuneStatistic.COUNT
        ? Stream.of(measured, measured.inBillionsPerLitre())
        : Stream.of(measured);
  }

  /**
   * Records the values of tubes, to be released by a second person.
   *
   * @param done told how many tubes are recorded
   * @throws Refused with the row and the sample of what cannot be stored
   */
  void record(Upload upload, List<MeasuredTube> tubes, IntConsumer done) {
    int recorded = 0;
    for (MeasuredTube tube : tubes) {
      try {
        record(upload, tube);
      } catch (Refused refused) {
        throw said(tube, refused);
      }
      done.accept(++recorded);
    }
  }

  private void record(Upload upload, MeasuredTube tube) {
    UUID sample = samples.sample(tube.sample(), Permission.ENTER_IMMUNE_RESULT).id();
    Map<String, ImmuneResult> before = tube.corrects() ? inForce(sample) : Map.of();
    List<NewImmuneResult> fresh = new ArrayList<>();
    for (MeasuredValue value : tube.values()) {
      NewImmuneResult next = MeasuredResults.of(sample, value, upload);
      ImmuneResult earlier = before.get(next.parameter() + next.method());
      if (earlier == null) {
        fresh.add(next);
      } else if (!MeasuredResults.same(earlier.measured(), next)) {
        results.correct(earlier.id(), earlier.version(), next, tube.reason(), source(upload, tube));
      }
    }
    if (!fresh.isEmpty()) {
      results.record(fresh, source(upload, tube));
    }
  }

  private static ResultSource source(Upload upload, MeasuredTube tube) {
    return new ResultSource(upload.id(), tube.row().file(), TimeOrderedId.next());
  }

  /** Values of a sample that count, by parameter and method. */
  Map<String, ImmuneResult> inForce(UUID sample) {
    Map<String, ImmuneResult> inForce = new HashMap<>();
    results.of(List.of(sample)).stream()
        .filter(ImmuneResult::counts)
        .forEach(one -> inForce.put(one.measured().parameter() + one.measured().method(), one));
    return inForce;
  }

  private static Refused said(MeasuredTube tube, Refused refused) {
    Problem first = refused.problems().getFirst();
    return new Refused(
        new Problem(
            first.code(),
            null,
            "Row %d, sample %s: %s".formatted(tube.row().number(), tube.sample(), first.sentence()),
            "Correct the file, or leave the row out."));
  }

  /**
   * Takes back every value of an upload as one step.
   *
   * @return why that cannot be; empty when it is done
   */
  Optional<String> withdraw(Upload upload, String reason) {
    List<ImmuneResult> stored =
        results.of(shelf.sampleIds(upload.id())).stream()
            .filter(one -> upload.id().equals(one.source().uploadId()))
            .toList();
    if (stored.stream().anyMatch(one -> one.releasedAt() != null)) {
      return Optional.of("Results of it are released.");
    }
    if (stored.stream().anyMatch(one -> one.supersededBy() != null)) {
      return Optional.of("Results of it are corrected meanwhile.");
    }
    stored.stream()
        .filter(one -> one.state() == ResultState.TO_RELEASE)
        .forEach(one -> results.withdraw(one.id(), one.version(), reason));
    return Optional.empty();
  }

  /** Releases what waits of an upload; the caller is another person than the one who imported. */
  int release(Upload upload) {
    int released = 0;
    for (UUID sample : shelf.sampleIds(upload.id())) {
      released += results.release(sample, TimeOrderedId.next());
    }
    return released;
  }

  /** Earlier values that count again when an upload is withdrawn. */
  List<StandingAgain> standingAgain(UUID upload) {
    return shelf.standingAgain(upload);
  }
}
