package org.nktrials.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.donorselection.Candidate;
import org.nktrials.rules.donorselection.DonorAssessment;
import org.nktrials.rules.donorselection.DonorSelection;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.donorselection.PreparedDonors;
import org.nktrials.rules.donorselection.PreparedRecipient;
import org.nktrials.rules.donorselection.SelectionModel;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A thousand donors of one recipient, ranked, with the answers of all four models, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DonorSelectionBenchmark {

  private static final int DONORS = 1_000;
  private static final double LEAST_PER_SECOND = 1_000_000;

  private PreparedRecipient recipient;
  private PreparedDonors donors;

  /** Invented typings, the same in every run. */
  @Setup
  public void prepare() {
    Random dice = new Random(1);
    var settings = DonorSelectionSettings.DEFAULT;
    recipient = PreparedRecipient.of(settings, typing(dice), FamilyTable.INSTANCE);
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < DONORS; at++) {
      candidates.add(new Candidate("D" + at, typing(dice), kir(dice)));
    }
    donors = PreparedDonors.of(settings, candidates, FamilyTable.INSTANCE);
  }

  private static HlaTyping typing(Random dice) {
    String text =
        "A*02:01+A*%s^B*%s+B*07:02^C*%s+C*07:02"
            .formatted(
                List.of("24:02", "01:01", "03:01").get(dice.nextInt(3)),
                List.of("44:02", "35:01").get(dice.nextInt(2)),
                List.of("05:01", "07:01").get(dice.nextInt(2)));
    return ((HlaTypingReading.Typed) HlaTyping.parse(text)).typing();
  }

  private static KirTyping kir(Random dice) {
    Map<KirGene, Boolean> genes = new EnumMap<>(KirGene.class);
    for (KirGene gene : KirGene.values()) {
      if (dice.nextInt(10) > 0) {
        genes.put(gene, dice.nextBoolean());
      }
    }
    return KirTyping.ofPresence(genes);
  }

  /** Every answer is read; reasons are not asked for. */
  @Benchmark
  @OperationsPerInvocation(DONORS)
  public void assess(Blackhole hole) {
    for (DonorAssessment donor : DonorSelection.assess(recipient, donors)) {
      for (SelectionModel model : SelectionModel.values()) {
        hole.consume(donor.verdict(model));
      }
      hole.consume(donor.rank());
      hole.consume(donor.bContent());
    }
  }

  @Test
  void assessesAMillionDonorsASecondOnOneCore() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(DonorSelectionBenchmark.class.getName())
            .forks(1)
            .threads(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .shouldFailOnError(true)
            .build();
    double perSecond =
        new Runner(options).run().iterator().next().getPrimaryResult().getScore();
    System.out.printf("%,.0f donor-recipient assessments a second on one core%n", perSecond);
    assertThat(perSecond).isGreaterThan(LEAST_PER_SECOND);
  }
}
