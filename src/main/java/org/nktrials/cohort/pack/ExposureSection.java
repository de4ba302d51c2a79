package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.schedule.StudyCalendar;
import org.nktrials.treatment.OmissionCause;
import org.nktrials.treatment.OmissionKind;
import org.springframework.stereotype.Component;

/** What everybody had received of each drug of the first cycle, and on which days nothing. */
@Component
class ExposureSection implements PackSection {

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Section at(DataCut cut) {
    Map<UUID, List<GivenDose>> doses = cut.dosesByPatient();
    return Section.of(
        "exposure",
        "Exposure",
        "Days of the first cycle. Cancelled doses do not count.",
        Table.ofPatients(
            "Doses given of planned",
            Column.of("Drug", "Days given of planned", "Amounts", "Days without a dose"),
            cut.patients().stream()
                .filter(patient -> doses.containsKey(patient.id()))
                .flatMap(
                    patient -> rows(cut, patient, doses.getOrDefault(patient.id(), List.of()))),
            "Nobody had received study drug."),
        Table.ofPatients(
            "Doses recorded as not given as planned",
            Column.of("Drug", "Planned for", "What", "Because of"),
            cut.rows("dose_omission").stream()
                .filter(row -> !row.has("cancelled_at"))
                .sorted(
                    Comparator.comparing((PastRow row) -> row.date("planned_on"))
                        .thenComparing(PastRow::id))
                .map(row -> omission(cut, row)),
            "None was recorded."));
  }

  private static Row omission(DataCut cut, PastRow row) {
    PatientSummary patient = cut.patient(row.uuid("patient_id"));
    String cause = OmissionCause.valueOf(row.text("cause")).label();
    String explanation = row.textOrNull("explanation");
    return Row.of(
        patient,
        "dose_omission",
        row.id(),
        "/doses",
        cut.definition(patient).treatment(row.text("drug")).name(),
        Written.day(row.date("planned_on"), ""),
        OmissionKind.valueOf(row.text("kind")).label(),
        explanation == null ? cause : cause + ": " + explanation);
  }

  private static Stream<Row> rows(DataCut cut, PatientSummary patient, List<GivenDose> doses) {
    ProtocolDefinition definition = cut.definition(patient);
    LocalDate anchor = anchor(definition, doses);
    return definition.treatments().stream()
        .map(drug -> row(cut, patient, drug, doses.stream().filter(of(drug)).toList(), anchor));
  }

  private static Predicate<GivenDose> of(Treatment drug) {
    return dose -> dose.drug().equals(drug.code());
  }

  /** Day 1; where its drug has not begun, reckoned from the first dose of the drug that has. */
  private static LocalDate anchor(ProtocolDefinition definition, List<GivenDose> doses) {
    var calendar = definition.calendar().value();
    GivenDose first =
        doses.stream()
            .filter(dose -> dose.drug().equals(calendar.anchorTreatment()))
            .findFirst()
            .orElseGet(doses::getFirst);
    int begins = definition.treatment(first.drug()).days().value().from();
    return first
        .givenOn()
        .plusDays(
            definition
                .calendarFrom(first.givenOn())
                .daysBetween(begins, calendar.dayZero() ? 0 : 1));
  }

  private static Row row(
      DataCut cut,
      PatientSummary patient,
      Treatment drug,
      List<GivenDose> given,
      LocalDate anchor) {
    var calendar = cut.definition(patient).calendarFrom(anchor);
    LocalDate from = calendar.dateOf(drug.days().value().from());
    LocalDate last = calendar.dateOf(drug.days().value().to());
    Set<LocalDate> planned = from.datesUntil(last.plusDays(1)).collect(toCollection(TreeSet::new));
    Set<LocalDate> covered =
        given.stream()
            .flatMap(GivenDose::covered)
            .filter(planned::contains)
            .collect(toCollection(TreeSet::new));
    List<LocalDate> without =
        planned.stream()
            .filter(day -> day.isBefore(cut.today(patient)) && !covered.contains(day))
            .toList();
    return Row.of(
        patient,
        "patient",
        patient.id(),
        "/doses",
        drug.name(),
        "%d of %d".formatted(covered.size(), planned.size()),
        amounts(given),
        without.isEmpty() ? "none" : runs(without, calendar));
  }

  /** "D12, D14", longer runs as "D−21 to D−2". */
  private static String runs(List<LocalDate> days, StudyCalendar calendar) {
    List<String> runs = new ArrayList<>();
    LocalDate begin = days.getFirst();
    for (LocalDate day : days) {
      if (!days.contains(day.plusDays(1))) {
        String last = named(calendar.dayOf(day));
        runs.add(day.equals(begin) ? last : named(calendar.dayOf(begin)) + " to " + last);
        begin = days.stream().filter(day::isBefore).findFirst().orElse(day);
      }
    }
    return String.join(", ", runs);
  }

  private static String named(int day) {
    return day < 0 ? "D\u2212" + -day : "D" + day;
  }

  private static String amounts(List<GivenDose> given) {
    String amounts =
        given.stream()
            .map(dose -> dose.amount().stripTrailingZeros().toPlainString() + " " + dose.unit())
            .distinct()
            .collect(joining(", "));
    return amounts.isEmpty() ? "none given" : amounts + " a day";
  }
}
