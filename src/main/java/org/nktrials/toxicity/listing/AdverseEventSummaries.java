package org.nktrials.toxicity.listing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.toxicity.CtcaeCatalogue;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.listing.TrialSummaryTable.Cell;
import org.nktrials.toxicity.listing.TrialSummaryTable.ClassRows;
import org.nktrials.toxicity.listing.TrialSummaryTable.LevelHead;
import org.nktrials.toxicity.listing.TrialSummaryTable.TermRow;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the worst grade of each term in each patient. Counts use all sites, without detail. */
@Service
@Transactional(readOnly = true)
public class AdverseEventSummaries {

  private static final int GRADES = 5;
  private static final String OTHER = "Class not known";

  private static final String WORST =
      """
      select e.patient_id, e.term, max(e.worst_grade) as worst,
             coalesce(bool_or(r.relatedness in ('POSSIBLE', 'PROBABLE', 'DEFINITE')), false) as related
        from adverse_event e left join adverse_event_relatedness r on r.adverse_event_id = e.id
       where e.trial_id = :trial and e.cancelled_at is null
       group by e.patient_id, e.term
      """;

  private final JdbcClient jdbc;
  private final Evaluations evaluations;
  private final ProtocolService protocols;
  private final CtcaeCatalogues catalogues;
  private final Authority authority;

  AdverseEventSummaries(
      JdbcClient jdbc,
      Evaluations evaluations,
      ProtocolService protocols,
      CtcaeCatalogues catalogues,
      Authority authority) {
    this.jdbc = jdbc;
    this.evaluations = evaluations;
    this.protocols = protocols;
    this.catalogues = catalogues;
    this.authority = authority;
  }

  /** The table of a trial; a fixed number of queries. */
  public TrialSummaryTable of(TrialSummary trial) {
    authority.require(Permission.VIEW_BOARD, trial.id());
    ProtocolDefinition definition = protocols.version(trial.currentVersionId()).definition();
    Map<Integer, List<PatientEvaluation>> byLevel =
        evaluations.ofTrial(trial.id()).stream()
            .collect(groupingBy(one -> one.slot().level(), TreeMap::new, toList()));
    List<Worst> worst =
        jdbc.sql(WORST)
            .param("trial", trial.id())
            .query(DataClassRowMapper.newInstance(Worst.class))
            .list();
    Map<UUID, Integer> level = new HashMap<>();
    byLevel.forEach(
        (number, patients) -> patients.forEach(one -> level.put(one.patient().id(), number)));
    List<LevelHead> heads =
        byLevel.entrySet().stream()
            .map(entry -> head(entry.getKey(), entry.getValue(), definition))
            .toList();
    return new TrialSummaryTable(
        heads,
        classes(
            worst.stream().filter(one -> level.containsKey(one.patientId())).toList(),
            level,
            heads,
            catalogues.version(definition.ctcaeVersion().value()).orElse(null)));
  }

  private static LevelHead head(
      int level, List<PatientEvaluation> patients, ProtocolDefinition definition) {
    return new LevelHead(
        level,
        definition.levelName(level),
        patients.stream().filter(PatientEvaluation::studyDrugGiven).count(),
        patients.stream().filter(one -> one.state().isEvaluable()).count(),
        patients.stream().filter(one -> one.state() == EvaluationState.DLT).count());
  }

  private static List<ClassRows> classes(
      List<Worst> worst,
      Map<UUID, Integer> level,
      List<LevelHead> heads,
      @Nullable CtcaeCatalogue catalogue) {
    Map<String, Map<String, List<Worst>>> byClass = new TreeMap<>();
    for (Worst one : worst) {
      String name =
          catalogue == null
              ? OTHER
              : catalogue.named(one.term()).map(CtcaeTerm::systemOrganClass).orElse(OTHER);
      byClass
          .computeIfAbsent(name, key -> new TreeMap<>())
          .computeIfAbsent(one.term(), key -> new ArrayList<>())
          .add(one);
    }
    return byClass.entrySet().stream()
        .map(entry -> new ClassRows(entry.getKey(), terms(entry.getValue(), level, heads)))
        .toList();
  }

  private static List<TermRow> terms(
      Map<String, List<Worst>> byTerm, Map<UUID, Integer> level, List<LevelHead> heads) {
    return byTerm.entrySet().stream()
        .map(
            entry ->
                new TermRow(
                    entry.getKey(),
                    heads.stream()
                        .map(
                            head ->
                                cell(
                                    entry.getValue().stream()
                                        .filter(
                                            one ->
                                                Integer.valueOf(head.level())
                                                    .equals(level.get(one.patientId())))
                                        .toList()))
                        .toList()))
        .toList();
  }

  private static Cell cell(List<Worst> patients) {
    return new Cell(
        patients.size(),
        IntStream.rangeClosed(1, GRADES)
            .mapToObj(
                grade ->
                    patients.stream()
                        .filter(one -> one.worst() != null && one.worst() == grade)
                        .count())
            .toList(),
        patients.stream().filter(one -> one.worst() == null).count(),
        patients.stream().filter(Worst::related).count());
  }

  private record Worst(UUID patientId, String term, @Nullable Integer worst, boolean related) {}
}
