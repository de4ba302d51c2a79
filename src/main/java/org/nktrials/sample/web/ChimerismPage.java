package org.nktrials.sample.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.aftercare.Recoveries;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.result.LaboratoryPeople;
import org.nktrials.shared.NotFound;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a recipient's donor cells shows. */
@Component
class ChimerismPage {

  private final Chimerisms chimerisms;
  private final Samples samples;
  private final LaboratoryPeople people;
  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final LaboratoryResults results;
  private final Doses doses;
  private final AdverseEvents events;
  private final ToxicityAssessments assessments;
  private final Authority authority;
  private final Clock clock;

  ChimerismPage(
      Chimerisms chimerisms,
      Samples samples,
      LaboratoryPeople people,
      PatientFrame frame,
      ProtocolService protocols,
      LaboratoryResults results,
      Doses doses,
      AdverseEvents events,
      ToxicityAssessments assessments,
      Authority authority,
      Clock clock) {
    this.chimerisms = chimerisms;
    this.samples = samples;
    this.people = people;
    this.frame = frame;
    this.protocols = protocols;
    this.results = results;
    this.doses = doses;
    this.events = events;
    this.assessments = assessments;
    this.authority = authority;
    this.clock = clock;
  }

  /** The whole page, with an empty form unless one is there. */
  String show(PatientSummary patient, Model model) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    if (protocol.cellTherapy() == null) {
      throw new NotFound("infusion of cells in this protocol");
    }
    PatientHead head = frame.of(patient);
    LocalDate today = patient.dateAt(clock.instant());
    List<Chimerism> all = chimerisms.of(patient.id());
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("results", all);
    model.addAttribute("codes", codes(all));
    model.addAttribute("names", names(all));
    model.addAttribute("chart", chart(patient, protocol, all, today));
    model.addAttribute("methods", ChimerismForm.methods());
    model.addAttribute("fractions", ChimerismForm.fractions());
    model.addAttribute("mayEnter", may(patient, Permission.ENTER_LABORATORY_RESULTS));
    model.addAttribute("mayRelease", may(patient, Permission.RELEASE_IMMUNE_RESULT));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ChimerismForm.empty(today));
    }
    return "sample/chimerism";
  }

  /** Codes of the tubes that these results are of. */
  Map<UUID, String> codes(List<Chimerism> results) {
    return samples.codes(
        results.stream().map(Chimerism::sampleId).filter(Objects::nonNull).distinct().toList());
  }

  /** Names of those who entered and released these results. */
  Map<UUID, String> names(List<Chimerism> results) {
    Set<UUID> ids = new HashSet<>();
    for (Chimerism one : results) {
      add(ids, one.enteredBy());
      add(ids, one.releasedBy());
    }
    return people.names(ids);
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private boolean may(PatientSummary patient, Permission permission) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }

  private @Nullable CourseChart chart(
      PatientSummary patient,
      ProtocolDefinition protocol,
      List<Chimerism> chimerism,
      LocalDate today) {
    List<Dose> given = doses.of(patient.id());
    return Recoveries.infusion(protocol, given)
        .map(
            infusion ->
                CourseChart.of(
                    new CourseChart.Course(
                        protocol,
                        infusion,
                        today,
                        results.series(patient.id(), Set.of(Analyte.ANC, Analyte.PLT)),
                        chimerism,
                        given,
                        events.of(patient),
                        assessments.of(patient.id()))))
        .orElse(null);
  }
}
