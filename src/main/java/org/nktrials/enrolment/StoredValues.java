package org.nktrials.enrolment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Measurement;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.EligibilitySources;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Stated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values that are stored already and answer a criterion: the latest, with its date. */
@Service
@Transactional(readOnly = true)
public class StoredValues {

  private static final int DECIMALS = 2;

  private final LaboratoryResults laboratory;
  private final Examinations examinations;
  private final ProtocolService protocols;

  StoredValues(LaboratoryResults laboratory, Examinations examinations, ProtocolService protocols) {
    this.laboratory = laboratory;
    this.examinations = examinations;
    this.protocols = protocols;
  }

  /**
   * The latest value by criterion number; criteria without one are absent. A person still answers.
   */
  public Map<String, StoredValue> of(PatientSummary patient) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    Stated<EligibilitySources> sources = protocol.eligibilitySources();
    Map<String, StoredValue> values = new HashMap<>();
    if (sources != null) {
      List<LaboratoryResult> results = laboratory.series(patient.id());
      for (EligibilitySources.Source source : sources.value().sources()) {
        value(source, results, patient).ifPresent(found -> values.put(source.criterion(), found));
      }
    }
    return values;
  }

  private Optional<StoredValue> value(
      EligibilitySources.Source source, List<LaboratoryResult> results, PatientSummary patient) {
    if (source.analyte() != null) {
      return latest(source, results);
    }
    return examination(source.examination())
        .flatMap(
            item ->
                examinations.series(patient.id(), item).reversed().stream()
                    .findFirst()
                    .flatMap(StoredValues::measured));
  }

  private static Optional<StoredValue> measured(Measurement one) {
    return one.value() == null
        ? Optional.empty()
        : Optional.of(new StoredValue(one.value(), one.measuredOn(), one.item().label()));
  }

  private static Optional<Item> examination(@Nullable String code) {
    return List.of(Item.values()).stream().filter(item -> item.name().equals(code)).findFirst();
  }

  private static Optional<StoredValue> latest(
      EligibilitySources.Source source, List<LaboratoryResult> results) {
    boolean times = source.timesUpperLimit() != null && source.timesUpperLimit();
    List<StoredValue> values = new ArrayList<>();
    for (LaboratoryResult one : results) {
      BigDecimal number = one.counts() ? number(one, times) : null;
      if (number != null && one.analyte().name().equals(source.analyte())) {
        values.add(new StoredValue(number, one.sampledOn(), one.analyte().label()));
      }
    }
    return values.stream().max(Comparator.comparing(StoredValue::on));
  }

  /** A value with a comparator, or without the limit that it is divided by, is no number. */
  private static @Nullable BigDecimal number(LaboratoryResult one, boolean timesUpperLimit) {
    BigDecimal value = one.value();
    BigDecimal limit = one.upperLimit();
    if (value == null || one.comparator() != null) {
      return null;
    }
    if (!timesUpperLimit) {
      return value;
    }
    return limit == null || limit.signum() <= 0
        ? null
        : value.divide(limit, DECIMALS, RoundingMode.UP);
  }

  /**
   * A stored value.
   *
   * @param value in the unit of the criterion
   * @param source words of where it was stored, for example "Platelets"
   */
  public record StoredValue(BigDecimal value, LocalDate on, String source) {}
}
