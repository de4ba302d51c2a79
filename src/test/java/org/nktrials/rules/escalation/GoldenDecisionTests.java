package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

/**
 * Pins every answer of a rule version: stored decisions name the version, so an answer that changes
 * under the same version would falsify them. Sentences may be reworded.
 */
class GoldenDecisionTests {
  private MessageDigest digest;

  @BeforeEach
  void startDigest() throws NoSuchAlgorithmException {
    digest = MessageDigest.getInstance("SHA-256");
  }

  @Requirement("ESC-01")
  @Test
  void versionOneOfThreePlusThreeAnswersAsItAlwaysDid() {
    for (ThreePlusThreeSettings settings : Outcomes.ALL_SETTINGS) {
      pin(settings, new ArrayList<>());
    }
    assertThat(ThreePlusThree.RULE_VERSION).isEqualTo("3+3/1");
    assertThat(digest())
        .isEqualTo("65bc500252e567c94a658d3bd37217bdcbc7a37cdce86e8114bd3c30f8062e9c");
  }

  @Test
  void versionOneOfTheOperatingCharacteristicsAnswersAsItAlwaysDid() {
    for (ThreePlusThreeSettings settings : Outcomes.ALL_SETTINGS) {
      for (var p : List.of(List.of(0.1, 0.25, 0.4), List.of(0.5), List.of(0.0, 1.0))) {
        var exact = OperatingCharacteristics.ofThreePlusThree(p, settings);
        pin(exact.noMtdProbability());
        pin(exact.mtdNotReachedProbability());
        exact.mtdProbability().forEach(this::pin);
        exact.expectedPatients().forEach(this::pin);
        exact.expectedDlts().forEach(this::pin);
      }
    }
    assertThat(OperatingCharacteristics.RULE_VERSION).isEqualTo("3+3-operating-characteristics/1");
    assertThat(digest())
        .isEqualTo("eacce119af5d0dc092a5909e177a61543d307d57548068a38d3575acb0166275");
  }

  /** Every history of up to three of these cohorts on three levels. */
  private void pin(ThreePlusThreeSettings settings, List<Cohort> cohorts) {
    var decision =
        ThreePlusThree.decide(new DoseHistory(3, 1, cohorts), settings, LevelNames.NUMBERS);
    pin(Outcomes.brief(decision));
    decision.reasons().stream().map(Reason::code).forEach(this::pin);
    decision.deviations().stream().map(Deviation::code).forEach(this::pin);
    if (cohorts.size() == 3) {
      return;
    }
    for (int level = 1; level <= 3; level++) {
      for (String patients : List.of("NNN", "NNT", "NTT", "NT", "NNNNNT", "NPP")) {
        var more = new ArrayList<>(cohorts);
        more.addAll(Outcomes.history(3, level + patients).cohorts());
        pin(settings, more);
      }
    }
  }

  private void pin(double number) {
    pin(String.format(Locale.ROOT, "%.9f", number));
  }

  private void pin(String answer) {
    digest.update((answer + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
