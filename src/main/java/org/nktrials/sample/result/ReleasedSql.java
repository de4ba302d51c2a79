package org.nktrials.sample.result;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;

/** Statements for what is released: values of panels, functional assays, donor cells. */
final class ReleasedSql {

  private static final String VALUES =
      """
      select r.sample_id, r.patient_id, p.code, s.visit, s.collected_at, i.zone, r.parameter, r.value,
             r.qualifier, r.unit, r.method, r.cytometer, r.batch, r.panel_version,
             null::numeric as with_target, null::numeric as without_target
        from immune_result r
        join immune_sample s on s.id = r.sample_id
        join patient p on p.id = r.patient_id
        join site i on i.id = p.site_id
       where r.state = 'RELEASED' and r.superseded_by is null and s.cancelled_at is null and %s
      """;

  /** Without commas, which divide the values of a parameter in an address. */
  private static final String ASSAY =
      "r.assay || ': ' || translate(r.target, ',', ';')"
          + " || coalesce(' at E:T ' || trim_scale(r.effectors)::text || ':1', '')"
          + " || coalesce(' with ' || translate(r.stimulus, ',', ';'), '')";

  private static final String ASSAYS =
      VALUES
          .replace(
              "r.parameter, r.value,", ASSAY + " as parameter, r.with_target - r.without_target,")
          .replace(
              "r.qualifier, r.unit, r.method, r.cytometer, r.batch, r.panel_version,",
              "'EXACT', '%%', 'PERCENTAGE', r.cytometer, r.batch, null,")
          .replace("null::numeric as with_target", "r.with_target")
          .replace("null::numeric as without_target", "r.without_target")
          .replace("immune_result r", "assay_result r");

  private static final String DONOR_CELLS =
      "'CHIMERISM: ' || "
          + inWords("fraction", CellFraction.values(), CellFraction::label)
          + " || ' by ' || "
          + inWords("method", ChimerismMethod.values(), ChimerismMethod::label);

  /**
   * Donor cells: at the visit of their tube, else at the visit that took place on the day of the
   * sample. What was not detected lies below the limit of detection.
   */
  private static final String CHIMERISM =
      """
      select coalesce(r.sample_id, r.id) as sample_id, r.patient_id, p.code,
             coalesce(s.visit, (select v.code from visit_record v where v.patient_id = r.patient_id and v.actual_on = r.sampled_on
                                 order by v.code limit 1), 'no visit') as visit,
             (r.sampled_on + time '12:00') at time zone i.zone as collected_at, i.zone, %s as parameter,
             coalesce(r.value, case when r.qualifier = 'NOT_DETECTED' then r.detection end) as value,
             case r.qualifier when 'NOT_DETECTED' then 'LESS' else r.qualifier end as qualifier, '%%%%' as unit,
             'PERCENTAGE' as method, null as cytometer, null as batch, null as panel_version,
             null::numeric as with_target, null::numeric as without_target
        from chimerism r
        left join immune_sample s on s.id = r.sample_id
        join patient p on p.id = r.patient_id
        join site i on i.id = p.site_id
       where r.state = 'RELEASED' and r.superseded_by is null and s.cancelled_at is null and %%s
      """
          .formatted(DONOR_CELLS);

  private static final String IN_ORDER = " order by code, collected_at, parameter, method";

  private static final String SEEN =
      "r.trial_id = :trial and (:all or p.site_id = any (:sites::text[]::uuid[]))";

  private static final String AMONG = " = any (:parameters)";

  /** Parameters of a panel in a trial. */
  static final String OF_TRIAL = VALUES.formatted(SEEN + " and r.parameter" + AMONG) + IN_ORDER;

  /** Parameters of a panel, assays and donor cells in a trial. */
  static final String ALL_OF_TRIAL =
      VALUES.formatted(SEEN + " and r.parameter" + AMONG)
          + " union all "
          + besides(ASSAY + AMONG, DONOR_CELLS + AMONG)
          + IN_ORDER;

  /** Everything of a patient. */
  static final String OF_PATIENT =
      VALUES.formatted("r.patient_id = :patient")
          + " union all "
          + ASSAYS.formatted("r.patient_id = :patient")
          + " union all "
          + CHIMERISM.formatted("r.patient_id = :patient")
          + IN_ORDER;

  /** Names beside the panel's parameters. */
  static final String NAMES =
      "select distinct parameter from ("
          + besides("true", "true")
          + ") one order by parameter limit :most";

  /** Whether one of these names is there. */
  static final String KNOWN =
      "select exists (" + besides(ASSAY + " = :name", DONOR_CELLS + " = :name") + ")";

  private ReleasedSql() {}

  private static String besides(String assay, String donorCells) {
    return ASSAYS.formatted(SEEN + " and " + assay)
        + " union all "
        + CHIMERISM.formatted(SEEN + " and " + donorCells);
  }

  private static <E extends Enum<E>> String inWords(
      String column, E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .map(value -> "when '%s' then '%s'".formatted(value.name(), label.apply(value)))
        .collect(Collectors.joining(" ", "case r." + column + " ", " end"));
  }
}
