package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;

/**
 * A value to be recorded, in long form.
 *
 * @param parameter code of the panel, such as NK_HLADR_ABS
 * @param population of which the value is
 * @param parent of a share; null otherwise
 * @param channel whose fluorescence was measured; null otherwise
 * @param value 0 or more; null exactly when it was not evaluable
 * @param unit in UCUM
 * @param cytometer name of the instrument; null where it is not stated
 * @param batch of reagents or settings within which intensities compare
 * @param panelVersion of the staining panel
 * @param sourceCell where it stands in the source file, such as "Table 1!C12"
 */
public record NewImmuneResult(
    UUID sampleId,
    String parameter,
    String population,
    @Nullable String parent,
    ImmuneStatistic statistic,
    @Nullable String channel,
    @Nullable BigDecimal value,
    ImmuneQualifier qualifier,
    String unit,
    ImmuneMethod method,
    @Nullable String cytometer,
    @Nullable String batch,
    @Nullable String panelVersion,
    @Nullable String sourceCell) {

  /** A value of a parameter whose words and unit follow from its code. */
  public static NewImmuneResult of(
      UUID sampleId,
      ImmuneParameter parameter,
      @Nullable BigDecimal value,
      ImmuneQualifier qualifier,
      ImmuneMethod method) {
    return new NewImmuneResult(
        sampleId,
        parameter.code(),
        parameter.population(),
        parameter.parent(),
        parameter.statistic(),
        parameter.channel(),
        value,
        qualifier,
        parameter.unit(),
        method,
        null,
        null,
        null,
        null);
  }

  /** The same measured with this instrument, in this batch, by this panel. */
  public NewImmuneResult on(
      @Nullable String machine, @Nullable String reagents, @Nullable String panel) {
    return new NewImmuneResult(
        sampleId,
        parameter,
        population,
        parent,
        statistic,
        channel,
        value,
        qualifier,
        unit,
        method,
        machine,
        reagents,
        panel,
        sourceCell);
  }

  /** The same measurement read otherwise. */
  public NewImmuneResult reading(@Nullable BigDecimal otherValue, ImmuneQualifier otherQualifier) {
    return new NewImmuneResult(
        sampleId,
        parameter,
        population,
        parent,
        statistic,
        channel,
        otherValue,
        otherQualifier,
        unit,
        method,
        cytometer,
        batch,
        panelVersion,
        sourceCell);
  }
}
