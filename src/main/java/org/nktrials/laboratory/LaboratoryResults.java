package org.nktrials.laboratory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.OncePerPage;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results for the rooms above and the pages, for callers who may see the patient. */
@Service
@Transactional(readOnly = true)
public class LaboratoryResults {

  private static final LocalDate ALWAYS = LocalDate.of(2999, 12, 31);

  private final LaboratoryResultRepository results;
  private final LaboratoryNames names;
  private final KnownEvents known;

  LaboratoryResults(LaboratoryResultRepository results, LaboratoryNames names, KnownEvents known) {
    this.results = results;
    this.names = names;
    this.known = known;
  }

  /**
   * Results of a patient that count, all tests, in order of sampling; tests not done included. Two
   * queries.
   */
  public List<LaboratoryResult> series(UUID patientId) {
    return names.named(records(patientId));
  }

  /** As {@link #series(UUID)}, without the names of the laboratories: one query. */
  public List<LaboratoryResult> unnamed(UUID patientId) {
    return records(patientId).stream().map(record -> record.result("")).toList();
  }

  private List<LaboratoryResultRecord> records(UUID patientId) {
    return OncePerPage.answer(new SeriesOf(patientId), () -> results.series(patientId));
  }

  /** As {@link #series(UUID)}, of some tests only. */
  public List<LaboratoryResult> series(UUID patientId, Set<Analyte> analytes) {
    return names.named(results.series(patientId, analytes));
  }

  /**
   * Results of the latest sample dates: three queries.
   *
   * @param before only dates before this one; null for the latest
   */
  public RecentResults recent(UUID patientId, @Nullable LocalDate before, int most) {
    LocalDate end = before == null || before.isAfter(ALWAYS) ? ALWAYS : before;
    List<LocalDate> found = results.daysBefore(patientId, end, Limit.of(most + 1));
    List<LocalDate> days = found.stream().limit(most).toList();
    return new RecentResults(
        days,
        days.isEmpty() ? List.of() : names.named(results.onDays(patientId, days)),
        found.size() > most);
  }

  /** A page of the results of a patient; sorted by properties of the stored result. */
  public Page<LaboratoryResult> search(UUID patientId, ResultFilter filter, Pageable page) {
    Page<LaboratoryResultRecord> found =
        results.search(
            patientId,
            filter.analyte(),
            filter.firstDay(),
            filter.lastDay(),
            filter.grade(),
            filter.all(),
            page);
    return new PageImpl<>(names.named(found.getContent()), page, found.getTotalElements());
  }

  /**
   * One result, however it stands now.
   *
   * @throws NotFound when the patient has none of this identity
   */
  public LaboratoryResult result(PatientSummary patient, UUID id) {
    return names
        .named(List.of(LaboratoryResultRecord.of(patient, results.findById(id))))
        .getFirst();
  }

  /** Everything ever stored of the test and sample of a result, first entered first. */
  public List<LaboratoryResult> versions(PatientSummary patient, LaboratoryResult result) {
    return names.named(
        results.findByPatientIdAndAnalyteAndSampledAtOrderByEnteredAt(
            patient.id(), result.analyte(), result.sampledAt()));
  }

  /** Those results of grade 3 or above for which no adverse event is recorded; one query. */
  public Set<UUID> withoutEvent(PatientSummary patient, List<LaboratoryResult> shown) {
    List<LaboratoryResult> severe = shown.stream().filter(ResultChecks::isSevere).toList();
    if (severe.isEmpty()) {
      return Set.of();
    }
    List<KnownEvent> adverse = known.of(patient);
    return severe.stream()
        .filter(result -> ResultChecks.lacksEvent(result, adverse))
        .map(LaboratoryResult::id)
        .collect(toUnmodifiableSet());
  }

  /** Units as they were last typed in a laboratory, by test. */
  public Map<Analyte, String> lastUnits(Laboratory laboratory) {
    return results.lastUnits(laboratory.id()).stream()
        .map(row -> Map.entry(Analyte.ofCode((String) row[0]), (String) row[1]))
        .flatMap(unit -> Optional.of(unit).filter(one -> one.getKey().isPresent()).stream())
        .collect(toMap(unit -> unit.getKey().orElseThrow(), Map.Entry::getValue));
  }

  private record SeriesOf(UUID patientId) {}
}
