package org.nktrials.sample.upload;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.sample.result.NewImmuneResult;

/** Values of files as results: what a cell says, with the words of its parameter. */
final class MeasuredResults {

  private static final int LONGEST_FILE_CELL = 60;

  private MeasuredResults() {}

  /** The result of a value; its parameter was checked when the column was mapped. */
  static NewImmuneResult of(UUID sample, MeasuredValue value, Upload upload) {
    ImmuneParameter parameter =
        ImmuneParameter.of(value.parameter())
            .orElseThrow(() -> new IllegalStateException("no parameter " + value.parameter()));
    String cell = "line %d, column %d".formatted(value.line(), value.column());
    return new NewImmuneResult(
        sample,
        parameter.code(),
        parameter.population(),
        parameter.parent(),
        parameter.statistic(),
        parameter.channel(),
        inStoredUnit(value),
        qualifier(value),
        parameter.unit(),
        method(parameter.statistic(), upload),
        upload.cytometer(),
        upload.batch(),
        upload.panelVersion(),
        cell.substring(0, Math.min(cell.length(), LONGEST_FILE_CELL)));
  }

  /** Counts are stored in cells/µL: 1 in 10⁹/L is 1000 of them, exactly. */
  private static @Nullable BigDecimal inStoredUnit(MeasuredValue value) {
    BigDecimal number = value.value();
    return number == null || !value.unit().equals(MeasuredParameter.BILLIONS_PER_LITRE)
        ? number
        : number.scaleByPowerOfTen(3);
  }

  private static ImmuneQualifier qualifier(MeasuredValue value) {
    if (value.value() == null) {
      return ImmuneQualifier.NOT_EVALUABLE;
    }
    return switch (value.comparator()) {
      case null -> ImmuneQualifier.EXACT;
      case "<" -> ImmuneQualifier.LESS;
      default -> ImmuneQualifier.GREATER;
    };
  }

  private static ImmuneMethod method(ImmuneStatistic statistic, Upload upload) {
    return switch (statistic) {
      case PERCENT -> ImmuneMethod.PERCENTAGE;
      case MFI -> ImmuneMethod.MFI;
      case COUNT, RATIO -> upload.countMethod().method();
    };
  }

  /** Whether two results say the same number, measured on the same cytometer, batch and panel. */
  static boolean same(NewImmuneResult one, NewImmuneResult other) {
    BigDecimal a = one.value();
    BigDecimal b = other.value();
    boolean number = a == null ? b == null : b != null && a.compareTo(b) == 0;
    return number && one.qualifier() == other.qualifier() && stated(one).equals(stated(other));
  }

  /** Cytometer, batch and version of the panel, which decide what fluorescence compares with. */
  static List<String> stated(NewImmuneResult result) {
    return Stream.of(result.cytometer(), result.batch(), result.panelVersion())
        .map(one -> one == null ? "not stated" : one)
        .toList();
  }
}
