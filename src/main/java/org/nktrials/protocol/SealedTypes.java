package org.nktrials.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.nktrials.rules.eligibility.CriterionEvaluation;
import org.nktrials.rules.schedule.VisitTiming;
import org.nktrials.rules.toxicity.DltException;
import org.nktrials.rules.toxicity.ExposureRequirement;
import org.nktrials.rules.toxicity.numbers.NumberRule;

/** Names of the cases of sealed types in a file: rules themselves know no file format. */
final class SealedTypes {

  static final Map<Class<?>, Class<?>> MIXINS =
      Map.of(
          VisitTiming.class, Timing.class,
          CriterionEvaluation.class, Evaluation.class,
          DltException.Condition.class, Condition.class,
          NumberRule.class, Numbers.class,
          ExposureRequirement.class, Exposure.class);

  private SealedTypes() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = VisitTiming.OnStudyDay.class, name = "studyDay"),
    @JsonSubTypes.Type(value = VisitTiming.OnStudyDays.class, name = "studyDays"),
    @JsonSubTypes.Type(value = VisitTiming.InEachCycle.class, name = "eachCycle"),
    @JsonSubTypes.Type(value = VisitTiming.EveryDays.class, name = "every"),
    @JsonSubTypes.Type(value = VisitTiming.AfterEvent.class, name = "after")
  })
  private interface Timing {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CriterionEvaluation.YesNo.class, name = "yesNo"),
    @JsonSubTypes.Type(value = CriterionEvaluation.NumberRange.class, name = "number")
  })
  private interface Evaluation {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = DltException.Always.class, name = "always"),
    @JsonSubTypes.Type(value = DltException.AtMostHours.class, name = "atMost"),
    @JsonSubTypes.Type(
        value = DltException.IfInvestigatorConfirms.class,
        name = "ifInvestigatorConfirms"),
    @JsonSubTypes.Type(value = DltException.CorrectedWithin.class, name = "correctedWithin")
  })
  private interface Condition {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ExposureRequirement.AtLeastDoses.class, name = "doses"),
    @JsonSubTypes.Type(value = ExposureRequirement.AtLeastPercent.class, name = "percent")
  })
  private interface Exposure {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NumberRule.BelowForDays.class, name = "belowForDays"),
    @JsonSubTypes.Type(value = NumberRule.BelowOnce.class, name = "belowOnce"),
    @JsonSubTypes.Type(value = NumberRule.BelowWithEvent.class, name = "belowWithEvent"),
    @JsonSubTypes.Type(value = NumberRule.HysLaw.class, name = "hysLaw")
  })
  private interface Numbers {}
}
