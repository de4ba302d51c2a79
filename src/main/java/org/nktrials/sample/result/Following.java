package org.nktrials.sample.result;

import java.util.List;
import java.util.Set;
import org.nktrials.rules.immune.DerivedValue;
import org.nktrials.rules.immune.DerivedValues;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneValue;

/** What follows from the released values of one sample. */
final class Following {

  private Following() {}

  static List<ReleasedResult> of(List<ReleasedResult> sample, Set<String> parameters) {
    List<ImmuneValue> values =
        sample.stream()
            .map(
                one -> new ImmuneValue(one.parameter(), one.value(), one.qualifier(), one.method()))
            .toList();
    return DerivedValues.of(values, parameters).stream()
        .map(derived -> result(sample.getFirst(), derived))
        .toList();
  }

  private static ReleasedResult result(ReleasedResult like, DerivedValue derived) {
    String unit = ImmuneParameter.of(derived.parameter()).map(ImmuneParameter::unit).orElse("1");
    DerivedValue.Known known = derived instanceof DerivedValue.Known found ? found : null;
    return new ReleasedResult(
        like.patientId(),
        like.subjectCode(),
        like.visit(),
        like.collectedOn(),
        derived.parameter(),
        known == null ? null : known.value(),
        known == null ? ImmuneQualifier.NOT_EVALUABLE : ImmuneQualifier.EXACT,
        unit,
        known == null ? ImmuneMethod.DERIVED : known.method(),
        like.cytometer(),
        like.batch(),
        like.panelVersion(),
        derived.reason().sentence(),
        null);
  }
}
