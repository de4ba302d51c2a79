package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.cohort.Recommendation;
import org.nktrials.cohort.Recommendations;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.SlotState;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.EvaluationInputs;
import org.nktrials.toxicity.ProposedVerdict;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.treatment.FirstDose;
import org.springframework.stereotype.Component;

/** Patients of a trial at the cut-off, and what the rules recommended on their records. */
record PastTrial(Map<UUID, PatientSummary> patients, Recommendation recommendation) {

  /** Puts past rows in the shape in which the rules read present ones. */
  @Component
  static class Reader {

    private final Sites sites;
    private final ProtocolService protocols;
    private final Recommendations recommendations;

    Reader(Sites sites, ProtocolService protocols, Recommendations recommendations) {
      this.sites = sites;
      this.protocols = protocols;
      this.recommendations = recommendations;
    }

    PastTrial read(DataCut cut) {
      Map<UUID, SiteSummary> site = sites.byId();
      Map<UUID, PatientSummary> patients =
          cut.rows("patient").stream()
              .map(row -> patient(row, cut, site))
              .collect(toMap(PatientSummary::id, patient -> patient));
      ProtocolVersion protocol = protocol(cut);
      List<Slot> slots =
          cut.rows("slot").stream()
              .map(Reader::slot)
              .sorted(Comparator.comparing(Slot::reservedAt).thenComparing(Slot::id))
              .toList();
      EvaluationInputs inputs =
          new EvaluationInputs(
              patients,
              slots,
              firstDoses(cut, protocol.definition().escalatedTreatment().code()),
              cut.doses().stream().map(GivenDose::patientId).collect(toSet()),
              verdicts(cut));
      return new PastTrial(
          patients,
          recommendations.from(
              cut.trial(),
              protocol,
              inputs.evaluations(cut::definition, cut.cutOff().at()),
              levels(cut, slots),
              cut.cutOff().at()));
    }

    /** The version that was in force on the day. */
    private ProtocolVersion protocol(DataCut cut) {
      LocalDate day = cut.cutOff().at().atZone(ZoneOffset.UTC).toLocalDate();
      return cut.rows("protocol_version").stream()
          .filter(row -> !row.date("effective_from").isAfter(day))
          .max(Comparator.comparingInt(row -> row.number("number")))
          .map(row -> protocols.version(row.id()))
          .orElseThrow(
              () ->
                  new Refused(
                      Problem.of(
                          "cutOff",
                          "cut-off-early",
                          "Nothing of this trial had been entered by then.")));
    }

    private static PatientSummary patient(PastRow row, DataCut cut, Map<UUID, SiteSummary> site) {
      return new PatientSummary(
          row.id(),
          cut.trial().id(),
          row.uuid("protocol_version_id"),
          Optional.ofNullable(site.get(row.uuid("site_id"))).orElseThrow(),
          row.text("code"),
          row.number("birth_year"),
          Sex.valueOf(row.text("sex")),
          PatientStatus.valueOf(row.text("status")),
          row.instant("registered_at"),
          0);
    }

    private static Slot slot(PastRow row) {
      return new Slot(
          row.id(),
          row.uuid("patient_id"),
          row.number("level_number"),
          row.number("place"),
          SlotState.valueOf(row.text("state")),
          row.instant("reserved_at"),
          row.instantOrNull("reserved_until"));
    }

    private static Map<UUID, FirstDose> firstDoses(DataCut cut, String drug) {
      return cut.doses().stream()
          .filter(dose -> dose.drug().equals(drug))
          .collect(groupingBy(GivenDose::patientId))
          .values()
          .stream()
          .map(
              given ->
                  new FirstDose(
                      given.getFirst().patientId(), given.getFirst().givenOn(), given.size()))
          .collect(toMap(FirstDose::patientId, first -> first));
    }

    private static Map<UUID, Verdict> verdicts(DataCut cut) {
      return cut.rows("verdict").stream()
          .filter(row -> !row.has("superseded_at"))
          .map(Reader::verdict)
          .collect(toMap(Verdict::patientId, verdict -> verdict));
    }

    private static Verdict verdict(PastRow row) {
      VerdictKind kind = VerdictKind.valueOf(row.text("verdict"));
      String proposed = row.textOrNull("proposed");
      return new Verdict(
          row.id(),
          row.uuid("patient_id"),
          row.number("level_number"),
          kind,
          row.text("summary"),
          row.text("proposal"),
          proposed == null ? ProposedVerdict.like(kind) : ProposedVerdict.valueOf(proposed),
          row.uuid("signature_id"),
          row.instant("signed_at"),
          row.instantOrNull("superseded_at"));
    }

    private static List<LevelStatus> levels(DataCut cut, List<Slot> slots) {
      return cut.rows("level_opening").stream()
          .map(row -> level(row, slots))
          .sorted(Comparator.comparingInt(LevelStatus::level))
          .toList();
    }

    private static LevelStatus level(PastRow row, List<Slot> slots) {
      int number = row.number("level_number");
      long taken =
          slots.stream()
              .filter(slot -> slot.level() == number)
              .filter(
                  slot -> slot.state() == SlotState.RESERVED || slot.state() == SlotState.CONFIRMED)
              .count();
      return new LevelStatus(
          number,
          LevelState.valueOf(row.text("state")),
          row.number("places"),
          Math.toIntExact(taken),
          row.instant("since"),
          row.uuidOrNull("decision_id"),
          row.textOrNull("suspended_reason"),
          row.instantOrNull("suspended_at"));
    }
  }
}
