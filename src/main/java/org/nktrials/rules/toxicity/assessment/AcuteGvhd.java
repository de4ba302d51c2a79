package org.nktrials.rules.toxicity.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.CannotBeDetermined;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.Determined;

/**
 * Acute graft-versus-host disease by the MAGIC criteria (Harris 2016), adults: organ stages 0 to 4,
 * overall grade 0 to IV. A finding that is missing widens the stage; the grade is given only when
 * every stage that is still possible leads to the same one.
 */
public final class AcuteGvhd {

  /** Version stored with each assessment. */
  public static final String VERSION = "magic/1";

  /** Where the criteria are published. */
  public static final RuleSource SOURCE =
      new RuleSource(
          "Harris AC et al. International, multicenter standardization of acute graft-versus-host"
              + " disease clinical data collection (MAGIC). Biol Blood Marrow Transplant 2016;22:4",
          "10.1016/j.bbmt.2015.09.001");

  private static final int WORST = 4;
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private AcuteGvhd() {}

  /** The overall grade, or what is missing for it. */
  public static AssessedGrade grade(GvhdFindings findings) {
    StageRange skin = skin(findings.rashPercent(), findings.bullae());
    StageRange liver = liver(findings.bilirubin());
    StageRange upper = upper(findings.upperGastrointestinal());
    StageRange lower = lower(findings.diarrhoeaMillilitres(), findings.severeGastrointestinal());
    int least = overall(skin.least(), liver.least(), upper.least(), lower.least());
    int most = overall(skin.most(), liver.most(), upper.most(), lower.most());
    List<StageRange> organs = List.of(skin, liver, upper, lower);
    List<Reason> reasons =
        List.of(
            new Reason(
                "ORGAN_STAGES",
                sentence(organs.stream().map(StageRange::words).collect(Collectors.joining(", "))),
                SOURCE));
    return least == most
        ? new Determined(least, reasons)
        : new CannotBeDetermined(
            least,
            most,
            organs.stream().flatMap(organ -> organ.missing().stream()).toList(),
            reasons);
  }

  private static StageRange skin(@Nullable BigDecimal percent, @Nullable Boolean bullae) {
    String organ = "skin";
    if (percent == null) {
      return Boolean.TRUE.equals(bullae)
          ? StageRange.settled(organ, WORST)
          : StageRange.open(organ, 0, bullae == null ? WORST : 3, "body surface with erythema");
    }
    if (percent.compareTo(HALF) > 0) {
      return bullae == null
          ? StageRange.open(organ, 3, WORST, "bullae and desquamation")
          : StageRange.settled(organ, bullae ? WORST : 3);
    }
    int stage = percent.signum() == 0 ? 0 : percent.compareTo(BigDecimal.valueOf(25)) < 0 ? 1 : 2;
    return StageRange.settled(organ, stage);
  }

  private static StageRange liver(@Nullable BigDecimal bilirubin) {
    return bilirubin == null
        ? StageRange.open("liver", 0, WORST, "bilirubin")
        : StageRange.settled(
            "liver", bilirubin.compareTo(BigDecimal.TWO) < 0 ? 0 : above(bilirubin, 3, 6, 15));
  }

  private static StageRange upper(@Nullable Boolean present) {
    String organ = "upper gastrointestinal";
    return present == null
        ? StageRange.open(organ, 0, 1, "nausea, vomiting or anorexia")
        : StageRange.settled(organ, present ? 1 : 0);
  }

  private static StageRange lower(@Nullable BigDecimal volume, @Nullable Boolean severe) {
    String organ = "lower gastrointestinal";
    if (Boolean.TRUE.equals(severe)) {
      return StageRange.settled(organ, WORST);
    }
    Integer stage = volume == null ? null : volumeStage(volume);
    int least = stage == null ? 0 : stage;
    int most = severe == null ? WORST : stage == null ? 3 : stage;
    List<String> missing =
        Stream.of(
                volume == null ? "volume of diarrhoea" : "",
                severe == null ? "severe abdominal pain, ileus or gross blood" : "")
            .filter(word -> !word.isEmpty())
            .toList();
    return new StageRange(organ, least, most, missing);
  }

  private static int volumeStage(BigDecimal volume) {
    if (volume.compareTo(BigDecimal.valueOf(500)) < 0) {
      return 0;
    }
    return volume.compareTo(BigDecimal.valueOf(1000)) < 0
        ? 1
        : volume.compareTo(BigDecimal.valueOf(1500)) <= 0 ? 2 : 3;
  }

  /** 1 up to the first limit, 2 up to the second, 3 up to the third, else 4. */
  private static int above(BigDecimal value, int... limits) {
    int stage = 1;
    for (int limit : limits) {
      if (value.compareTo(BigDecimal.valueOf(limit)) > 0) {
        stage++;
      }
    }
    return stage;
  }

  /** Never falls when a stage rises. */
  private static int overall(int skin, int liver, int upper, int lower) {
    if (skin == WORST || liver == WORST || lower == WORST) {
      return 4;
    }
    if (liver >= 2 || lower >= 2) {
      return 3;
    }
    if (skin == 3 || liver == 1 || upper == 1 || lower == 1) {
      return 2;
    }
    return skin >= 1 ? 1 : 0;
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
