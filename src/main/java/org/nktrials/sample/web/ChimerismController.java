package org.nktrials.sample.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.nktrials.document.CsvTable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.CellFraction;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.ChimerismMethod;
import org.nktrials.sample.Chimerisms;
import org.nktrials.sample.custody.Samples;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Donor cells of a recipient, with counts, drugs and events on one axis of days. */
@Controller
@RequestMapping("/patients/{patient}/chimerism")
class ChimerismController {

  private static final String BACK = "redirect:/patients/{patient}/chimerism";

  private final Patients patients;
  private final Chimerisms chimerisms;
  private final Samples samples;
  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final LaboratoryResults results;
  private final Doses doses;
  private final AdverseEvents events;
  private final ToxicityAssessments assessments;
  private final Authority authority;
  private final Clock clock;

  ChimerismController(
      Patients patients,
      Chimerisms chimerisms,
      Samples samples,
      PatientFrame frame,
      ProtocolService protocols,
      LaboratoryResults results,
      Doses doses,
      AdverseEvents events,
      ToxicityAssessments assessments,
      Authority authority,
      Clock clock) {
    this.patients = patients;
    this.chimerisms = chimerisms;
    this.samples = samples;
    this.frame = frame;
    this.protocols = protocols;
    this.results = results;
    this.doses = doses;
    this.events = events;
    this.assessments = assessments;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return page(patients.patient(code), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable("patient") String code) {
    PatientSummary patient = patients.patient(code);
    CsvTable table =
        new CsvTable(
            "sample date",
            "method",
            "fraction",
            "qualifier",
            "donor cells %",
            "LOD %",
            "LOQ %",
            "cancelled at",
            "sample");
    List<Chimerism> all = chimerisms.of(patient.id());
    Map<UUID, String> codes = codes(all);
    for (Chimerism one : all) {
      table.row(
          one.on(),
          one.method().label(),
          one.fraction().label(),
          one.qualifier(),
          one.value(),
          one.detection(),
          one.quantification(),
          one.cancelledAt(),
          one.sampleId() == null ? null : codes.get(one.sampleId()));
    }
    return table.download(patient.code() + "-chimerism.csv");
  }

  @PostMapping
  String enter(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") ChimerismForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        Chimerism saved = chimerisms.enter(form.toCommand(patient.code()));
        next.addFlashAttribute(
            "done", "Saved: %s, %s.".formatted(saved.fraction().label(), saved.words()));
        return BACK;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(patient, model);
  }

  @PostMapping("/{result}/cancel")
  String cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @Valid @ModelAttribute("cancel") CancelForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    if (!problems.hasErrors()) {
      try {
        chimerisms.cancel(
            patient.code(), result, form.version(), form.reason() == null ? "" : form.reason());
        next.addFlashAttribute("done", "Cancelled; it stays readable.");
        return BACK;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("refused", result);
    model.addAttribute("refusedReason", form.reason());
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(patient, model);
  }

  private String page(PatientSummary patient, Model model) {
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
    model.addAttribute("chart", chart(patient, protocol, all, today));
    model.addAttribute("methods", methods());
    model.addAttribute("fractions", fractions());
    model.addAttribute(
        "mayEnter",
        authority.may(Permission.ENTER_LABORATORY_RESULTS, patient.trialId(), patient.site().id()));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ChimerismForm.empty(today));
    }
    if (!model.containsAttribute("cancel")) {
      model.addAttribute("cancel", CancelForm.EMPTY);
    }
    return "sample/chimerism";
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

  private Map<UUID, String> codes(List<Chimerism> results) {
    return samples.codes(
        results.stream().map(Chimerism::sampleId).filter(Objects::nonNull).distinct().toList());
  }

  private static Map<String, String> methods() {
    Map<String, String> words = new LinkedHashMap<>();
    for (ChimerismMethod method : ChimerismMethod.values()) {
      words.put(method.name(), method.label());
    }
    return words;
  }

  private static Map<String, String> fractions() {
    Map<String, String> words = new LinkedHashMap<>();
    for (CellFraction fraction : CellFraction.values()) {
      words.put(fraction.name(), fraction.label());
    }
    return words;
  }
}
