package org.nktrials.datareview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the select of all entered values of critical fields. */
@Component
class CriticalValues {

  /** When a protocol names no field that there is. */
  private static final String NONE =
      "select null::uuid as patient_id, null as kind, null::uuid as record_id, null as field"
          + " where false";

  /** Records that count no more once the whole they are part of was cancelled. */
  private static final Map<ReviewedKind, String> WHOLES =
      Map.of(
          ReviewedKind.GRADE, "adverse_event w where w.id = t.adverse_event_id",
          ReviewedKind.RELATEDNESS, "adverse_event w where w.id = t.adverse_event_id",
          ReviewedKind.LESION_SIZE, "tumour_assessment w where w.id = t.assessment_id");

  private final RecordFields fields;

  CriticalValues(RecordFields fields) {
    this.fields = fields;
  }

  /** Declared fields that no record has. */
  List<String> unknown(List<String> declared) {
    return declared.stream().filter(one -> !isKnown(one)).toList();
  }

  private boolean isKnown(String declared) {
    int dot = declared.indexOf('.');
    return dot > 0
        && ReviewedKind.of(declared.substring(0, dot))
            .filter(kind -> fields.of(kind).contains(declared.substring(dot + 1)))
            .isPresent();
  }

  /**
   * The select: patient_id, kind, record_id and field of each value that is entered in a record
   * that counts.
   *
   * @param declared "table.column"; only those that there are get into the statement
   * @param of condition on the column patient_id
   */
  String select(List<String> declared, String of) {
    String all =
        Arrays.stream(ReviewedKind.values())
            .map(kind -> of(kind, declared))
            .filter(one -> !one.columns().isEmpty())
            .map(one -> select(one, of))
            .collect(Collectors.joining(" union all "));
    return all.isEmpty() ? NONE : all;
  }

  private CriticalFieldsOfKind of(ReviewedKind kind, List<String> declared) {
    return new CriticalFieldsOfKind(
        kind,
        fields.of(kind).stream()
            .filter(column -> declared.contains(kind.table() + "." + column))
            .toList());
  }

  private String select(CriticalFieldsOfKind critical, String of) {
    ReviewedKind kind = critical.kind();
    String patient = kind == ReviewedKind.PATIENT ? "t.id" : "t.patient_id";
    String values =
        critical.columns().stream()
            .map(column -> "('%s', t.%s is not null)".formatted(column, column))
            .collect(Collectors.joining(", "));
    String counts =
        fields.standings(kind).stream()
            .map(column -> " and t." + column + " is null")
            .collect(Collectors.joining());
    String whole =
        WHOLES.containsKey(kind)
            ? " and not exists (select 1 from %s and w.cancelled_at is not null)"
                .formatted(WHOLES.get(kind))
            : "";
    return """
    select %s as patient_id, '%s' as kind, t.id as record_id, f.field
      from %s t cross join lateral (values %s) f (field, entered)
     where f.entered and %s %s%s
    """
        .formatted(patient, kind.name(), kind.table(), values, patient, of, counts + whole);
  }

  /** The critical fields of one kind. */
  private record CriticalFieldsOfKind(ReviewedKind kind, List<String> columns) {}
}
