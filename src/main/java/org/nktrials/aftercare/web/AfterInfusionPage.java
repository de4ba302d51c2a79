package org.nktrials.aftercare.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Signatures;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.CytopeniaVerdict;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.DailySupport;
import org.nktrials.aftercare.Recoveries;
import org.nktrials.aftercare.Recovery;
import org.nktrials.aftercare.SupportDay;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.recovery.MarrowFindings;
import org.nktrials.shared.NotFound;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers the page of what happened after an infusion: a fixed number of queries. */
@Component
class AfterInfusionPage {

  private static final Set<Analyte> COUNTS = Set.of(Analyte.ANC, Analyte.PLT, Analyte.HGB);

  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Doses doses;
  private final LaboratoryResults results;
  private final DailySupport support;
  private final Recoveries recoveries;
  private final CytopeniaVerdicts verdicts;
  private final ToxicityAssessments assessments;
  private final Signatures signatures;
  private final Authority authority;
  private final Clock clock;

  AfterInfusionPage(
      PatientFrame frame,
      ProtocolService protocols,
      Doses doses,
      LaboratoryResults results,
      DailySupport support,
      Recoveries recoveries,
      CytopeniaVerdicts verdicts,
      ToxicityAssessments assessments,
      Signatures signatures,
      Authority authority,
      Clock clock) {
    this.frame = frame;
    this.protocols = protocols;
    this.doses = doses;
    this.results = results;
    this.support = support;
    this.recoveries = recoveries;
    this.verdicts = verdicts;
    this.assessments = assessments;
    this.signatures = signatures;
    this.authority = authority;
    this.clock = clock;
  }

  /** Fills the page; a form that is there already keeps what was typed. */
  String show(PatientSummary patient, Model model) {
    ProtocolDefinition protocol = frame(patient, model);
    List<Dose> given = doses.of(patient.id());
    Optional<LocalDate> infusion = Recoveries.infusion(protocol, given);
    model.addAttribute("infusion", infusion.orElse(null));
    model.addAttribute("infused", protocol.treatment(anchor(protocol)).name());
    if (infusion.isPresent()) {
      afterInfusion(patient, protocol, given, infusion.get(), model);
    }
    model.addAttribute("assessments", assessments.of(patient.id()));
    if (!model.containsAttribute("cytopenia")) {
      model.addAttribute("cytopenia", CytopeniaForm.empty());
    }
    return "aftercare/after-infusion";
  }

  private void afterInfusion(
      PatientSummary patient,
      ProtocolDefinition protocol,
      List<Dose> given,
      LocalDate infusion,
      Model model) {
    List<LaboratoryResult> counts = results.series(patient.id(), COUNTS);
    List<SupportDay> days = support.of(patient.id());
    Recovery recovery = recoveries.of(patient, infusion, counts, days);
    LocalDate today = today(patient);
    model.addAttribute("today", studyDay(protocol, infusion, today));
    model.addAttribute("courses", courses(protocol, given, infusion));
    model.addAttribute("recoveries", rows(recovery));
    model.addAttribute(
        "days", new DailyRows(infusion, protocol.calendarRule(), counts, days).all(today));
    List<CytopeniaVerdict> signed = verdicts.of(patient.id());
    model.addAttribute("verdicts", signed);
    model.addAttribute(
        "signatures", signatures.byId(signed.stream().map(CytopeniaVerdict::signatureId).toList()));
    model.addAttribute(
        "proposal", CytopeniaVerdicts.words(verdicts.propose(patient, recovery, marrow(signed))));
  }

  /** What the latest verdict knew of the marrow; nothing before. */
  private static MarrowFindings marrow(List<CytopeniaVerdict> signed) {
    return signed.stream()
        .filter(CytopeniaVerdict::stands)
        .findFirst()
        .map(verdict -> new MarrowFindings(verdict.marrowBlasts(), verdict.otherCause()))
        .orElse(new MarrowFindings(null, null));
  }

  private static List<RecoveryRow> rows(Recovery recovery) {
    List<RecoveryRow> rows = new ArrayList<>();
    rows.add(RecoveryRow.of("Neutrophils", recovery.neutrophils()));
    recovery
        .platelets()
        .forEach(
            (least, decision) ->
                rows.add(RecoveryRow.of("Platelets, " + plain(least) + " or more", decision)));
    return rows;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** "9 of 14" by drug that is given after the infusion. */
  private static Map<String, String> courses(
      ProtocolDefinition protocol, List<Dose> given, LocalDate infusion) {
    Map<String, String> courses = new LinkedHashMap<>();
    for (Treatment drug : protocol.treatments()) {
      if (drug.days().value().from() > protocol.calendarRule().anchorDay()) {
        long days =
            given.stream()
                .filter(dose -> dose.counts() && dose.drug().equals(drug.code()))
                .flatMap(Dose::eachDay)
                .filter(day -> !day.isBefore(infusion))
                .distinct()
                .count();
        courses.put(
            drug.name(),
            "%d of %d days".formatted(days, protocol.plannedFirstCycleDoses(drug.code())));
      }
    }
    return courses;
  }

  private static String studyDay(ProtocolDefinition protocol, LocalDate infusion, LocalDate day) {
    return protocol.calendarRule().label(protocol.calendarFrom(infusion).dayOf(day));
  }

  /**
   * The head, and what the person may do.
   *
   * @throws NotFound when the patient's protocol gives no cells
   */
  ProtocolDefinition frame(PatientSummary patient, Model model) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    if (protocol.cellTherapy() == null) {
      throw new NotFound("infusion of cells in this protocol");
    }
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("answers", Typed.answers());
    model.addAttribute("kinds", kinds());
    model.addAttribute("mayRecord", may(Permission.RECORD_EXAMINATION, patient));
    model.addAttribute("maySign", may(Permission.SIGN_VERDICT, patient));
    return protocol;
  }

  private static Map<String, String> kinds() {
    Map<String, String> words = new LinkedHashMap<>();
    for (CytopeniaKind kind : CytopeniaKind.values()) {
      words.put(kind.name(), kind.label());
    }
    return words;
  }

  LocalDate today(PatientSummary patient) {
    return patient.dateAt(clock.instant());
  }

  private static String anchor(ProtocolDefinition protocol) {
    return protocol.calendar().value().anchorTreatment();
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }
}
